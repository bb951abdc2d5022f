/**
 * How rare a word is in English at large (SUBTLEX-US, 51 million words of film subtitles: Brysbaert
 * and New 2009), from a compact list made when the project is built. A corpus of five documents has
 * "happen" once and "border" ten times: which of them says what is asked, only English at large tells.
 */
import { lineOf, openWordList } from "./word-list.js";

/**
 * How much a lower-case word tells by its rarity, 0..1: its share p of all words gives −ln p / 13,
 * and 1 from one word in 442,000 on, as for a word that is not known.
 */
export type RarityOf = (word: string) => number;

/** For a library without the list: no word tells less than another. */
export const allRare: RarityOf = () => 1;

/** Where the build leaves the list, beside the compiled program. */
export const WORD_RARITY_FILE = new URL("../../dist/data/word-rarity.txt", import.meta.url);

/**
 * The rarities of a list file: each line a word, a tab, and its rarity in hundredths.
 * @throws the file system's error when the file can't be read.
 */
export function openWordRarity(file: string | URL = WORD_RARITY_FILE): RarityOf {
  const list = openWordList(file);
  return (word) => Number(lineOf(list, word) ?? 100) / 100;
}
