/** The public JSON: fields, order, absence. */
import { describe, expect, it } from "vitest";
import { answerJson } from "../../src/terminal/json.js";
import { citedIn, foundWith, notFoundWith, sourceOf } from "../support/answers.js";

const TEXT = "It involved around 7,000 troops.";
const source = sourceOf(TEXT, { path: "002.txt", title: "Drills" });
const cited = citedIn(source, TEXT, { marked: ["around 7,000 troops"] });
const rich = sourceOf(TEXT, {
  path: "b.pdf",
  title: "Copy",
  publisher: "News.Az",
  author: "N. N.",
  published: "2025-09-17",
  url: "https://example.org/a",
});

const QUOTE = {
  text: TEXT,
  source: { id: source.id, title: "Drills", path: "002.txt" },
  headings: [],
  lines: [1, 1],
  span: { start: 0, end: 32 },
  bytes: { start: 0, end: 32 },
  sha256: cited.citation.sha256,
  repaired: false,
  highlights: [{ start: 12, end: 31 }],
  score: 7.91,
  also: [],
};

describe("answerJson", () => {
  it("says of a quote that it is stale, and nothing of others", () => {
    const stale = { ...cited, citation: { ...cited.citation, stale: true as const } };
    const json = answerJson(foundWith([stale, cited]), { ms: 1 });

    expect(JSON.parse(json)).toMatchObject({ quotes: [{ ...QUOTE, stale: true }, QUOTE] });
    expect(json.split('"stale"')).toHaveLength(2);
  });

  it("gives the fields of the contract in their order, absent ones left out", () => {
    const json = answerJson(foundWith([cited]), { ms: 1.40049 });

    expect(json).toBe(
      JSON.stringify({
        question: "how many troops took part?",
        kind: "found",
        confidence: 0.83,
        band: "high",
        quotes: [QUOTE],
        disagreement: null,
        closest: [],
        corrections: [],
        revision: "3f9c",
        ms: 1.4,
      }),
    );
  });

  it("puts a given id first, also 0 and the empty text", () => {
    const start = (id: string | number) =>
      answerJson(notFoundWith(), { id, ms: 0 }).slice(0, '{"id":"q17","question"'.length);

    expect(start("q17")).toBe('{"id":"q17","question"');
    expect(start(0)).toMatch(/^\{"id":0,/);
    expect(start("")).toMatch(/^\{"id":"",/);
  });

  it("tells which part of a quote is there only so that the rest is understood", () => {
    const json = answerJson(foundWith([{ ...cited, before: { start: 0, end: 3 } }]), { ms: 1 });

    const { quotes } = JSON.parse(json) as { quotes: { before?: unknown }[] };
    expect(quotes[0]?.before).toEqual({ start: 0, end: 3 });
  });

  it("gives near-copies the same fields, each its own text and place", () => {
    const copy = citedIn(rich, TEXT);
    const { headings, span, sha256, repaired } = copy.citation;
    const link = "https://example.org/a#:~:text=It";
    const paged = { source: rich, headings, page: 3, span, sha256, repaired, link };
    const answer = foundWith([{ ...cited, also: [{ ...copy, citation: paged }] }]);

    const parsed = JSON.parse(answerJson(answer, { ms: 1 })) as { quotes: { also: unknown[] }[] };

    expect(JSON.stringify(parsed.quotes[0]?.also)).toBe(
      JSON.stringify([
        {
          text: TEXT,
          source: {
            id: rich.id,
            title: "Copy",
            path: "b.pdf",
            publisher: "News.Az",
            published: "2025-09-17",
            url: "https://example.org/a",
          },
          headings: [],
          page: 3,
          span: { start: 0, end: 32 },
          sha256,
          repaired: false,
          highlights: [],
          link,
          score: 7.91,
          also: [],
        },
      ]),
    );
  });

  it("gives a disagreement, and corrections", () => {
    const disagreement = { kind: "number", values: [{ value: "7,000", quote: 0 }] } as const;
    const corrections = [{ from: "soldeirs", to: "soldiers" }];
    const answer = foundWith([cited], { disagreement, corrections });

    expect(JSON.parse(answerJson(answer, { ms: 1 }))).toMatchObject({ disagreement, corrections });
  });

  it("gives why and the closest places of an answer that was not found, and no quotes", () => {
    const reasons = [{ kind: "unknown-names", words: ["Xenophon"] }] as const;
    const closest = [{ source, headings: ["Troops"], lines: [3, 4] }] as const;
    const answer = notFoundWith({ reasons, closest });

    expect(JSON.parse(answerJson(answer, { ms: 0.2 }))).toEqual({
      question: "who won?",
      kind: "not-found",
      confidence: 0.04,
      band: "low",
      quotes: [],
      disagreement: null,
      reasons,
      closest: [
        {
          source: { id: source.id, title: "Drills", path: "002.txt" },
          headings: ["Troops"],
          lines: [3, 4],
        },
      ],
      corrections: [],
      revision: "3f9c",
      ms: 0.2,
    });
  });

  it("adds explanations only when asked", () => {
    const json = answerJson(foundWith([cited]), { ms: 1, explain: true });

    expect(JSON.parse(json)).toMatchObject({
      quotes: [{ explanation: { name: "score", value: 7.91, parts: [] } }],
    });
  });

  it("stays on one line whatever the text holds", () => {
    const hostile = sourceOf("a\u2028b\nc\u0000\ud800");
    const json = answerJson(foundWith([citedIn(hostile, hostile.text)]), { ms: 1 });

    expect(json).not.toContain("\n");
    expect(JSON.parse(json)).toMatchObject({ quotes: [{ text: hostile.text }] });
  });
});
