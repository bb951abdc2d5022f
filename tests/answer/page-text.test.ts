/** A source as its page shows it: blocks, without marks, compared as browsers compare. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fold, pageTextOf, placeOnPage } from "../../src/answer/page-text.js";
import { sourceOf as pageOf } from "../support/answers.js";
import { hostileText } from "../support/hostile-text.js";
import { sourceOf } from "../support/library-of.js";

describe("fold", () => {
  it("leaves out case, accents and the form of letters", () => {
    expect(fold("Café ﬁne ΟΔΟΣ\nÅ")).toBe("cafe fine οδοσ\na");
  });
});

describe("pageTextOf", () => {
  it("has the words of every block, once made", async () => {
    const source = await sourceOf("a.md", "# Top\n\nIt *is*\nnoon.\n\n- One\n- Two\n");
    const page = pageTextOf(source);

    expect(page.text.split("\n").filter((line) => /\w/.test(line))).toEqual([
      "top",
      "# top",
      "it is noon.",
      "one",
      "two",
    ]);
    expect(pageTextOf(source)).toBe(page);
  });
});

describe("placeOnPage", () => {
  it("knows nothing right beside what was left out of the page's words", async () => {
    const source = await sourceOf(
      "a.html",
      "<p>Up.</p><p><s>x</s> One <s>two</s> three.</p><p>So.</p>",
    );
    const place = (words: string) => {
      const start = source.text.indexOf(words);
      return placeOnPage(source, { start, end: start + words.length });
    };

    expect(place("One")).toMatchObject({ parts: ["One"], before: "", after: "" });
    expect(place("three.")).toMatchObject({ parts: ["three."], before: "", after: "So." });
    expect(place("One three.")).toMatchObject({ parts: ["One", "three."], before: "" });
  });

  it("gives the place, its words block by block, and what is beside it", () => {
    const source = pageOf("One two three.\nFour  five six.\nSeven.");
    const span = { start: source.text.indexOf("three"), end: source.text.indexOf(" six") };

    const place = placeOnPage(source, span);

    expect(place).toMatchObject({
      parts: ["three.", "Four five"],
      before: "One two",
      after: "six.",
    });
    expect(pageTextOf(source).text.slice(place?.start, place?.end)).toBe("three.\nfour five");
  });

  it("takes the blocks beside where nothing else is in its own", () => {
    const source = pageOf("One.\nTwo.\nThree.");

    expect(placeOnPage(source, { start: 5, end: 9 })).toMatchObject({
      before: "One.",
      after: "Three.",
    });
  });

  it("is none where nothing of it is shown", () => {
    expect(placeOnPage(pageOf("One.\n\nTwo."), { start: 4, end: 6 })).toBeUndefined();
  });

  it("never throws, and stays within the page", () => {
    fc.assert(
      fc.property(hostileText(), fc.nat(), fc.nat(), (text, a, b) => {
        const source = pageOf(text);
        const span = { start: a % (text.length + 1), end: b % (text.length + 1) };
        const place = placeOnPage(source, span);

        expect(place === undefined || place.start <= place.end).toBe(true);
      }),
    );
  });
});
