/** One answer out of the answers to each question of a message. Pure. */
import type {
  Answer,
  CitedQuote,
  Correction,
  Disagreement,
  FoundAnswer,
  NotFoundAnswer,
} from "../model.js";
import type { NotFoundReason } from "../not-found-reason.js";

/** Places that are offered where nothing answers, as for one question. */
const MOST_PLACES = 3;

/**
 * The answer to a message of several questions: the best quote of each first, then their second
 * ones. What nothing answers is named. Its confidence is that of its first quote's own question.
 * @param asked the message
 * @param parts each question with its answer, in order, at least one
 * @param limit most quotes; every answered question gets one all the same
 */
export function combine(
  asked: string,
  parts: readonly (readonly [string, Answer])[],
  limit: number,
): Answer {
  const found = parts.map(([, answer]) => answer).filter((answer) => answer.kind === "found");
  const corrections = parts.flatMap(([, answer]) => answer.corrections).filter(isFirst);
  const [first] = found;
  if (first === undefined) return noneOf(asked, parts, corrections);
  const [best, ...others] = interleaved(found).slice(0, Math.max(limit, found.length));
  const quotes: FoundAnswer["quotes"] = [best ?? first.quotes[0], ...others];
  const disagreement = found
    .map((answer) => moved(answer, quotes))
    .find((one) => one !== undefined);
  const unanswered = parts.filter(([, { kind }]) => kind === "not-found").map(([part]) => part);
  return {
    kind: "found",
    question: asked,
    confidence: first.confidence,
    band: first.band,
    revision: first.revision,
    corrections,
    quotes,
    ...(disagreement ? { disagreement } : {}),
    ...(unanswered.length > 0 ? { unanswered } : {}),
  };
}

function noneOf(
  question: string,
  parts: readonly (readonly [string, Answer])[],
  corrections: readonly Correction[],
): NotFoundAnswer {
  const answers = parts.map(([, answer]) => answer).filter((answer) => answer.kind === "not-found");
  const [likeliest] = answers.toSorted((a, b) => b.confidence - a.confidence);
  return {
    ...likeliest!,
    question,
    corrections,
    reasons: answers.flatMap(({ reasons }) => reasons).filter(isFirstReason),
    closest: answers.flatMap(({ closest }) => closest).slice(0, MOST_PLACES),
  };
}

/** The firsts, then the seconds and so on; what an earlier quote shows already is left out. */
function interleaved(answers: readonly FoundAnswer[]): CitedQuote[] {
  const deepest = Math.max(...answers.map(({ quotes }) => quotes.length));
  const all = Array.from({ length: deepest }, (_, depth) =>
    answers.flatMap(({ quotes }) => quotes[depth] ?? []),
  ).flat();
  return all.filter((cited, at) => !all.slice(0, at).some((earlier) => overlap(earlier, cited)));
}

function overlap({ quote: a }: CitedQuote, { quote: b }: CitedQuote): boolean {
  return a.source === b.source && a.span.start < b.span.end && b.span.start < a.span.end;
}

/** A part's disagreement with its quotes where they stand now; undefined where one is not shown. */
function moved(
  { disagreement, quotes }: FoundAnswer,
  shown: readonly CitedQuote[],
): Disagreement | undefined {
  if (disagreement === undefined) return undefined;
  const values = disagreement.values.map(({ value, quote }) => ({
    value,
    quote: shown.indexOf(quotes[quote]!),
  }));
  return values.every(({ quote }) => quote >= 0) ? { ...disagreement, values } : undefined;
}

function isFirst({ from }: Correction, at: number, all: readonly Correction[]): boolean {
  return all.findIndex((other) => other.from === from) === at;
}

function isFirstReason(
  reason: NotFoundReason,
  at: number,
  all: readonly NotFoundReason[],
): boolean {
  const key = JSON.stringify(reason);
  return all.findIndex((other) => JSON.stringify(other) === key) === at;
}
