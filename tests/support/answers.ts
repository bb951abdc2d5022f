/** Sources, quotes and answers as a test needs them, with places counted from the text itself. */
import { createHash } from "node:crypto";
import { buildLibrary, type Library } from "../../src/answer/library.js";
import type {
  CitedQuote,
  FoundAnswer,
  NotFoundAnswer,
  Paragraph,
  Source,
  Span,
} from "../../src/model.js";
import { quote } from "../../src/model.js";

const sha256Of = (text: string): string => createHash("sha256").update(text).digest("hex");

/** A plain-text source; every line that is not blank is a paragraph. */
export function sourceOf(text: string, details: Partial<Source> = {}): Source {
  const path = details.path ?? "drills.txt";
  const paragraphs: Paragraph[] = [...text.matchAll(/\S[^\n]*/g)].map((match) => ({
    span: { start: match.index, end: match.index + match[0].trimEnd().length },
    role: "prose",
  }));
  return {
    id: sha256Of(path).slice(0, 12),
    path,
    title: path,
    format: "plain-text",
    text,
    sections: [{ headings: [], paragraphs }],
    origin: { encoding: "utf-8", bomBytes: 0, repairs: [] },
    sha256: sha256Of(text),
    size: Buffer.byteLength(text),
    ...details,
  };
}

/** A library of the sources with a short, fixed revision. */
export function libraryWith(...sources: Source[]): Library {
  return { ...buildLibrary(sources), revision: "3f9c" };
}

/** The first place of these words in the source, cited; `marked` words in them are highlighted. */
export function citedIn(
  source: Source,
  words: string,
  { marked = [], ...rest }: { marked?: readonly string[] } & Partial<CitedQuote> = {},
): CitedQuote {
  const span = placeOf(source.text, words);
  const copied = quote(source, span);
  const before = source.text.slice(0, span.start);
  const first = before.split("\n").length;
  const last = first + words.split("\n").length - 1;
  const start = Buffer.byteLength(before);
  return {
    quote: copied,
    citation: {
      source,
      headings: [],
      lines: [first, last],
      span,
      bytes: { start, end: start + Buffer.byteLength(words) },
      sha256: sha256Of(words),
      repaired: false,
    },
    highlights: marked.map((word) => placeOf(words, word)),
    score: 7.91,
    explanation: { name: "score", value: 7.91, parts: [] },
    also: [],
    ...rest,
  };
}

function placeOf(text: string, words: string): Span {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`"${words}" is not in the text`);
  return { start, end: start + words.length };
}

/** An answer with these quotes. */
export function foundWith(
  quotes: readonly [CitedQuote, ...CitedQuote[]],
  rest: Partial<FoundAnswer> = {},
): FoundAnswer {
  return {
    kind: "found",
    question: "how many troops took part?",
    quotes,
    confidence: 0.83,
    band: "high",
    corrections: [],
    revision: "3f9c",
    ...rest,
  };
}

/** An answer that says no. */
export function notFoundWith(rest: Partial<NotFoundAnswer> = {}): NotFoundAnswer {
  return {
    kind: "not-found",
    question: "who won?",
    confidence: 0.04,
    band: "low",
    reasons: [],
    closest: [],
    corrections: [],
    revision: "3f9c",
    ...rest,
  };
}
