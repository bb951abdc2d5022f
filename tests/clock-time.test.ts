import { expect, it } from "vitest";
import { clockTime } from "../src/clock-time.js";

it.each([
  [0, "0:00"],
  [59_999, "0:59"],
  [125_000, "2:05"],
  [3_725_000, "1:02:05"],
  [36_000_000, "10:00:00"],
])("shows %i ms as %s", (ms, shown) => {
  expect(clockTime(ms)).toBe(shown);
});
