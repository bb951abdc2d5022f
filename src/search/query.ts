/** A question held against a corpus: for each thing it speaks of, the corpus' terms that mean it. */
import type { Correction } from "../model.js";
import type { Concept, Question } from "../language/question.js";
import { repairTypo } from "../language/typos.js";
import { noRelatedWords, type RelatedTerm, type RelatedWords } from "../language/related-words.js";
import { isEnglish, stem } from "../language/wink.js";
import { lemmaOf, spellingsOf } from "../language/word-forms.js";
import type { CorpusIndex } from "./corpus-index.js";

/** How a corpus' term comes to stand for a word of the question. */
export type Relation = "same" | "typo" | "form" | "part" | "related";

/** A corpus' term that stands for a word of the question. */
export interface Alternative {
  /** Its number in the index's terms. */
  readonly number: number;
  readonly term: string;
  /** How sure it means the same, 0..1; 1 is the word itself. */
  readonly weight: number;
  readonly relation: Relation;
}

/** A thing that the question speaks of, as the corpus has it. */
export interface Wanted {
  readonly concept: Concept;
  /** How much finding it tells: the inverse document frequency of its likeliest term, > 0. */
  readonly idf: number;
  /** Best first; empty where the corpus has no word for it. */
  readonly alternatives: readonly Alternative[];
}

export interface Query {
  readonly question: Question;
  readonly wanted: readonly Wanted[];
  readonly corrections: readonly Correction[];
  /** How many sentences the corpus has. */
  readonly corpusSentences: number;
}

/**
 * Most things looked for in one question, the rarest first: MiniSearch walks every posting of every
 * term, 2.8 s for 60 words at 200,000 sentences.
 */
const MOST_WANTED = 24;

/**
 * Most words of one question that are held against the corpus' words for a typo, the first of it:
 * each costs about 0.7 ms per 1,000 words of the corpus, and 6,000 characters hold 800 words.
 */
const MOST_REPAIRS = 8;

/** Another spelling, or the same words written together or apart, is nearly the word itself. */
const FORM_WEIGHT = 0.9;

/** A compound's piece counts less than the compound. */
const PART_WEIGHT = 0.6;

/** A related word is never as good as the word: times its own weight. */
const RELATED_WEIGHT = 0.8;

/** What a question is held against. */
interface Place {
  readonly index: CorpusIndex;
  readonly related: RelatedWords;
}

/** What the question asks of this corpus; typos are repaired to the corpus' own words. */
export function queryOf(
  question: Question,
  index: CorpusIndex,
  related: RelatedWords = noRelatedWords,
): Query {
  const unknown = question.concepts.filter((concept) => !isKnown(concept, index));
  const repairable = new Set(unknown.slice(0, MOST_REPAIRS));
  const corrections: Correction[] = [];
  const all = question.concepts.map((concept) => {
    const { surface } = concept;
    const typo = repairable.has(concept) ? correctionOf(surface, { index, related }) : undefined;
    if (typo !== undefined) corrections.push({ from: surface, to: typo });
    const alternatives = alternativesOf(concept, typo, { index, related });
    return { concept, idf: idfOf(alternatives, index), alternatives };
  });
  const wanted = all.filter(
    ({ concept, alternatives }) => !concept.isCode || alternatives.length > 0,
  );
  const rarest = wanted.toSorted((a, b) => b.idf - a.idf).slice(0, MOST_WANTED);
  const corpusSentences = index.sentences.length;
  return {
    question,
    corrections,
    corpusSentences,
    wanted: wanted.filter((entry) => rarest.includes(entry)),
  };
}

/** BM25's inverse document frequency: ln(1 + (N − n + ½) / (n + ½)). */
export function inverseFrequency(total: number, holding: number): number {
  return Math.log(1 + (total - holding + 0.5) / (holding + 0.5));
}

