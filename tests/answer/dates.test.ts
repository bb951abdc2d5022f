/** Dates contradict each other only in what both state. */
import { expect, it } from "vitest";
import { datesDiffer } from "../../src/answer/dates.js";

it.each([
  ["1912", "1913", true],
  ["May 1912", "June 1912", true],
  ["5 May", "6 May 1912", true],
  ["12 September 2025", "September 12, 2025", false],
  ["Sept. 5", "September 5th", false],
  ["May 5", "1912", false],
  ["Friday", "5 May", false],
  ["1912–1914", "1913", false],
  ["the 19th century", "the 18th century", false],
])("holds %s against %s", (one, other, isDifferent) => {
  expect(datesDiffer(one, other)).toBe(isDifferent);
  expect(datesDiffer(other, one)).toBe(isDifferent);
});
