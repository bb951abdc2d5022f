/** Whatever the sources say, whoever asks: every card is one that Discord takes. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cite } from "../../src/answer/cite.js";
import { check } from "../../src/discord/check.js";
import type { NotFoundReason } from "../../src/not-found-reason.js";
import type { Message } from "../../src/discord/payload.js";
import { tongueOf } from "../../src/discord/strings.js";
import { type AnswerView } from "../../src/discord/views/answer-head.js";
import { answerCard, pageCount, quotesOnPage } from "../../src/discord/views/answer.js";
import { questionIn } from "../../src/discord/views/card.js";
import { contextCard } from "../../src/discord/views/context.js";
import { exactCard } from "../../src/discord/views/exact.js";
import { plainMessage } from "../../src/discord/views/plain.js";
import { staleCard } from "../../src/discord/views/problem.js";
import { problemsCard, sourceCard, sourcesCard } from "../../src/discord/views/sources.js";
import { whyCard } from "../../src/discord/views/why.js";
import { questionOf } from "../../src/discord/question.js";
import {
  type Answer,
  type CitedQuote,
  type ParagraphRole,
  type Source,
  quote,
} from "../../src/model.js";
import { READ_AT, REVISION, found, notFound, sourceOf, viewerIn } from "../support/discord-desk.js";
import { discordRefuses } from "../support/discord-refuses.js";
import { hostileText } from "../support/hostile-text.js";

/** `LIMITS_RUNS=10000 npx vitest run tests/properties/limits.test.ts` is the long run. */
const RUNS = Number(process.env["LIMITS_RUNS"] ?? 200);

const ROLES: ParagraphRole[] = ["prose", "item", "row", "code"];

const idText = (length: number): fc.Arbitrary<string> =>
  fc.string({
    unit: fc.constantFrom(..."0123456789abcdef".split("")),
    minLength: length,
    maxLength: length,
  });

/** Long texts of three bytes for each character: Discord counts both. */
const heavyText: fc.Arbitrary<string> = fc
  .array(fc.constantFrom("可愛い猫。", "漢字仮名交じりの文", "สวัสดี", "क्षत्रिय"), {
    minLength: 100,
    maxLength: 600,
  })
  .map((pieces) => pieces.join(""));

const words = (most = 12): fc.Arbitrary<string> => hostileText(most).map((text) => text || "x");

const sourceWith = (texts: fc.Arbitrary<string>): fc.Arbitrary<Source> =>
  fc
    .record({
      text: texts.map((text) => (text.trim() === "" ? "word" : text)),
      role: fc.constantFrom(...ROLES),
      about: fc.record(
        {
          id: idText(12),
          path: words(),
          title: fc.oneof(hostileText(12), heavyText),
          format: fc.constantFrom("plain-text", "markdown", "pdf", "odd"),
          publisher: words(),
          author: words(),
          published: fc.oneof(words(4), fc.constantFrom("2025-09-17", "2025", "2025-99-99")),
          url: fc.oneof(words(), fc.webUrl({ withFragments: true }), fc.constant("javascript:x")),
          tags: fc.array(words(4), { maxLength: 5 }),
        },
        { requiredKeys: ["id", "path", "title", "format"] },
      ),
    })
    .map(({ text, role, about }) => sourceOf(text, about, role));

const citedFrom = (texts: fc.Arbitrary<string>): fc.Arbitrary<CitedQuote> =>
  fc
    .tuple(
      sourceWith(texts),
      fc.nat(),
      fc.nat(),
      fc.array(fc.nat(), { maxLength: 8 }),
      words(),
      fc.boolean(),
    )
    .map(([from, a, b, marks, detail, isDeep]) => {
      const length = from.text.length;
      const [start = 0, last = 0] = [a % length, b % length].sort((x, y) => x - y);
      const own = quote(from, { start, end: last + 1 });
      const points = marks.map((mark) => mark % (own.text.length + 1)).sort((x, y) => x - y);
      const highlights = points.slice(1).map((end, at) => ({ start: points[at] ?? 0, end }));
      const parts = Array.from({ length: 7 }, (_, at) => ({
        name: detail,
        value: at,
        detail,
        parts: [],
      }));
      return {
        quote: own,
        citation: {
          ...cite(own),
          headings: isDeep ? [detail, detail, detail] : [],
          ...(isDeep ? { stale: true as const } : {}),
          link: from.url ?? detail,
        },
        highlights: highlights.filter(({ start: from2, end }) => from2 < end),
        score: 1,
        explanation: { name: "score", value: 1, parts },
        also: [],
      };
    });