function idfOf(alternatives: readonly Alternative[], index: CorpusIndex): number {
  const best = alternatives.find(({ relation }) => relation !== "related") ?? alternatives[0];
  const holding = best === undefined ? 0 : index.terms.sentencesWith(best.term);
  return inverseFrequency(index.sentences.length, holding);
}

/** Whether the corpus or the lexicon has the word, so that it is no typo. */
function isKnown({ term, surface, isNumber }: Concept, { terms }: CorpusIndex): boolean {
  return isNumber || terms.numberOf(term) !== undefined || isEnglish(surface);
}

/** What a mistyped word most likely is: a word of the corpus, else one with relatives there. */
function correctionOf(surface: string, { index, related }: Place): string | undefined {
  const own = repairTypo(surface, index.surfaces);
  if (own !== undefined) return own;
  const singular = related.wordsFrom(surface[0] ?? "");
  const words = surface.endsWith("s") ? singular.flatMap((word) => [word, `${word}s`]) : singular;
  const english = repairTypo(surface, { terms: () => words, sentencesWith: () => 0 });
  const relatives = english === undefined ? [] : related.relativesOf(english);
  const isMeant = relatives.some(({ term }) => index.terms.numberOf(term) !== undefined);
  return isMeant ? english : undefined;
}

/** The word written together with the one before or after it: "hash map" is "hashmap". */
function joined({ phrases }: Concept): string[] {
  return phrases.filter(({ length }) => length === 2).map((words) => stem(words.join("")));
}

/** Letters of the shortest half of a compound. */
const SHORTEST_HALF = 3;

/** Of a word that is none in English, two words of the corpus that it is made of: "hashmap". */
function splitOf({ surface }: Concept, { terms }: CorpusIndex): string[] {
  if (!/^[a-z]+$/.test(surface) || isEnglish(surface)) return [];
  for (let at = SHORTEST_HALF; at <= surface.length - SHORTEST_HALF; at += 1) {
    const halves = [surface.slice(0, at), surface.slice(at)];
    const known = halves.every(
      (half) => isEnglish(half) && terms.numberOf(termOf(half)) !== undefined,
    );
    if (known) return halves.map(termOf);
  }
  return [];
}

/** Of a word that means something else with those beside it, the relatives of both together. */
function relativesOf(
  { surface, phrases }: Concept,
  typo: string | undefined,
  related: RelatedWords,
): readonly RelatedTerm[] {
  for (const words of phrases) {
    const relatives = related.relativesOfPhrase(words);
    if (relatives.length > 0) return [...relatives, ...related.relativesOf(typo ?? surface)];
  }
  return related.relativesOf(typo ?? surface);
}

/** The term of a word that stands alone. */
function termOf(word: string): string {
  return stem(lemmaOf(word));
}

function alternativesOf(
  concept: Concept,
  typo: string | undefined,
  { index, related }: Place,
): Alternative[] {
  const found = new Map<number, Alternative>();
  const add = (term: string, weight: number, relation: Relation): void => {
    const number = index.terms.numberOf(term);
    if (number === undefined || (found.get(number)?.weight ?? 0) >= weight) return;
    found.set(number, { number, term, weight, relation });
  };
  add(concept.term, 1, "same");
  if (typo !== undefined) add(termOf(typo), 1, "typo");
  for (const form of spellingsOf(typo ?? concept.surface)) add(termOf(form), FORM_WEIGHT, "form");
  for (const form of joined(concept)) add(form, FORM_WEIGHT, "form");
  if (!concept.isCode) {
    const parts = concept.parts.length > 0 ? concept.parts : splitOf(concept, index);
    for (const part of parts) add(part, PART_WEIGHT, "part");
  }
  if (concept.isCode && found.size === 0) {
    const run = concept.parts.find((part) => index.terms.numberOf(part) !== undefined);
    if (run !== undefined) add(run, PART_WEIGHT, "part");
  }
  for (const { term, weight } of relativesOf(concept, typo, related)) {
    add(term, RELATED_WEIGHT * weight, "related");
  }
  return [...found.values()].sort((a, b) => b.weight - a.weight || a.number - b.number);
}
