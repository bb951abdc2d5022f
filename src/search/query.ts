/** A question held against a corpus: for each thing it speaks of, the corpus' terms that mean it. */
import type { Correction } from "../model.js";
import type { Concept, Question } from "../language/question.js";
import { noRelatedWords, withoutRelatives, type RelatedWords } from "../language/related-words.js";
import { allRare, type RarityOf } from "../language/word-rarity.js";
import { isEnglish } from "../language/wink.js";
import { alternativesOf, type Alternative, type Place } from "./alternatives.js";
import { correctionOf } from "./correction.js";
import type { CorpusIndex } from "./corpus-index.js";

/** A thing that the question speaks of, as the corpus has it. */
export interface Wanted {
  readonly concept: Concept;
  /**
   * How much finding it tells, >= 0: the inverse document frequency of its likeliest term, less for
   * words that are common in English at large; names count in full.
   */
  readonly idf: number;
  /** The corpus is about it as a whole, or it is a measure: that a sentence lacks it means nothing. */
  readonly isImplied: boolean;
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
 * each costs about 0.7 ms per 1,000 words of the corpus, up to 9 ms for those of English where the
 * corpus has none near, and 6,000 characters hold 800 words.
 */
const MOST_REPAIRS = 8;

/** What is known of English words. */
export interface Words {
  readonly related: RelatedWords;
  readonly rarityOf: RarityOf;
}

const UNKNOWN_WORDS: Words = { related: noRelatedWords, rarityOf: allRare };

/** What the question asks of this corpus; typos are repaired to the corpus' own words. */
export function queryOf(
  question: Question,
  index: CorpusIndex,
  { related, rarityOf }: Words = UNKNOWN_WORDS,
): Query {
  const unknown = question.concepts.filter((concept) => !isKnown(concept, index));
  const typos = typosIn(unknown.slice(0, MOST_REPAIRS), { index, related });
  const lookUp = (concept: Concept, words: RelatedWords): Wanted =>
    wantedOf(concept, typos.get(concept.term)?.to, { index, related: words, rarityOf });
  return {
    question,
    corrections: [...typos.values()],
    corpusSentences: index.sentences.length,
    wanted: rarestOf(question.concepts, related, lookUp),
  };
}

/** What the terms that are typos are put right to. */
function typosIn(concepts: readonly Concept[], place: Place): Map<string, Correction> {
  const typos = new Map<string, Correction>();
  for (const { term, surface } of concepts) {
    const to = correctionOf(surface, place);
    if (to !== undefined) typos.set(term, { from: surface, to });
  }
  return typos;
}

/**
 * The rarest of the things asked for, in their order. Of many, the words beside them and the
 * relatives are looked up for those alone, and before for words of English that the corpus lacks.
 */
function rarestOf(
  concepts: readonly Concept[],
  related: RelatedWords,
  lookUp: (concept: Concept, related: RelatedWords) => Wanted,
): Wanted[] {
  const whole = (concept: Concept): Wanted => lookUp(concept, related);
  if (concepts.length <= MOST_WANTED) return concepts.map(whole).filter(isSearchable);
  const own = withoutRelatives(related);
  const found = concepts
    .map((concept) => {
      const alone = lookUp({ ...concept, phrases: [] }, own);
      const isEnough = alone.alternatives.length > 0 || !isEnglish(concept.surface);
      return { concept, wanted: isEnough ? alone : whole(concept) };
    })
    .filter(({ wanted }) => isSearchable(wanted));
  const rarest = new Set(
    found.toSorted((a, b) => b.wanted.idf - a.wanted.idf).slice(0, MOST_WANTED),
  );
  return found.filter((entry) => rarest.has(entry)).map(({ concept }) => whole(concept));
}

/** Names of code that the corpus lacks are no words that it should have. */
function isSearchable({ concept, alternatives }: Wanted): boolean {
  return !concept.isCode || alternatives.length > 0;
}

function wantedOf(
  concept: Concept,
  typo: string | undefined,
  { index, related, rarityOf }: Place & Words,
): Wanted {
  const alternatives = alternativesOf(concept, typo, { index, related }).filter(
    ({ relation }) => concept.measure !== "time" || relation === "related",
  );
  const isImplied =
    concept.measure !== undefined ||
    alternatives.some(
      ({ number, relation }) => relation !== "related" && index.implied[number] === 1,
    );
  const rarity = concept.isName ? 1 : rarityOf(typo ?? concept.surface);
  return { concept, idf: rarity * idfOf(alternatives, index), isImplied, alternatives };
}

/** What a mistyped word of the question is read as; undefined for one that stays as it is. */
export function readAs({ surface }: Concept, { corrections }: Query): string | undefined {
  return corrections.find(({ from }) => from === surface)?.to;
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

/** Whether the corpus or the lexicon has the word, or the one that it is the plural of: no typo. */
function isKnown({ term, surface, isNumber }: Concept, { terms }: CorpusIndex): boolean {
  if (isNumber || terms.numberOf(term) !== undefined || isEnglish(surface)) return true;
  return surface.endsWith("s") && isEnglish(surface.slice(0, -1));
}
