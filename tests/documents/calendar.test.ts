/** Days that no calendar has are told from others. */
import { describe, expect, it } from "vitest";
import { isInTheCalendar } from "../../src/documents/calendar.js";

describe("isInTheCalendar", () => {
  it.each([
    ["2025", true],
    ["2025-12", true],
    ["2025-13", false],
    ["2024-02-29", true],
    ["2025-02-29", false],
    ["2025-02-30T08:00Z", false],
    ["2025-04-31", false],
    ["2025-00-10", false],
  ])("of %j is %s", (stated, expected) => {
    expect(isInTheCalendar(stated)).toBe(expected);
  });
});
