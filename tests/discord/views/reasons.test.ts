/** Reasons as a person on Discord reads them. */
import { describe, expect, it } from "vitest";
import { COMMAND_LOCALES, tongueOf } from "../../../src/discord/strings.js";
import { reasonSentence } from "../../../src/discord/views/reasons.js";
import { REASONS } from "../../support/reasons.js";

describe("reasonSentence", () => {
  it.each(REASONS)("says %j plainly in English", (reason, sentence) => {
    const typeset = sentence.replaceAll("'", "’");

    expect(reasonSentence(reason, tongueOf("en-US"))).toBe(typeset);
  });

  it.each(COMMAND_LOCALES)("speaks %s in every reason and names the words", (locale) => {
    for (const [reason] of REASONS) {
      const sentence = reasonSentence(reason, tongueOf(locale));

      expect(sentence).not.toBe(reasonSentence(reason, tongueOf("en-US")));
      if ("words" in reason) expect(sentence).toContain(`“${reason.words[0]!}”`);
    }
  });
});
