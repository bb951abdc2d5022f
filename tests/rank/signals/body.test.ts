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

it("gives prose, list items and table rows full worth", () => {
  expect([worthOf("prose"), worthOf("item"), worthOf("row")]).toEqual([1, 1, 1]);
});

it("puts captions, code and titles below them, in this order", () => {
  const worths = [1, worthOf("caption"), worthOf("code"), worthOf("title"), 0];

  expect(worths).toEqual(worths.toSorted((a, b) => b - a));
  expect(new Set(worths).size).toBe(worths.length);
});

it("gives nothing to page furniture and repeated lines", () => {
  expect([worthOf("furniture"), worthOf("repeated")]).toEqual([0, 0]);
});
