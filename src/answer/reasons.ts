/** Why a question is declined: the first of the reasons that holds, most telling first. */
import type { NotFoundReason, VisibleKind } from "../not-found-reason.js";
import type { RankedCandidate } from "../rank/rank.js";
import { readAs, type Query, type Wanted } from "../search/query.js";

const VISIBLE_KINDS: ReadonlySet<string> = new Set<VisibleKind>([
  "number",
  "duration",
  "frequency",
  "date",
  "person",
  "place",
]);

/**
 * Why nothing is shown, one reason or two.
 * @param best the nearest sentence; undefined where there is none
 */
export function reasonsFor(query: Query, best: RankedCandidate | undefined): NotFoundReason[] {
  const { wanted } = query;
  if (wanted.length === 0) return [{ kind: "no-words" }];
  const unknown = wanted.filter(isUnknown);
  if (unknown.length === wanted.length)
    return [{ kind: "nothing-known", words: wordsOf(unknown, query) }];
  const names = unknown.filter(({ concept }) => concept.isName || concept.isNumber);
  if (names.length > 0) return [{ kind: "unknown-names", words: wordsOf(names, query) }];
  if (unknown.length > 0) return [{ kind: "unknown-words", words: wordsOf(unknown, query) }];
  return best === undefined ? [{ kind: "scattered" }] : reasonsAgainst(best);
}

/**
 * Whether no source has the word. A name is meant by hardly another: "country" is related to
 * "Mongolia" and does not mention it, "Mongolian" does.
 */
function isUnknown({ concept, alternatives }: Wanted): boolean {
  if (concept.measure) return false;
  if (!concept.isName) return alternatives.length === 0;
  return alternatives.every(({ relation, weight }) => relation === "related" && weight < SAME_NAME);
}

/** The weight from which a related word stands for a name: that of a people for its country. */
const SAME_NAME = 0.4;

/** What the nearest passage lacks: words or numbers that are asked about, the kind of thing asked. */
function reasonsAgainst({ evidence }: RankedCandidate): NotFoundReason[] {
  const { query, answers } = evidence;
  const missing = query.wanted.filter((_, which) => isUncovered(evidence, which));
  const isMostlyThere = missing.length > 0 && missing.length < query.wanted.length;
  const { kind } = query.question;
  const reasons: NotFoundReason[] = [
    ...(isMostlyThere ? [{ kind: "uncovered" as const, words: wordsOf(missing, query) }] : []),
    ...(isVisible(kind) && answers.length === 0
      ? [{ kind: "no-such-thing" as const, asked: kind }]
      : []),
  ];
  return reasons.length > 0 ? reasons : [{ kind: "scattered" }];
}

/** Whether neither the sentence nor what stands around it has the word or a relative of it. */
function isUncovered(evidence: RankedCandidate["evidence"], which: number): boolean {
  const { query, inSentence, byRelatives, inParagraph, inHeadings, inSentenceBefore } = evidence;
  if (query.wanted[which]!.concept.measure) return false;
  const places = [inSentence, byRelatives, inParagraph, inHeadings, inSentenceBefore];
  return places.every((presence) => presence[which] === 0);
}

function isVisible(kind: string): kind is VisibleKind {
  return VISIBLE_KINDS.has(kind);
}

/** The words as typed, but those that were taken to be misspelt as they were read. */
function wordsOf(wanted: readonly Wanted[], query: Query): string[] {
  return wanted.map(({ concept }) => readAs(concept, query) ?? concept.typed);
}
