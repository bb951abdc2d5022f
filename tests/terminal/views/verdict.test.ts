/** How verdicts on citations read. */
import { describe, expect, it } from "vitest";
import { verdictJson, verdictView, worstOf } from "../../../src/terminal/views/verdict.js";
import type { Checked } from "../../../src/terminal/views/verdict.js";

const exact: Checked = { path: "a.txt", verdict: { verdict: "exact" } };
const moved: Checked = {
  path: "b.txt",
  verdict: {
    verdict: "moved",
    lines: [3, 4],
    bytes: { start: 10, end: 20 },
    span: { start: 9, end: 19 },
  },
};
const changed: Checked = { path: "c.txt", verdict: { verdict: "changed" } };
const gone: Checked = { path: "d.txt", verdict: { verdict: "gone" } };

describe("verdictView", () => {
  it("gives one line for each citation", () => {
    expect(verdictView([exact, moved, changed, gone])).toMatchInlineSnapshot(`
      "exact  a.txt
      moved  b.txt: now at lines 3–4, bytes 10–20
      changed  c.txt: the words at the cited place are others
      gone  d.txt: no such file in the corpus, or the words are no longer in it
      "
    `);
  });

  it("says why a file could not be used", () => {
    expect(verdictView([{ ...gone, problem: "it is too large" }])).toBe(
      "gone  d.txt: it is too large\n",
    );
  });

  it("gives places in characters where the file has no bytes to point at", () => {
    const verdict = { verdict: "moved", span: { start: 9, end: 19 } } as const;

    expect(verdictView([{ path: "e.pdf", verdict }])).toBe(
      "moved  e.pdf: now at characters 9–19\n",
    );
  });
});

describe("verdictJson", () => {
  it("gives the worst verdict and each citation's own", () => {
    expect(JSON.parse(JSON.stringify(verdictJson([exact, moved])))).toEqual({
      verdict: "moved",
      quotes: [
        { verdict: "exact", path: "a.txt" },
        {
          verdict: "moved",
          path: "b.txt",
          lines: [3, 4],
          span: { start: 9, end: 19 },
          bytes: { start: 10, end: 20 },
        },
      ],
    });
  });
});

describe("worstOf", () => {
  it("orders exact, moved, changed, gone", () => {
    expect(worstOf([exact])).toBe("exact");
    expect(worstOf([exact, changed, moved])).toBe("changed");
    expect(worstOf([gone, exact])).toBe("gone");
  });
});
