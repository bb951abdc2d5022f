/** How a source and a place in it are named. */
import { describe, expect, it } from "vitest";
import { citationLines, nameOf, placeOf } from "../../../src/terminal/views/citation.js";
import { sourceOf } from "../../support/answers.js";
import { PLAIN } from "../../support/terminal.js";

const source = sourceOf("text", {
  path: "news/002.txt",
  title: "Russia\n launches \u001b[2Jmissiles",
  publisher: "News.Az",
  published: "2025-09-17",
});

describe("nameOf", () => {
  it("gives title, publisher and date on one harmless line", () => {
    expect(nameOf(source)).toBe("Russia launches ␛[2Jmissiles · News.Az · 2025-09-17");
  });
});

describe("placeOf", () => {
  it("does not say a title again that is the first heading", () => {
    const place = { source, headings: [source.title, "Troops"], lines: [5, 7] as const };

    expect(placeOf(place)).toMatch(/^Troops · lines 5–7/);
  });

  it("gives headings, lines and file", () => {
    const place = { source, headings: ["Chapter 2", "Troops"], lines: [5, 7] as const };

    expect(placeOf(place)).toBe("Chapter 2 › Troops · lines 5–7 · news/002.txt");
  });

  it("gives the page where there are no lines, and says what was repaired", () => {
    expect(placeOf({ source, headings: [], page: 3, repaired: true })).toBe(
      "page 3 · news/002.txt · damaged characters in the file repaired",
    );
  });

  it("says what may be out of date", () => {
    expect(placeOf({ source, headings: [], page: 3, stale: true })).toBe(
      "page 3 · news/002.txt · may be out of date",
    );
  });

  it("leaves out the file where the title is its name", () => {
    expect(placeOf({ source: sourceOf("text"), headings: [], lines: [5, 5] })).toBe("line 5");
  });
});

describe("citationLines", () => {
  it("puts a short citation on one line and a long one on two", () => {
    const place = { source, headings: [], lines: [5, 5] as const };

    expect(citationLines({ ...place, source: sourceOf("text") }, PLAIN, 40)).toEqual([
      "drills.txt · line 5",
    ]);
    expect(citationLines(place, PLAIN, 56)).toEqual([
      "Russia launches ␛[2Jmissiles · News.Az · 2025-09-17",
      "line 5 · news/002.txt",
    ]);
  });
});
