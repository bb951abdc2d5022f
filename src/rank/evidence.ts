/** What speaks for one candidate: which wanted things stand in it and around it. */
import { answerSpans } from "../language/answer-spans.js";
import { fold } from "../language/terms.js";
import { stem } from "../language/wink.js";
import type { Sentence, Span } from "../model.js";
import type { Candidate, CorpusIndex } from "../search/corpus-index.js";
import type { Query } from "../search/query.js";
import { standingText } from "../search/standing-text.js";
import { columnNameAt } from "./column-names.js";
import { countedYears } from "./counted-years.js";
import { Meanings } from "./meanings.js";
import { unitsOf } from "./units.js";

/** By wanted thing, in the query's order: how surely it stands in a place, 0..1. */
export type Presence = Float64Array;

/** A word of the question, as typed, and the related word that the sentence has instead. */
export interface RelatedWord {
  readonly asked: string;
  readonly found: string;
}

/** What signals look at. */
export interface Evidence {
  readonly query: Query;
  readonly sentence: Sentence;
  /** The sentence's text as its source has it, but spaces for what is struck through. */
  readonly text: string;
  readonly fullTextScore: number;
  /** The best full-text score among the candidates, > 0. */
  readonly bestFullTextScore: number;
  readonly passageScore: number;
  /** The best passage score among the candidates, > 0. */
  readonly bestPassageScore: number;
  readonly inSentence: Presence;
  /** A related word, where the word itself is not in the sentence. */
  readonly byRelatives: Presence;
  /** The words of the question that only a related word in the sentence stands for. */
  readonly relatedWords: readonly RelatedWord[];
  /** The very word, not only its stem or a relative. */
  readonly asTyped: Presence;
  readonly inSentenceBefore: Presence;
  readonly inSentenceAfter: Presence;
  readonly inParagraph: Presence;
  readonly inHeadings: Presence;
  /** In the section's sentences, within a window around the candidate. */
  readonly inSection: Presence;
  /** Number of terms in the sentence. */
  readonly length: number;
  /** Spans of the text that name a thing of the asked kind and are not words of the question. */
  readonly answers: readonly Span[];
  /** True where the answers are numbers of the very thing asked for ("7,000 troops"). */
  readonly isCounted: boolean;
}

/** Gathers evidence for the candidates of one query. */
export function evidenceFor(
  query: Query,
  candidates: readonly Candidate[],
  index: CorpusIndex,
): Evidence[] {
  const gatherer = new Gatherer(query, index);
  const best = {
    bestFullTextScore: highest(candidates.map(({ fullTextScore }) => fullTextScore)),
    bestPassageScore: highest(candidates.map(({ passageScore }) => passageScore)),
  };
  return candidates.map((candidate) => gatherer.gather(candidate, best));
}

function highest(scores: readonly number[]): number {
  return Math.max(...scores, Number.MIN_VALUE);
}

/** What the scores of a candidate are held against. */
type BestScores = Pick<Evidence, "bestFullTextScore" | "bestPassageScore">;

class Gatherer {
  readonly #query: Query;
  readonly #index: CorpusIndex;
  /** The terms of what is counted. */
  readonly #units: ReadonlySet<string>;
  readonly #meanings: Meanings;
  readonly #relatives: Meanings;
  /** Both. */
  readonly #all: Meanings;
  /** First sentence of a section -> what stands in the section. */
  readonly #sections = new Map<number, Presence>();
  /** The question's words, folded. */
  readonly #asked: ReadonlySet<string>;
  /** Surface number -> wanted thing. */
  readonly #surfaces = new Map<number, number>();

  constructor(query: Query, index: CorpusIndex) {
    this.#query = query;
    this.#index = index;
    this.#asked = new Set(query.wanted.map(({ concept }) => concept.surface));
    this.#units = query.question.kind === "number" ? unitsOf(query) : new Set();
    this.#meanings = new Meanings();
    this.#relatives = new Meanings();
    this.#all = new Meanings();
    for (const [which, { alternatives, concept }] of query.wanted.entries()) {
      for (const { number, weight, relation } of alternatives) {
        (relation === "related" ? this.#relatives : this.#meanings).add(number, which, weight);
        this.#all.add(number, which, weight);
      }
      const surface = index.surfaces.numberOf(concept.surface);
      if (surface !== undefined) this.#surfaces.set(surface, which);
    }
  }

  gather({ sentence, fullTextScore, passageScore }: Candidate, best: BestScores): Evidence {
    const { index } = sentence;
    const { paragraphs, paragraphStarts, sentenceTerms, headingTerms } = this.#index;
    const section = this.#index.sectionStarts[index]!;
    const paragraph = paragraphs[index]!;
    const first = paragraphStarts[paragraph]!;
    const end = paragraphStarts[paragraph + 1]!;
    const text = standingText(sentence.source, sentence.paragraph, sentence.span);
    const inSentence = this.#presence(index, index + 1);
    const byRelatives = this.#none();
    this.#relatives.mark(sentenceTerms, index, index + 1, byRelatives);
    const inHeadings = this.#none();
    this.#meanings.mark(headingTerms, paragraph, paragraph + 1, inHeadings);
    return {
      query: this.#query,
      sentence,
      text,
      fullTextScore,
      passageScore,
      ...best,
      inSentence,
      byRelatives,
      relatedWords: byRelatives.some((weight) => weight > 0)
        ? this.#relatedWords(index, inSentence)
        : [],
      asTyped: this.#typedPresence(index),
      inSentenceBefore: this.#presence(Math.max(section, index - 1), index),
      inSentenceAfter: this.#presence(index + 1, Math.min(end, index + 2)),
      inParagraph: this.#presence(first, end),
      inHeadings,
      inSection: this.#sectionPresence(index),
      length: sentenceTerms.starts[index + 1]! - sentenceTerms.starts[index]!,
      ...this.#answers(sentence, text),
    };
  }

  #none(): Presence {
    return new Float64Array(this.#query.wanted.length);
  }

  #presence(from: number, to: number): Presence {
    const presence = this.#none();
    if (from < to) this.#meanings.mark(this.#index.sentenceTerms, from, to, presence);
    return presence;
  }

