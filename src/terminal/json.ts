/** An answer as the JSON that other programs read: the public contract, key order included. */
import type { Explanation } from "../explanation.js";
import type { Answer, Citation, CitedQuote, ClosestPlace, Source } from "../model.js";

/** What the front knows beside the answer. */
export interface Envelope {
  /** As given with the question. */
  readonly id?: string | number;
  /** Milliseconds in the engine. */
  readonly ms: number;
  /** Adds `explanation` to every quote. */
  readonly explain?: boolean;
}

/** Finer than any clock that is compared. */
const DECIMALS_OF_MS = 3;

/** The answer as one line of JSON, without a line break at its end. */
export function answerJson(answer: Answer, envelope: Envelope): string {
  const explain = envelope.explain === true;
  const isFound = answer.kind === "found";
  return JSON.stringify({
    id: envelope.id,
    question: answer.question,
    kind: answer.kind,
    confidence: answer.confidence,
    band: answer.band,
    quotes: isFound ? answer.quotes.map((cited) => quoteFields(cited, explain)) : [],
    disagreement: isFound ? (answer.disagreement ?? null) : null,
    unanswered: isFound ? answer.unanswered : undefined,
    ...(isFound ? {} : { reasons: answer.reasons }),
    closest: isFound ? [] : answer.closest.map(closestFields),
    corrections: answer.corrections.map(({ from, to }) => ({ from, to })),
    revision: answer.revision,
    ms: Number(envelope.ms.toFixed(DECIMALS_OF_MS)),
  });
}

/** Undefined fields are left out by `JSON.stringify`. */
function quoteFields(cited: CitedQuote, explain: boolean): object {
  const { quote, citation, highlights, before, score, explanation, also } = cited;
  return {
    text: quote.text,
    source: sourceFields(citation.source),
    headings: citation.headings,
    ...placeFields(citation),
    highlights: highlights.map(({ start, end }) => ({ start, end })),
    ...(before ? { before: { start: before.start, end: before.end } } : {}),
    link: citation.link,
    score,
    also: also.map((copy) => quoteFields(copy, explain)),
    explanation: explain ? explanationFields(explanation) : undefined,
  };
}

function placeFields({ lines, page, row, time, ...rest }: Citation): object {
  const { span, bytes, sha256, repaired, stale } = rest;
  return {
    lines,
    page,
    row,
    time: time && { start: time.start, end: time.end },
    span: { start: span.start, end: span.end },
    bytes: bytes && { start: bytes.start, end: bytes.end },
    sha256,
    repaired,
    stale,
  };
}

function sourceFields({ id, title, path, publisher, published, url }: Source): object {
  return { id, title, path, publisher, published, url };
}

function closestFields({ source, headings, lines, page, row, time }: ClosestPlace): object {
  return { source: sourceFields(source), headings, lines, page, row, time };
}

function explanationFields({ name, value, detail, parts }: Explanation): object {
  return { name, value, detail, parts: parts.map(explanationFields) };
}
