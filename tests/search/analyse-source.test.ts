/** What is searched of a source, and what of it is offered. */
import { describe, expect, it } from "vitest";
import type { Paragraph, ParagraphRole, Source, Span } from "../../src/model.js";
import { analyseSource, type AnalysedSentence } from "../../src/search/analyse-source.js";
import { sourceOf } from "../support/library-of.js";

/** A source of one section with a paragraph of the given role for each part of the text. */
async function sourceWith(
  parts: readonly (readonly [ParagraphRole, string, Partial<Paragraph>?])[],
): Promise<Source> {
  const text = parts.map(([, part]) => part).join("\n\n");
  let from = 0;
  const paragraphs = parts.map(([role, part, more]): Paragraph => {
    const start = text.indexOf(part, from);
    from = start + part.length;
    return { span: { start, end: from }, role, ...more };
  });
  const source = await sourceOf("fees.txt", "Fees.");
  return {
    ...source,
    text,
    title: "Opening times",
    sections: [{ headings: ["Fees"], paragraphs }],
  };
}

function sentencesOf(source: Source): AnalysedSentence[] {
  return analyseSource(source).sections.flatMap(({ paragraphs }) =>
    paragraphs.flatMap(({ sentences }) => sentences),
  );
}

function spanOf(source: Source, words: string): Span {
  const start = source.text.indexOf(words);
  return { start, end: start + words.length };
}

describe("analyseSource", () => {
  it("finds the sentences of a paragraph with their terms", async () => {
    const source = await sourceWith([["prose", "The ferry sails. A ticket costs 14 euros."]]);

    expect(sentencesOf(source)).toEqual([
      {
        span: spanOf(source, "The ferry sails."),
        terms: ["ferri", "sail"],
        surfaces: ["ferry", "sails"],
        isOffered: true,
      },
      {
        span: spanOf(source, "A ticket costs 14 euros."),
        terms: ["ticket", "cost", "14", "euro"],
        surfaces: ["ticket", "costs", "14", "euros"],
        isOffered: true,
      },
    ]);
  });

  it("keeps the terms of title and headings", async () => {
    const analysis = analyseSource(await sourceWith([["prose", "The ferry sails."]]));

    expect(analysis.titleTerms).toEqual(["open", "time"]);
    expect(analysis.sections[0]?.headingTerms).toEqual(["fee"]);
  });

  it.each(["row", "code", "title"] as const)("takes a %s for one unit", async (role) => {
    const source = await sourceWith([[role, "The ferry sails. It costs 14 euros. Really."]]);

    expect(sentencesOf(source).map(({ span }) => span)).toEqual([
      { start: 0, end: source.text.length },
    ]);
  });

  it.each<[boolean, ParagraphRole, string]>([
    [true, "prose", "The ferry sails."],
    [false, "prose", "When does the ferry sail?"],
    [false, "prose", "“When does the ferry sail?”"],
    [false, "prose", "渡輪 sails 何時？"],
    [true, "code", "const isFerry = ship.sails ? yes : really?"],
    [true, "row", "| ferry | sails? |"],
    [false, "repeated", "The ferry sails."],
    [true, "furniture", "Ferry credits"],
    [false, "prose", "— …"],
  ])("offers (%s) a %s such as “%s”", async (isOffered, role, text) => {
    const source = await sourceWith([[role, text]]);

    expect(sentencesOf(source).map((sentence) => sentence.isOffered)).toEqual([isOffered]);
  });

  it("offers words without a term right under a heading alone, where they answer it", async () => {
    const source = await sourceWith([
      ["title", "How many?"],
      ["prose", "Three. Three."],
      ["prose", "Three."],
    ]);
    const withoutHeading = { ...source, sections: [{ ...source.sections[0]!, headings: [] }] };
    const offered = (one: Source): boolean[] =>
      sentencesOf(one)
        .slice(1)
        .map(({ isOffered }) => isOffered);

    expect(offered(source)).toEqual([true, false, false]);
    expect(offered(withoutHeading)).toEqual([false, false, false]);
  });

  it("does not search marks", async () => {
    const text = "See the ferry (https://ferry.example/harbour) now.";
    const marks = [{ start: text.indexOf("("), end: text.indexOf(")") + 1 }];
    const source = await sourceWith([["prose", text, { marks }]]);

    expect(sentencesOf(source).flatMap(({ surfaces }) => surfaces)).toEqual(["ferry"]);
  });

  it("does not search a link's target that touches other signs, nor one in a lead-in", async () => {
    const { sections } = analyseSource(
      await sourceOf(
        "a.md",
        "See [the log](https://ferry.example/blob/log.md).\n\n[Rules](https://ferry.example/blob/rules): all\n\n- Sit down.\n",
      ),
    );
    const paragraphs = sections.flatMap((section) => section.paragraphs);
    const terms = paragraphs.flatMap(({ sentences, contextTerms }) => [
      ...sentences.flatMap((sentence) => sentence.terms),
      ...contextTerms,
    ]);

    expect(terms).toEqual(["log", "rule", "sit"]);
  });

  it("keeps the terms of what belongs to a paragraph and stands before it", async () => {
    const leadIn = "Tickets are sold at:";
    const context = [{ start: 0, end: leadIn.length }];
    const source = await sourceWith([
      ["prose", leadIn],
      ["item", "the harbour", { context }],
    ]);

    const [, item] = analyseSource(source).sections[0]?.paragraphs ?? [];

    expect(item?.contextTerms).toEqual(["ticket", "sell"]);
  });

  it("finds nothing in what is struck through, and no sentence reaches into it", async () => {
    const text = "Cats stay. ~~Dogs go.~~ The fee is ~~ten~~ twelve euros.";
    const struck = ["~~Dogs go.~~", "~~ten~~"].map((words) => {
      const start = text.indexOf(words);
      return { start, end: start + words.length };
    });
    const source = await sourceWith([
      ["prose", text, { struck }],
      ["prose", "~~Gone.~~", { struck: [{ start: text.length + 2, end: text.length + 11 }] }],
    ]);

    const sentences = sentencesOf(source);

    expect(sentences.map(({ span }) => source.text.slice(span.start, span.end))).toEqual([
      "Cats stay.",
      "The fee is ~~ten~~ twelve euros.",
    ]);
    expect(sentences.flatMap(({ surfaces }) => surfaces)).toEqual(["cats", "stay", "fee", "euros"]);
  });

  it("gives the same for the same source and leaves it as it was", async () => {
    const source = await sourceWith([["prose", "The ferry sails. It costs 14 euros."]]);
    const before = structuredClone(source);

    expect(analyseSource(source)).toEqual(analyseSource(source));
    expect(source).toEqual(before);
  });
});
