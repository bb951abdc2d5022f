/** `/sources`: what is there, filtered, and problems for those who may know. */
import { describe, expect, it } from "vitest";
import { sources } from "../../../src/discord/commands/sources.js";
import { commandContract } from "../../contracts/command-contract.js";
import {
  controlsOf,
  deskWith,
  notFound,
  sourceOf,
  typed,
  wordsOf,
} from "../../support/discord-desk.js";

commandContract(sources);

const DESK = deskWith([
  sourceOf("One.", { title: "Drills" }),
  sourceOf("Two.", { id: "000000000002", title: "Fees" }),
]);

async function cardFor(options: Record<string, string>, canManageServer = false, desk = DESK) {
  const reply = sources.run(typed(options, { canManageServer }), desk);
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

  it("lists those in a folder or with a tag", async () => {
    const desk = deskWith([
      sourceOf("One.", { title: "Drills", tags: ["war"] }),
      sourceOf("Two.", { id: "000000000002", title: "Fees", path: "city/fees.txt" }),
    ]);

    expect(wordsOf(await cardFor({ in: "WAR" }, false, desk))).toContain(
      "Only in: tag war\n**Drills**",
    );
    expect(wordsOf(await cardFor({ in: "city", filter: "drills" }, false, desk))).toContain(
      "No source matches.",
    );
    await expect(cardFor({ in: "town" }, false, desk)).rejects.toThrow("The nearest are: ");
  });

  it("tells members who manage the server, and nobody else, that reading again failed", async () => {
    const failedAt = new Date("2025-11-01T12:05:00Z");
    const desk = deskWith([], notFound(), { failedAt });

    expect(wordsOf(await cardFor({}, true, desk))).toContain(
      "-# Last read <t:1761998400:R>\n" +
        "-# Reading the folder again failed <t:1761998700:R>; the log says why.",
    );
    expect(wordsOf(await cardFor({}, false, desk))).not.toContain("failed");
    expect(wordsOf(await cardFor({}, true))).not.toContain("failed");
  });

  it("offers the unreadable files to members who manage the server only", async () => {
    const labels = async (canManage: boolean) =>
      controlsOf(await cardFor({}, canManage)).map(({ label }) => label);

    expect(await labels(true)).toContain("Unreadable files");
    expect(await labels(false)).not.toContain("Unreadable files");
  });
});
