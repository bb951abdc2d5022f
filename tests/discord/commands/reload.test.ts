/** `/reload`: what has changed, for those who may know; where it fails, what stays and why. */
import { describe, expect, it } from "vitest";
import { reload } from "../../../src/discord/commands/reload.js";
import { ConfigError, UserError } from "../../../src/errors.js";
import { commandContract } from "../../contracts/command-contract.js";
import { deskWith, sourceOf, typed, wordsOf } from "../../support/discord-desk.js";

commandContract(reload);

const MANAGER = typed({}, { canManageServer: true });

async function replyFrom(reloading: Parameters<typeof deskWith>[0], failure?: Error) {
  const desk = deskWith(reloading);
  const failing = { ...desk, reload: () => Promise.reject(failure ?? new Error("none")) };
  const reply = reload.run(MANAGER, failure === undefined ? desk : failing);
  expect(reply.audience).toBe("private");
  return reply.message();
}

describe("/reload", () => {
  it("tells what there is and what has changed, to the member only", async () => {
    expect(wordsOf(await replyFrom([sourceOf("One.")]))).toMatchInlineSnapshot(`
      "### The folder has been read again
      1 source · in 1 ms
      Added: 0 · changed: 0 · removed: 0
      Every file in the folder is in use."
    `);
  });

  it("refuses members who can't manage the server before anything is read", () => {
    let reads = 0;
    const desk = { ...deskWith([]), reload: () => Promise.reject(new Error(`${++reads}`)) };

    expect(() => reload.run(typed({}), desk)).toThrow(
      new UserError("Only members who can manage this server can have the folder read again."),
    );
    expect(reads).toBe(0);
  });

  it("says that the old answers stay where the folder is gone, and not where it was", async () => {
    const failure = new ConfigError('the corpus folder "/srv/secret" is not there');

    await expect(replyFrom([], failure)).rejects.toThrow(
      new UserError(
        "The folder of documents is missing or can’t be read. Whoever runs the bot must look.\n" +
          "The answers from before stay; those sources were read <t:1761998400:R>.",
      ),
    );
  });

  it("points at the log for any other failure", async () => {
    await expect(replyFrom([], new Error("EIO"))).rejects.toThrow(
      /^Reading the folder again failed\. Whoever runs the bot finds the reason in its log\.\nThe answers/,
    );
  });
});
