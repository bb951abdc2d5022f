/** When the terminal gets colours, and how wide its lines are. */
import { describe, expect, it } from "vitest";
import { createStyle, screenOf } from "../../src/terminal/style.js";

const strongOn = (isTTY: boolean, env: Record<string, string>): string =>
  screenOf({ isTTY }, env).style.strong("word");

describe("screenOf", () => {
  it("marks words in bold at a terminal", () => {
    expect(strongOn(true, {})).toBe("\u001b[1mword\u001b[22m");
  });

  it.each([
    ["off a terminal", false, {}],
    ["with NO_COLOR set", true, { NO_COLOR: "1" }],
    ["on a dumb terminal", true, { TERM: "dumb" }],
  ])("leaves text plain %s", (_case, isTTY, env) => {
    expect(strongOn(isTTY, env)).toBe("word");
  });

  it("counts an empty NO_COLOR as not set", () => {
    expect(strongOn(true, { NO_COLOR: "" })).not.toBe("word");
  });

  it.each([
    [undefined, 80],
    [0, 80],
    [5, 20],
    [72, 72],
    [250, 100],
  ])("makes lines for %s columns %d wide", (columns, width) => {
    const display = columns === undefined ? {} : { columns };

    expect(screenOf(display, {}).width).toBe(width);
  });
});

describe("createStyle", () => {
  it("gives the text itself without colours", () => {
    const { strong, faint, accent, alert } = createStyle(false);

    expect([strong, faint, accent, alert].map((paint) => paint("a"))).toEqual(["a", "a", "a", "a"]);
  });
});
