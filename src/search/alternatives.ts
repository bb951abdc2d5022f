/** The corpus' terms that stand for one thing of a question, and how surely each does. */
import type { Concept } from "../language/question.js";
import type { RelatedTerm, RelatedWords } from "../language/related-words.js";
import { termsOf } from "../language/terms.js";
import { isEnglish, read, stem } from "../language/wink.js";
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

/** Another spelling, or the same words written together or apart, is nearly the word itself. */
const FORM_WEIGHT = 0.9;

/** A compound's piece counts less than the compound. */
const PART_WEIGHT = 0.6;

/** A related word is never as good as the word: times its own weight. */
const RELATED_WEIGHT = 0.8;

/** What a question is held against. */
export interface Place {
  readonly index: CorpusIndex;
  readonly related: RelatedWords;
}

/** A term with how it stands for the word. */
type Found = Omit<Alternative, "number">;

/**
 * The terms of the corpus that stand for a concept, best first, each once with its highest weight.
 * @param typo the word that the concept was put right to, if it was
 */
export function alternativesOf(
  concept: Concept,
  typo: string | undefined,
  { index, related }: Place,
): Alternative[] {
  const found = new Map<number, Alternative>();
  const add = ({ term, weight, relation }: Found): void => {
    const number = index.terms.numberOf(term);
    if (number === undefined || (found.get(number)?.weight ?? 0) >= weight) return;
    found.set(number, { number, term, weight, relation });
  };
  for (const entry of formsOf(concept, typo, related)) add(entry);
  if (!concept.isCode || found.size === 0) for (const entry of partsOf(concept, index)) add(entry);
  for (const { term, weight } of relativesOf(concept, typo, related)) {
    add({ term, weight: RELATED_WEIGHT * weight, relation: "related" });
  }
  return [...found.values()].sort((a, b) => b.weight - a.weight || a.number - b.number);
}

/** The word itself, put right, and however else it is written. */
function formsOf(concept: Concept, typo: string | undefined, related: RelatedWords): Found[] {
  const forms = [
    ...spellingsOf(typo ?? concept.surface).map(termOf),
    ...ownersWords(concept, related),
    ...joined(concept),
  ];
  return [
    { term: concept.term, weight: 1, relation: "same" },
    ...(typo === undefined ? [] : [{ term: termOf(typo), weight: 1, relation: "typo" as const }]),
    ...forms.map((term) => ({ term, weight: FORM_WEIGHT, relation: "form" as const })),
  ];
}

/** A compound's pieces; of an operator, the longest stretch that the corpus has. */
function partsOf(concept: Concept, index: CorpusIndex): Found[] {
  const known = (term: string): boolean => index.terms.numberOf(term) !== undefined;
  const parts = concept.isCode
    ? concept.parts.filter(known).slice(0, 1)
    : concept.parts.length > 0
      ? concept.parts
      : splitOf(concept, index);
  return parts.map((term) => ({ term, weight: PART_WEIGHT, relation: "part" }));
}

/** What the owner's synonyms give for the word, and for it with those beside it. */
function ownersWords({ surface, phrases }: Concept, related: RelatedWords): string[] {
  const asked = [surface, ...phrases.map((words) => words.join(" "))];
  return asked
    .flatMap((words) => related.synonymsOf(words))
    .flatMap((synonym) => termsOf(read(synonym).tokens).map(({ term }) => term));
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
