/** When a bar shows. */
import { PassThrough } from "node:stream";
import { describe, expect, it } from "vitest";
import { createProgress } from "../../src/terminal/progress.js";

function shownAfter(ms: number, isTTY: boolean): string {
  const stream = Object.assign(new PassThrough(), { isTTY });
  let clock = 0;
  const progress = createProgress(stream, () => clock);
  progress.update(1, 400);
  clock = ms;
  progress.update(100, 400);
  progress.stop();
  return String(stream.read() ?? "");
}

describe("createProgress", () => {
  it("shows how many documents are read once it takes half a second, then clears away", () => {
    const shown = shownAfter(501, true);

    expect(shown).toContain("100 of 400");
    expect(shown.replaceAll("\u001b", "ESC")).toMatch(/ESC\[[012]?K/);
  });

  it("shows nothing for a small corpus", () => {
    expect(shownAfter(499, true)).toBe("");
  });

  it("shows nothing away from a terminal", () => {
    expect(shownAfter(5000, false)).toBe("");
  });
});
