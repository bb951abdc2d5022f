/** A browser that follows a text fragment marks the quoted words and no others. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { textFragment } from "../../src/answer/text-fragment.js";
import type { Source, Span } from "../../src/model.js";
import { sourceOf as pageOf } from "../support/answers.js";
import { directiveOf, findDirective } from "../support/find-text-fragment.js";
import { sourceOf } from "../support/library-of.js";

const ROOM = 480;

function spanOf({ text }: Source, words: string, from = 0): Span {
  const start = text.indexOf(words, from);
  return { start, end: start + words.length };
}

describe("textFragment", () => {
  it("gives a short quote whole", () => {
    const page = pageOf("It sails at noon. It lands at one.");

    expect(textFragment(page, spanOf(page, "It sails at noon."), ROOM)).toBe(
      "text=It%20sails%20at%20noon.",
    );
  });

  it("gives a long quote by its first and last words", () => {
    const words = "The ferry between Ulvik and Brimnes carries 212 passengers and 60 cars.";
    const page = pageOf(`${words} It is new.`);

    expect(textFragment(page, spanOf(page, words), ROOM)).toBe(
      "text=The%20ferry%20between%20Ulvik%20and,212%20passengers%20and%2060%20cars.",
    );
  });

  it("tells words that stand twice by what is beside them", () => {
    const page = pageOf("In May: it sails at noon.\nIn June: it sails at noon.\nThe end.");
    const second = spanOf(page, "it sails at noon.", 20);

    expect(textFragment(page, second, ROOM)).toBe("text=In%20June%3A-,it%20sails%20at%20noon.");
  });

  it("takes the words of the next block where those before don't tell", () => {
    const page = pageOf("Hi.\nNoon.\nHi.\nNoon.\nThe end.");

    expect(textFragment(page, spanOf(page, "Noon.", 9), ROOM)).toBe("text=Noon.,-The%20end");
  });

  it("lets no part reach over the end of a block", () => {
    const page = pageOf("The bus is late.\nThe train is not.");

    expect(textFragment(page, { start: 0, end: page.text.length }, ROOM)).toBe(
      "text=The%20bus%20is%20late.,The%20train%20is%20not.",
    );
  });

  it("gives the words as the page of a Markdown file shows them", async () => {
    const page = await sourceOf(
      "a.md",
      "# It sails\n\nIt **sails** [at noon](https://a.example/) sharp.\n\n| Day | Hour |\n|-|-|\n| Monday | noon |\n",
    );

    expect(textFragment(page, spanOf(page, page.text.slice(12, 61)), ROOM)).toBe(
      "text=It%20sails%20at%20noon%20sharp.",
    );
    expect(textFragment(page, spanOf(page, "Monday | noon"), ROOM)).toBe("text=Monday,noon");
  });

  it("leads to words beside struck ones, which the page shows, in Markdown and HTML alike", async () => {
    const url = "https://example.org/fees";
    const pages = [
      await sourceOf(
        "fees.md",
        "The fee is ~~ten~~ twelve euros.\n\n~~Dogs pay.~~ Cats stay. ~~Pigs pay.~~\n\nCats stay.",
      ),
      await sourceOf(
        "fees.html",
        "<p>The fee is <del>ten</del> twelve euros.</p><p><s>Dogs pay.</s> Cats stay. <s>Pigs pay.</s></p><p>Cats stay.</p>",
      ),
    ].map((page) => ({ ...page, url }));
    const seen = ["The fee is ten twelve euros.", "Dogs pay. Cats stay. Pigs pay.", "Cats stay."];

    for (const page of pages) {
      const fee = spanOf(page, page.text.slice(0, page.text.indexOf("euros.") + 6));
      const fragment = textFragment(page, fee, ROOM) ?? "";
      const cats = textFragment(page, spanOf(page, "Cats stay."), ROOM) ?? "";

      expect(findDirective(seen, directiveOf(`#:~:${fragment}`)!)).toEqual({
        from: [0, 0],
        to: [0, 28],
      });
      expect(findDirective(seen, directiveOf(`#:~:${cats}`)!)).toEqual({
        from: [1, 10],
        to: [1, 20],
      });
    }
  });

  it("does not name a mark that something left out parts from the words", async () => {
    const page = await sourceOf(
      "a.html",
      "<p>It is new<sup class=reference>[1]</sup>.</p><p>End.</p>",
    );

    expect(page.text).toBe("It is new.\n\nEnd.");
    expect(textFragment(page, spanOf(page, "It is new."), ROOM)).toBe("text=It%20is%20new");
  });

  it.each([
    ["header", (aside: string, text: string) => `<header>${aside}</header><main>${text}</main>`],
    ["menu", (aside: string, text: string) => `<nav>${aside}</nav><main>${text}</main>`],
    ["aside", (aside: string, text: string) => `<aside>${aside}</aside><article>${text}</article>`],
    ["teaser above no <main>", (aside: string, text: string) => `<aside>${aside}</aside>${text}`],
  ])(
    "leads past the same words in the %s, which the page shows and nobody quotes",
    async (_, make) => {
      const [words, next] = ["The Alpha opens at noon on Sundays.", "It closes at six."];
      const page = await sourceOf("a.html", make(`<p>${words}</p>`, `<p>${words} ${next}</p>`));

      expect(page.text).toBe(`${words} ${next}`);
      const fragment = textFragment(page, spanOf(page, words), ROOM) ?? "";
      expect(findDirective([words, `${words} ${next}`], directiveOf(`#:~:${fragment}`)!)).toEqual({
        from: [1, 0],
        to: [1, words.length],
      });
    },
  );

  it("encodes what has a meaning in the directive or in a Markdown link", () => {
    const page = pageOf("a-b, c & (d) é");

    expect(textFragment(page, { start: 0, end: page.text.length }, ROOM)).toBe(
      "text=a%2Db%2C%20c%20%26%20%28d%29%20%C3%A9",
    );
  });

  it("is none where nothing tells two places apart, or the room is too small", () => {
    const same = pageOf(Array.from({ length: 9 }, () => "Noon it is.").join("\n"));
    const page = pageOf("It sails at noon.");

    expect(textFragment(same, spanOf(same, "Noon it is.", 48), ROOM)).toBeUndefined();
    expect(textFragment(page, { start: 0, end: 17 }, 10)).toBeUndefined();
  });

  it("is none for accents alone, which no browser looks for", () => {
    const accents = "\u0301\u0489\u20dd";
    const page = pageOf(`It sails. ${accents}\n${accents}\nIt sails. ${accents} It lands.`);

    for (let start = 0; start < page.text.length; start += 1) {
      for (let end = start + 1; end <= page.text.length; end += 1) {
        const fragment = textFragment(page, { start, end }, ROOM);
        for (const part of fragment?.slice("text=".length).split(/-?,-?/) ?? []) {
          expect(decodeURIComponent(part)).toMatch(/[\p{L}.]/u);
        }
      }
    }
  });

  it("is none for part of a word, which no browser marks", () => {
    const page = pageOf("Unsailable seas.");

    expect(textFragment(page, { start: 2, end: 16 }, ROOM)).toBeUndefined();
  });

  it("leads to the quote first, on pages that say the same again and again", () => {
    let fragments = 0;
    fc.assert(
      fc.property(repetitivePage, fc.nat(), fc.nat(), (lines, a, b) => {
        const page = pageOf(lines.join("\n"));
        const { span, found } = stretchOf(lines, a, b);
        const fragment = textFragment(page, span, ROOM);

        if (fragment === undefined) return;
        fragments += 1;
        expect(fragment.length).toBeLessThanOrEqual(ROOM);
        expect(findDirective(lines, directiveOf(`#:~:${fragment}`)!)).toEqual(found);
      }),
      { numRuns: 300 },
    );
    expect(fragments).toBeGreaterThan(100);
  });

  it("finds a fragment for every stretch of a page that says everything once", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5 }), fc.nat(), fc.nat(), (count, a, b) => {
        const lines = Array.from({ length: count }, (_line, at) =>
          Array.from({ length: 12 }, (_word, word) => `word${at}x${word}`).join(" "),
        );
        const { span, found } = stretchOf(lines, a, b);
        const fragment = textFragment(pageOf(lines.join("\n")), span, ROOM);

        expect(findDirective(lines, directiveOf(`#:~:${fragment ?? ""}`)!)).toEqual(found);
      }),
    );
  });
});

const WORDS = [
  "the",
  "The",
  "ferry",
  "sails",
  "sail",
  "noon.",
  "café",
  "cafe",
  "a-b,",
  "(x)",
  "&",
  "–",
];

const repetitivePage = fc.array(
  fc
    .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 25 })
    .map((words) => words.join(" ")),
  { minLength: 1, maxLength: 6 },
);

/** A stretch of whole words, by two numbers: as a span of the text and as a place among the lines. */
function stretchOf(lines: readonly string[], a: number, b: number) {
  const words = lines.flatMap((line, index) =>
    [...line.matchAll(/\S+/g)].map(({ 0: word, index: at }) => ({
      index,
      at,
      end: at + word.length,
    })),
  );
  const [low, high] = [a % words.length, b % words.length].sort((one, two) => one - two);
  const [first, last] = [words[low!]!, words[high!]!];
  const lineStart = (index: number) =>
    lines.slice(0, index).reduce((sum, line) => sum + line.length + 1, 0);
  return {
    span: { start: lineStart(first.index) + first.at, end: lineStart(last.index) + last.end },
    found: { from: [first.index, first.at], to: [last.index, last.end] },
  };
}
