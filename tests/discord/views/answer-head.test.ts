/** What stands above the quotes. */
import { describe, expect, it } from "vitest";
import { textsOf } from "../../../src/discord/payload.js";
import { headOf, notes } from "../../../src/discord/views/answer-head.js";
import { cited, found, sourceOf, viewOf } from "../../support/discord-desk.js";

const SOURCE = sourceOf("Yes.");

describe("headOf", () => {
  it.each([
    ["high", "-# 🟢 **Very likely the answer** · right in 97% of tests"],
    ["medium", "-# 🟡 **Probably the answer** · right in 80% of tests"],
    ["low", "-# 🟠 **Possibly the answer – read it in its context** · right in 50% of tests"],
  ] as const)("says how sure a %s answer is in words", (band, line) => {
    const answer = found([cited(SOURCE, "Yes.")], { band });
    const view = viewOf({ precision: { high: 0.97, medium: 0.8, low: 0.5 } });

    expect(textsOf(headOf(answer, view)).map(({ content }) => content)).toEqual([
      "### How many troops took part?",
      line,
    ]);
  });

  it("gives no share that was not measured", () => {
    const head = headOf(found([cited(SOURCE, "Yes.")]), viewOf());

    expect(textsOf(head)[1]?.content).toBe("-# 🟢 **Very likely the answer**");
  });
});

describe("notes", () => {
  it("has none where nothing is to be noted", () => {
    expect(notes({ corrections: [] }, viewOf())).toEqual([]);
  });
});
