/** What a mistyped word of a question is read as: a word of the corpus, or another one of English. */
import { ENDING_LETTERS, LONGEST_ENDING, regularForms } from "../language/inflections.js";
import type { RelatedWords } from "../language/related-words.js";
import { CHEAPEST_SLIP } from "../language/slips.js";
import { repairTypo, wordsOfLetters } from "../language/typos.js";
import { lemmaOf } from "../language/word-forms.js";
import { isEnglish, stem } from "../language/wink.js";
import type { Place } from "./alternatives.js";

/** How much cheaper the slips in a word that the corpus lacks must be than in one that it has. */
const MARGIN = 0.5;

/**
 * The word that a lower-case word, which neither the corpus nor English has, most likely is;
 * undefined where that is a word that nothing in the corpus is related to.
 */
export function correctionOf(surface: string, { index, related }: Place): string | undefined {
  const own = repairTypo(surface, index.surfaces);
  if (own !== undefined && own.cost <= CHEAPEST_SLIP + MARGIN) return own.word;
  if (related.relativesOf(surface).length > 0) return own?.word; // "lisbon" is no "lisboa"
  const english = repairTypo(surface, {
    terms: () => englishLike(surface, related),
    sentencesWith: (word) => related.relativesOf(word).length,
  });
  const isLikelier =
    english !== undefined && (own === undefined || english.cost < own.cost - MARGIN);
  if (!isLikelier) return own?.word;
  return isMeant(english.word, { index, related }) ? english.word : undefined;
}

/** Whether the corpus has a form of the word or a relative. */
function isMeant(word: string, { index, related }: Place): boolean {
  const terms = [stem(lemmaOf(word)), ...related.relativesOf(word).map(({ term }) => term)];
  return terms.some((term) => index.terms.numberOf(term) !== undefined);
}

/** English words that begin as this one and are about as long, in their forms. */
function englishLike(typed: string, related: RelatedWords): string[] {
  const shortest = typed.length - LONGEST_ENDING - MOST_SLIPS;
  const longest = typed.length + MOST_SLIPS;
  const letters = new Set(typed);
  const words = related.wordsFrom(typed[0] ?? "");
  const like = { most: MOST_SLIPS + 1, endings: ENDING_LETTERS };
  const forms = wordsOfLetters(typed, words, like)
    .filter(({ length }) => length >= shortest && length <= longest)
    .filter((word) => countOthers(word, letters) <= MOST_SLIPS + 1)
    .flatMap(regularForms)
    .filter((form) => Math.abs(form.length - typed.length) <= MOST_SLIPS);
  return wordsOfLetters(typed, forms, { most: MOST_SLIPS, endings: "" }).filter(
    (form) => countOthers(form, letters) <= MOST_SLIPS && isEnglish(form),
  );
}

/** Letters that a slip takes out of a word at most; an ending can take out one more. */
const MOST_SLIPS = 1;

/** The letters of a word that are none of these. */
function countOthers(word: string, letters: ReadonlySet<string>): number {
  let others = 0;
  for (const letter of word) if (!letters.has(letter)) others += 1;
  return others;
}
