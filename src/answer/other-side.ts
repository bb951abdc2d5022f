/** The other side: a further quote in which another source says something else of the same matter. */
import type { RankedCandidate } from "../rank/rank.js";
import { near } from "./confidence.js";
import { givesValue, nearness, valuesDiffer } from "./disagree.js";
import type { Selected } from "./select-quotes.js";

/** Quotes that everybody sees: the other side is one of them or is not looked for. */
const SHOWN = 3;
/** Kinds of question whose answer is a value that can be held against another. */
const VALUE_KINDS: ReadonlySet<string> = new Set(["number", "duration", "date"]);
/** How deep it is looked for among the candidates. */
const DEPTH = 30;
/** A sentence that covers less of the question than this share of the first is of another matter. */
const SAME_MATTER = 0.65;

/**
 * The best candidate of another source that gives a different value for what was asked, or, where
 * no value is asked for, puts the same matter in another word in a source that no shown quote is from.
 * Undefined where the shown quotes hold the other side already, or there is none.
 */
export function otherSide(
  ranked: readonly RankedCandidate[],
  selected: readonly Selected[],
): RankedCandidate | undefined {
  const shown = selected.slice(0, SHOWN);
  const [first] = shown;
  if (first === undefined) return undefined;
  const known = shown.flatMap(({ candidate, copies }) => [candidate, ...copies]);
  const rest = ranked.slice(0, DEPTH).filter((candidate) => !known.includes(candidate));
  const { kind } = first.candidate.evidence.query.question;
  if (VALUE_KINDS.has(kind)) return otherValue(shown, rest);
  const sources = new Set(known.map(({ sentence }) => sentence.source));
  return rest.find(
    (candidate) =>
      !sources.has(candidate.sentence.source) &&
      isSameMatter(first.candidate, candidate) &&
      saysOtherwise(first.candidate, candidate),
  );
}

/** The best candidate with another value than the first shown quote that gives one. */
function otherValue(
  shown: readonly Selected[],
  rest: readonly RankedCandidate[],
): RankedCandidate | undefined {
  const at = Math.max(0, shown.findIndex(hasValue));
  const first = shown[at]!.candidate;
  if (shown.slice(at + 1).some(({ candidate }) => valuesDiffer(first, candidate))) {
    return undefined;
  }
  return rest
    .filter(({ evidence: { answers } }) => answers.length > 0)
    .filter(({ sentence }) => sentence.source !== first.sentence.source)
    .find((candidate) => valuesDiffer(first, candidate));
}

/** Whether a sentence covers about as much of the question as the first, and every name in it. */
function isSameMatter(first: RankedCandidate, { evidence }: RankedCandidate): boolean {
  const covered = nearness({ evidence });
  const names = evidence.query.wanted.every(
    ({ concept }, which) => !concept.isName || near(evidence, which) >= near(first.evidence, which),
  );
  return names && covered >= SAME_MATTER * nearness(first);
}

function hasValue({ candidate }: Selected): boolean {
  return givesValue(candidate);
}

/** Whether it has another word where the first has the question's own: "restrict" for "closed". */
function saysOtherwise({ evidence: first }: RankedCandidate, other: RankedCandidate): boolean {
  const { query, inSentence, byRelatives } = other.evidence;
  return query.wanted.some(
    ({ concept }, which) =>
      !concept.isName &&
      first.inSentence[which]! > 0 &&
      inSentence[which] === 0 &&
      byRelatives[which]! > 0,
  );
}

/**
 * The quotes with the other side among the shown ones: third, unless a better third stands there. A
 * third that is the first to give a value goes before it.
 */
export function withOtherSide(
  ranked: readonly RankedCandidate[],
  selected: readonly Selected[],
  limit: number,
): readonly Selected[] {
  const other = limit < SHOWN ? undefined : otherSide(ranked, selected);
  const third = selected[SHOWN - 1]?.candidate;
  if (other === undefined) return selected;
  const { kind } = other.evidence.query.question;
  const isValue = VALUE_KINDS.has(kind);
  if (!isValue && third !== undefined && nearness(third) >= nearness(other)) return selected;
  const quote = { candidate: other, span: other.sentence.span, copies: [] };
  const given = isValue ? selected.slice(0, SHOWN).findIndex(hasValue) : -1;
  const kept = selected.filter(
    (_, at) => at < SHOWN && at !== (given === SHOWN - 1 ? 1 : SHOWN - 1),
  );
  const rest = selected.filter((one) => !kept.includes(one) && one.candidate !== other);
  return [...kept, quote, ...rest].slice(0, limit);
}
