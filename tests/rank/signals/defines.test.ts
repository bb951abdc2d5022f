/** A sentence that says what something is is told by what stands before its "is a". */
import { describe, expect, it } from "vitest";
import { defines } from "../../../src/rank/signals/defines.js";
import { evidenceOn, libraryOf } from "../../support/library-of.js";

const TEXT = "The tide table of the harbour lists a spring tide.";
const library = await libraryOf({ "a.txt": TEXT });
const scoreOf = (question: string, text: string): number =>
  defines.score({ ...evidenceOn(library, question, TEXT), text });

describe("defines", () => {
  it.each([
    "A tide table is a list of high waters.",
    "Tide tables are the lists that a harbour prints.",
    "**Tide table**: a list of high waters.",
    "- Tide table – when the water is high.",
    "“Tide table” means a list of high waters.",
  ])("holds “%s” for what a tide table is", (text) => {
    expect(scoreOf("What is a tide table?", text)).toBe(1);
  });

  it("counts less what names something more special, or only a part", () => {
    const special = scoreOf("What is a tide table?", "A harbour tide table is a list.");
    const part = scoreOf("What is a tide table?", "A table is a list.");

    expect(special).toBeGreaterThan(part);
    expect(special).toBeLessThan(1);
    expect(part).toBeGreaterThan(0);
  });

  it.each([
    "The harbour is a place with a tide table.",
    "See the tide table.",
    "Ask for it: the tide table is at the pier.",
    "",
  ])("takes “%s” for no definition of it", (text) => {
    expect(scoreOf("What is a tide table?", text)).toBe(0);
  });

  it("counts only where a definition is asked for", () => {
    expect(scoreOf("Who prints the tide table?", "A tide table is a list.")).toBe(0);
  });
});
