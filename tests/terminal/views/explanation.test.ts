/** How a score is told. */
import { describe, expect, it } from "vitest";
import { explanationView } from "../../../src/terminal/views/explanation.js";
import { citedIn, sourceOf } from "../../support/answers.js";
import { PLAIN } from "../../support/terminal.js";

const cited = citedIn(sourceOf("It lasted five days."), "It lasted five days.", {
  explanation: {
    name: "score",
    value: 7.912,
    parts: [
      { name: "full text", value: 5.5, detail: 'shares "lasted" and "days"', parts: [] },
      {
        name: "expected kind",
        value: 2.412,
        detail: "the question asks how long, and the sentence holds a length of time: five days",
        parts: [{ name: "near the shared words", value: 0.3, parts: [] }],
      },
    ],
  },
});

describe("explanationView", () => {
  it("shows the tree of every quote's score", () => {
    expect(explanationView([cited, cited], PLAIN)).toMatchInlineSnapshot(`
      "Why [1]
        7.91 score
          5.50 full text: shares "lasted" and "days"
          2.41 expected kind: the question asks how long, and
            the sentence holds a length of time: five days
            0.30 near the shared words

      Why [2]
        7.91 score
          5.50 full text: shares "lasted" and "days"
          2.41 expected kind: the question asks how long, and
            the sentence holds a length of time: five days
            0.30 near the shared words
      "
    `);
  });

  it("says when there is nothing to explain", () => {
    expect(explanationView([], PLAIN)).toBe("There is no quote to explain.\n");
  });
});
