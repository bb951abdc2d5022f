/** Reasons as a terminal words them. */
import { describe, expect, it } from "vitest";
import { reasonSentence } from "../../../src/terminal/views/reasons.js";
import { REASONS } from "../../support/reasons.js";

describe("reasonSentence", () => {
  it.each(REASONS)("says %j plainly", (reason, sentence) => {
    expect(reasonSentence(reason)).toBe(sentence);
  });
});
