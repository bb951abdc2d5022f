/** The exact text of a quote. */
import { describe, expect, it } from "vitest";
import { rawBytes } from "../../../src/answer/cite.js";
import { exactCard } from "../../../src/discord/views/exact.js";
import { cited, controlsOf, sourceOf, viewerIn, wordsOf } from "../../support/discord-desk.js";

const viewer = viewerIn("en-US");
const SOURCE = sourceOf("Der Übergang.\nThe drills.");
const { citation, quote } = cited(SOURCE, "The drills.");

describe("exactCard", () => {
  it("hands over the bytes as a file, with their place and hash", () => {
    const card = exactCard({ viewer, citation, bytes: rawBytes(quote) });

    expect(card.files.map(({ name, bytes }) => [name, new TextDecoder().decode(bytes)])).toEqual([
      ["30b24056cddd-14-25.txt", "The drills."],
    ]);
    expect(wordsOf(card)).toContain(
      `File: news/zapad.txt · bytes 15 to 25\nSHA-256: \`${citation.sha256}\``,
    );
    expect(wordsOf(card)).toContain("nothing added or taken away");
  });

  it("says that extracted text is not the file's bytes", () => {
    const { bytes, ...extracted } = citation;

    expect(bytes).toEqual({ start: 15, end: 26 });
    expect(wordsOf(exactCard({ viewer, citation: extracted, bytes: rawBytes(quote) }))).toContain(
      "no plain text of its own",
    );
  });

  it("offers the other quotes of the answer", () => {
    const siblings = [cited(SOURCE, "The drills."), cited(SOURCE, "Der Übergang.")];
    const card = exactCard({
      viewer,
      citation,
      bytes: rawBytes(quote),
      question: "What?",
      siblings,
    });

    expect(controlsOf(card)).toMatchObject([
      { label: "Der Übergang.", control: { action: "exact", span: { start: 0, end: 13 } } },
    ]);
  });
});
