/** Words in common, as SQuAD counts them. */
import { expect, it } from "vitest";
import { tokenF1 } from "../../src/evaluate/token-f1.js";

it.each([
  ["7,000 troops", "7,000 troops", 1],
  ["The “Troops”!", "troops", 1],
  ["around 7,000", "7,000", 2 / 3],
  ["7,000 troops", "6,000 soldiers", 0],
  ["two and two", "two", 0.5],
  ["", "", 1],
  ["the", "troops", 0],
])("holds %j against %j", (given, wanted, f1) => {
  expect(tokenF1(given, wanted)).toBeCloseTo(f1);
  expect(tokenF1(wanted, given)).toBeCloseTo(f1);
});
