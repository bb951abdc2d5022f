/** Running text is worth more than what stands around it. */
import { expect, it } from "vitest";
import type { ParagraphRole } from "../../../src/model.js";
import { body } from "../../../src/rank/signals/body.js";
import { evidenceOn, libraryOf } from "../../support/library-of.js";

const TEXT = "The ferry leaves at nine.";
const evidence = evidenceOn(await libraryOf({ "a.txt": TEXT }), "When does the ferry leave?", TEXT);

function worthOf(role: ParagraphRole): number {
  const { sentence } = evidence;
  const paragraph = { ...sentence.paragraph, role };
  return body.score({ ...evidence, sentence: { ...sentence, paragraph } });
}

it("gives a table's row, which says one thing, the most, then prose and list items alike", () => {
  expect(worthOf("row")).toBe(1);
  expect(worthOf("prose")).toBeLessThan(1);
  expect(worthOf("item")).toBe(worthOf("prose"));
});

it("puts captions, titles and code below them, in this order", () => {
  const worths = [worthOf("prose"), worthOf("caption"), worthOf("title"), worthOf("code")];

  expect(worths).toEqual(worths.toSorted((a, b) => b - a));
  expect(new Set(worths).size).toBe(worths.length);
});

it("gives nothing to page furniture and repeated lines", () => {
  expect([worthOf("furniture"), worthOf("repeated")]).toEqual([0, 0]);
});