const answerFrom = (texts: fc.Arbitrary<string>): fc.Arbitrary<Answer> =>
  fc
    .record({
      question: fc.oneof(hostileText(), heavyText),
      quotes: fc.array(citedFrom(texts), { minLength: 1, maxLength: 10 }),
      band: fc.constantFrom("high" as const, "medium" as const, "low" as const),
      corrections: fc.array(fc.record({ from: words(), to: words() }), { maxLength: 6 }),
      values: fc.array(fc.record({ value: words(), quote: fc.nat({ max: 12 }) }), { maxLength: 6 }),
      isFound: fc.boolean(),
      reasons: fc.array(reasonOf(words()), { maxLength: 5 }),
    })
    .map(({ question, quotes, band, corrections, values, isFound, reasons }) => {
      const asked = questionOf(question) ?? "?";
      const also = quotes.slice(1, 4);
      const all = quotes.map((each, at) => (at === 0 ? { ...each, also } : each));
      const about = { question: asked, band, corrections };
      return isFound
        ? found(all, {
            ...about,
            ...(values.length > 0 ? { disagreement: { kind: "number", values } } : {}),
          })
        : notFound({ ...about, reasons, closest: quotes.map(({ citation }) => citation) });
    });

function reasonOf(word: fc.Arbitrary<string>): fc.Arbitrary<NotFoundReason> {
  return fc.oneof(
    fc.constant<NotFoundReason>({ kind: "scattered" }),
    fc
      .array(word, { minLength: 1, maxLength: 6 })
      .map((words): NotFoundReason => ({ kind: "uncovered", words })),
  );
}

const answer = fc.oneof(
  { weight: 5, arbitrary: answerFrom(hostileText(120)) },
  { weight: 1, arbitrary: answerFrom(heavyText) },
);

const view: fc.Arbitrary<AnswerView> = fc
  .record({
    locale: fc.constantFrom("en-US", "de", "fr", "es-ES", "es-419", "pt-BR", "ja", "ko"),
    page: fc.nat({ max: 20 }),
    title: words(),
    isPublic: fc.boolean(),
    kind: fc.constantFrom(undefined, "source", "folder", "tag"),
  })
  .map(({ locale, page, title, isPublic, kind }) => ({
    viewer: viewerIn(locale, { isPublic, asker: "18446744073709551615" }),
    page,
    precision: { high: 0.97, medium: 0.8, low: 0.5 },
    ...(kind ? { within: { id: "30b24056cddd", kind, title } } : {}),
    ...(isPublic ? { sharedBy: "18446744073709551615" } : {}),
  }));

function cardsOf(given: Answer, how: AnswerView): Message[] {
  const { viewer } = how;
  const pages = Math.min(pageCount(given, how), 4);
  const cards = Array.from({ length: pages }, (_, page) => answerCard(given, { ...how, page }));
  if (given.kind === "not-found")
    return [answerCard(given, how), staleCard(viewer, given.question)];
  const [first] = given.quotes;
  const { source: from } = first.quote;
  const sources = new Map(given.quotes.map(({ quote: own }) => [own.source.id, own.source]));
  const entries = [...sources.values()].map((own) => ({ source: own, sentences: 5 }));
  const problems = given.quotes.map(({ quote: own }) => ({
    path: own.source.path,
    reason: own.text,
  }));
  return [
    ...cards,
    whyCard(given, quotesOnPage(given, how), how),
    contextCard({ viewer, citation: first.citation, paragraphs: [first.quote, first.quote] }),
    exactCard({
      viewer,
      citation: first.citation,
      bytes: new Uint8Array(3),
      question: given.question,
      siblings: given.quotes,
    }),
    sourceCard({ viewer, source: from, sentences: 3, readAt: READ_AT }),
    sourcesCard({ viewer, entries, page: how.page, filter: given.question, readAt: READ_AT }),
    problemsCard(viewer, problems, how.page),
  ];
}

describe("every card", () => {
  it(
    "is taken by our own check and by the fake Discord, and pings nobody",
    () => {
      fc.assert(
        fc.property(answer, view, (given, how) => {
          for (const card of cardsOf(given, how)) {
            for (const sent of [card, plainMessage(card)]) {
              expect(check(sent)).toEqual([]);
              expect(discordRefuses(sent)).toEqual([]);
            }
            expect(card.body.allowed_mentions).toEqual({ parse: [] });
          }
        }),
        { numRuns: RUNS },
      );
    },
    RUNS * 200,
  );

  it("gives back the question that it shows", () => {
    fc.assert(
      fc.property(hostileText(), (text) => {
        const asked = questionOf(text);
        if (asked === undefined) return;
        const card = answerCard(notFound({ question: asked, revision: REVISION }), {
          viewer: { ...viewerIn("en-US"), tongue: tongueOf("ja") },
          page: 0,
        });

        expect(questionIn(card.body.components)).toBe(asked);
      }),
    );
  });
});
