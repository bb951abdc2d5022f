/** The product in one function: a library and a question in, a verbatim, cited answer out. */
import { questionParts } from "../language/question-parts.js";
import { readQuestion, type Question } from "../language/question.js";
import { quote, type Answer, type CitedQuote, type Span } from "../model.js";
import { explain, rank, type RankedCandidate } from "../rank/rank.js";
import { candidatesFor } from "../search/candidates.js";
import type { CorpusIndex } from "../search/corpus-index.js";
import { queryOf, type Query } from "../search/query.js";
import { cite } from "./cite.js";
import { combine } from "./combine.js";
import { closestPlaces } from "./closest.js";
import type { Contest } from "./confidence.js";
import { decide } from "./decide.js";
import { disagreementOf } from "./disagree.js";
import { highlightsOf } from "./highlight.js";
import type { Library } from "./library.js";
import { withOtherSide } from "./other-side.js";
import { selectQuotes, type Selected } from "./select-quotes.js";

export interface AskOptions {
  /** Most quotes, 1 to 10; 3 by default. */
  readonly limit?: number;
  /** Answer from these sources only, by id; ids that no source has are passed over. */
  readonly sources?: readonly string[];
  /** False: show the best quotes even where the answer would be not-found. */
  readonly abstain?: boolean;
}

/** A quote that scores less than this share of the first speaks of something else. */
const WORTH_SHOWING = 0.7;
const DEFAULT_LIMIT = 3;
const MOST_QUOTES = 10;

/**
 * The answer to a question of any length and content; never throws for what a person typed. A
 * message of several questions gets an answer to each.
 */
export function ask(library: Library, text: string, options: AskOptions = {}): Answer {
  const parts = questionParts(text);
  const answers = parts.map((part) => [part.text, askOne(library, part, options)] as const);
  if (answers.length === 1) return answers[0]![1];
  return combine(text, answers, quoteLimit(options.limit));
}

function askOne(library: Library, question: Question, options: AskOptions): Answer {
  const { index } = library;
  const { query, ranked } = rankedFor(library, question, options.sources);
  const isStrict = options.abstain !== false;
  const limit = quoteLimit(options.limit);
  const all = selectQuotes(ranked, index, limit);
  const worthy = all.filter(
    ({ candidate }) => !isStrict || candidate.score >= WORTH_SHOWING * ranked[0]!.score,
  );
  const selected = withOtherSide(ranked, worthy, limit);
  // The first two are the same however many are wanted.
  const contest = limit < 2 ? contestOf(ranked, index) : contestAmong(all);
  const decision = decide(query, contest);
  const [first, ...others] = selected.map(citedQuote);
  const base = {
    question: question.text,
    confidence: decision.confidence,
    band: decision.band,
    corrections: query.corrections,
    revision: library.revision,
  };
  if (first === undefined || (!decision.isFound && isStrict)) {
    return {
      kind: "not-found",
      ...base,
      reasons: decision.reasons,
      closest: closestPlaces(ranked),
    };
  }
  const disagreement = disagreementOf(selected.map(({ candidate }) => candidate));
  return {
    kind: "found",
    ...base,
    quotes: [first, ...others],
    ...(disagreement ? { disagreement } : {}),
  };
}

interface RankedQuery {
  readonly query: Query;
  readonly ranked: readonly RankedCandidate[];
}

/** What a question asks of the library, and all candidates, best first. */
export function rankCandidates(
  library: Library,
  text: string,
  sources?: readonly string[],
): RankedQuery {
  return rankedFor(library, readQuestion(text), sources);
}

function rankedFor(
  { index, related, rarityOf }: Library,
  question: Question,
  sources?: readonly string[],
): RankedQuery {
  const query = queryOf(question, index, { related, rarityOf });
  return { query, ranked: rank(query, candidatesFor(query, index, sources), index) };
}

/** A whole number from 1 to 10, whatever was asked for. */
function quoteLimit(limit = DEFAULT_LIMIT): number {
  const wanted = Number.isNaN(limit) ? DEFAULT_LIMIT : Math.trunc(limit);
  return Math.min(MOST_QUOTES, Math.max(1, wanted));
}

/** The best sentence and the best that says something else; undefined without candidates. */
export function contestOf(
  ranked: readonly RankedCandidate[],
  index: CorpusIndex,
): Contest | undefined {
  return contestAmong(selectQuotes(ranked, index, 2));
}

function contestAmong([best, runnerUp]: readonly Selected[]): Contest | undefined {
  return best === undefined ? undefined : { best: best.candidate, runnerUp: runnerUp?.candidate };
}

function citedQuote({ candidate, span, before, copies }: Selected): CitedQuote {
  return {
    ...cited(candidate, span),
    ...(before ? { before: { start: 0, end: candidate.sentence.span.start - span.start } } : {}),
    also: copies.map((copy) => ({ ...cited(copy, copy.sentence.span), also: [] })),
  };
}

function cited(candidate: RankedCandidate, span: Span): Omit<CitedQuote, "also"> {
  const words = quote(candidate.sentence.source, span);
  const shift = candidate.sentence.span.start - span.start;
  return {
    quote: words,
    citation: cite(words),
    highlights: highlightsOf(candidate).map(({ start, end }) => ({
      start: start + shift,
      end: end + shift,
    })),
    score: candidate.score,
    explanation: explain(candidate),
  };
}
