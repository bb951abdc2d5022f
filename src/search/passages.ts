/**
 * What the full-text index finds: passages, which are paragraphs or, of long ones, some sentences
 * in a row. By term, the passages that hold it, in typed arrays: postings.
 */
import type { Steps } from "../turns.js";
import type { IndexData } from "./index-data.js";
import type { KeptLists } from "./number-lists.js";

/** By term: the passages that hold it, in order, and how often each does. */
export interface Postings {
  readonly starts: Uint32Array;
  readonly passages: Uint32Array;
  readonly counts: Uint8Array;
}

export interface Passages {
  /** By passage: its first sentence, and the first behind it. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  readonly text: Postings;
  readonly headings: Postings;
  /** By passage: how many different terms it has. */
  readonly textLengths: Uint32Array;
  readonly headingsLengths: Uint32Array;
}

/** Sentences of the longest passage. */
const LONGEST = 8;

type Parts = Pick<
  IndexData,
  "paragraphStarts" | "headingTerms" | "offered" | "sentenceTerms" | "terms"
>;

/** The passages with at least one sentence that may answer. */
export function* passagesInSteps(data: Parts): Steps<Passages> {
  const { starts, ends, paragraphs } = yield* placesOf(data);
  const terms = data.terms.sentences.length;
  const { sentenceTerms, headingTerms } = data;
  const text = yield* postingsOf(terms, starts.length, (passage) => [
    sentenceTerms,
    starts[passage]!,
    ends[passage]!,
  ]);
  const headings = yield* postingsOf(terms, starts.length, (passage) => [
    headingTerms,
    paragraphs[passage]!,
    paragraphs[passage]! + 1,
  ]);
  return {
    starts,
    ends,
    text: text.postings,
    headings: headings.postings,
    textLengths: text.lengths,
    headingsLengths: headings.lengths,
  };
}

interface Places {
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  readonly paragraphs: readonly number[];
}

/** Passages of one step, or paragraphs. */
const STEP = 256;

function* placesOf({ paragraphStarts, offered }: Parts): Steps<Places> {
  const starts: number[] = [];
  const ends: number[] = [];
  const paragraphs: number[] = [];
  for (let paragraph = 0; paragraph + 1 < paragraphStarts.length; paragraph += 1) {
    if (paragraph % STEP === 0) yield;
    const last = paragraphStarts[paragraph + 1]!;
    for (let start = paragraphStarts[paragraph]!; start < last; start += LONGEST) {
      const end = Math.min(last, start + LONGEST);
      if (!isAnyOffered(offered, start, end)) continue;
      starts.push(start);
      ends.push(end);
      paragraphs.push(paragraph);
    }
  }
  return { starts: Uint32Array.from(starts), ends: Uint32Array.from(ends), paragraphs };
}

/** Where a view for each passage would be made, it would take most of the time. */
function isAnyOffered(offered: Uint8Array, start: number, end: number): boolean {
  for (let id = start; id < end; id += 1) if (offered[id] === 1) return true;
  return false;
}

/** Gives the lists that a passage's terms stand in: from the first on, up to the last. */
type ListsOf = (passage: number) => readonly [lists: KeptLists, from: number, to: number];

interface Counted {
  readonly postings: Postings;
  readonly lengths: Uint32Array;
}

/** Counts each term's passages, then fills them in: two rounds over all terms, no list per term. */
function* postingsOf(terms: number, passages: number, listsOf: ListsOf): Steps<Counted> {
  const starts = new Uint32Array(terms + 1);
  const lengths = new Uint32Array(passages);
  const seen = new Int32Array(terms).fill(-1);
  for (let passage = 0; passage < passages; passage += 1) {
    if (passage % STEP === 0) yield;
    eachTerm(listsOf(passage), (term) => {
      if (seen[term] === passage) return;
      seen[term] = passage;
      starts[term + 1]! += 1;
      lengths[passage]! += 1;
    });
  }
  for (let term = 0; term < terms; term += 1) starts[term + 1]! += starts[term]!;
  const size = starts[terms]!;
  const postings = { starts, passages: new Uint32Array(size), counts: new Uint8Array(size) };
  yield* fill(postings, passages, listsOf);
  return { postings, lengths };
}

/** What fits where counts are kept; more of a term tell no more. */
export const MOST_COUNTED = 255;

function* fill(
  { starts, passages, counts }: Postings,
  size: number,
  listsOf: ListsOf,
): Steps<void> {
  const next = starts.slice();
  for (let passage = 0; passage < size; passage += 1) {
    if (passage % STEP === 0) yield;
    eachTerm(listsOf(passage), (term) => {
      const last = next[term]! - 1;
      if (last >= starts[term]! && passages[last] === passage) {
        if (counts[last]! < MOST_COUNTED) counts[last]! += 1;
        return;
      }
      passages[last + 1] = passage;
      counts[last + 1] = 1;
      next[term] = last + 2;
    });
  }
}

function eachTerm(
  [{ values, starts }, from, to]: ReturnType<ListsOf>,
  look: (term: number) => void,
): void {
  const end = starts[to]!;
  for (let at = starts[from]!; at < end; at += 1) look(values[at]!);
}