  /** Shared by candidates of one section unless the section is longer than the window. */
  #sectionPresence(index: number): Presence {
    const start = this.#index.sectionStarts[index]!;
    const end = this.#index.sectionEnds[index]!;
    const from = Math.max(start, index - SECTION_WINDOW);
    const to = Math.min(end, index + SECTION_WINDOW + 1);
    if (from !== start || to !== end) return this.#widePresence(from, to);
    const known = this.#sections.get(start) ?? this.#widePresence(start, end);
    this.#sections.set(start, known);
    return known;
  }

  /** Related words count too: what a section speaks of is said in many words. */
  #widePresence(from: number, to: number): Presence {
    const presence = this.#none();
    this.#all.mark(this.#index.sentenceTerms, from, to, presence);
    return presence;
  }

  #relatedWords(index: number, inSentence: Presence): RelatedWord[] {
    const terms = this.#index.sentenceTerms.at(index);
    const surfaces = this.#index.sentenceSurfaces.at(index);
    const found = new Map<number, RelatedWord>();
    for (const [place, term] of terms.entries()) {
      for (const { which } of this.#relatives.of(term)) {
        if (inSentence[which]! > 0 || found.has(which)) continue;
        const asked = this.#query.wanted[which]!.concept.typed;
        found.set(which, { asked, found: this.#index.surfaces.termOf(surfaces[place]!) });
      }
    }
    return [...found.values()];
  }

  #typedPresence(index: number): Presence {
    const presence = this.#none();
    const { values, starts } = this.#index.sentenceSurfaces;
    for (let at = starts[index]!; at < starts[index + 1]!; at += 1) {
      const which = this.#surfaces.get(values[at]!);
      if (which !== undefined) presence[which] = 1;
    }
    return presence;
  }

  #answers(sentence: Sentence, text: string): Pick<Evidence, "answers" | "isCounted"> {
    const { kind } = this.#query.question;
    const answers = answerSpans(kind, text).filter(({ start, end }) => {
      const words = fold(text.slice(start, end)).match(WORD) ?? [];
      return words.some((word) => !this.#asked.has(word) && !LEADING.has(word));
    });
    const counted =
      kind === "number"
        ? answers
            .filter((span) => this.#counts(sentence, text, span))
            .concat(countedYears(text, this.#units))
            .sort((a, b) => a.start - b.start)
        : [];
    return { answers: counted.length > 0 ? counted : answers, isCounted: counted.length > 0 };
  }

  /** Whether a word that a number belongs to is what is counted, or a thing the question speaks of. */
  #counts(sentence: Sentence, text: string, { start, end }: Span): boolean {
    const behind = BEHIND.exec(text.slice(end, end + LONGEST_BEHIND))?.[0] ?? "";
    const before = BEFORE.exec(text.slice(Math.max(0, start - LONGEST_BEHIND), start))?.[1] ?? "";
    const column = columnNameAt(sentence, start);
    const words = fold(`${behind} ${before} ${column}`).match(/[a-z]+/g) ?? [];
    return words.map(stem).some((term) => this.#units.has(term) || this.#isWanted(term));
  }

  #isWanted(term: string): boolean {
    const number = this.#index.terms.numberOf(term);
    return number !== undefined && this.#all.has(number);
  }
}

/** Sentences to either side that still belong to the same part of a long section. */
const SECTION_WINDOW = 40;

const WORD = /[\p{L}\p{N}]+(?:,\p{N}+)*/gu;
/** Up to three words behind a number, within which its unit stands. */
const BEHIND = /^(?:[\s-]+[\p{L}’'-]+){1,3}/u;
/** The word to which a number is given: "tackles (118)", "a population of 494,665", "port: 80". */
const BEFORE = /([\p{L}’'-]+)(?:\s+(?:with|of|is|was|are|were|at|to)|\s*[:=(])\s*$/u;
/** UTF-16 units in which those words are looked for. */
const LONGEST_BEHIND = 60;

/** Words before a name that are not the name. */
const LEADING = new Set(
  "in at near on along over from to into across around through between the of a an and is are was were".split(
    " ",
  ),
);
