/** `/sources`: what is there, filtered, and problems for those who may know. */
import { describe, expect, it } from "vitest";
import { sources } from "../../../src/discord/commands/sources.js";
import { commandContract } from "../../contracts/command-contract.js";
import { controlsOf, deskWith, sourceOf, typed, wordsOf } from "../../support/discord-desk.js";

commandContract(sources);

const DESK = deskWith([
  sourceOf("One.", { title: "Drills" }),
  sourceOf("Two.", { id: "000000000002", title: "Fees" }),
]);

async function cardFor(options: Record<string, string>, canManageServer = false) {
  const reply = sources.run(typed(options, { canManageServer }), DESK);
  if (reply.kind !== "message") throw new Error("no message");
  return reply.message();
}

describe("/sources", () => {
  it("lists the sources", async () => {
    expect(wordsOf(await cardFor({}))).toMatchInlineSnapshot(`
      "### 2 sources
      **Drills**
      -# Text · 1 sentence
      **Fees**
      -# Text · 1 sentence
      -# Last read <t:1761998400:R>"
    `);
  });

  it("lists those that match a filter", async () => {
    const words = wordsOf(await cardFor({ filter: "FEE" }));

    expect(words).toContain("1 source matches:");
    expect(words).not.toContain("Drills");
  });

  it("offers the unreadable files to members who manage the server only", async () => {
    const labels = async (canManage: boolean) =>
      controlsOf(await cardFor({}, canManage)).map(({ label }) => label);

    expect(await labels(true)).toContain("Unreadable files");
    expect(await labels(false)).not.toContain("Unreadable files");
  });
});
