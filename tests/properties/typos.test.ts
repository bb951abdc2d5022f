/** How often a mistyped English word is read as the one that was meant, on the shipped corpus. */
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { loadLibrary } from "../../src/answer/load-library.js";
import { openRelatedWords } from "../../src/language/related-words.js";
import { randomFrom } from "../../src/evaluate/bench-text.js";
import { readQuestion } from "../../src/language/question.js";
import { isEnglish } from "../../src/language/wink.js";
import type { CorpusIndex } from "../../src/search/corpus-index.js";
import { allRare } from "../../src/language/word-rarity.js";
import { queryOf } from "../../src/search/query.js";
import { mistype } from "../support/mistype.js";
import { temporaryFolder } from "../support/temporary-folder.js";

const CORPUS = fileURLToPath(new URL("../../corpus", import.meta.url));
const SAMPLE = 400;
/** Reading this many takes a second or two, on a busy machine many more. */
const PATIENCE_MS = 60_000;

const related = openRelatedWords();

async function shippedIndex(): Promise<CorpusIndex> {
  const { index } = await loadLibrary({ corpusDir: CORPUS, cacheDir: temporaryFolder() });
  return index;
}

function isWord(word: string): boolean {
  return /^[a-z]{5,}$/.test(word) && isEnglish(word);
}

/** The shares of a sample, each word with a slip that makes it none, read as meant and otherwise. */
function readSample(
  words: readonly string[],
  index: CorpusIndex,
): Record<"right" | "wrong", number> {
  const random = randomFrom(7);
  let right = 0;
  let wrong = 0;
  for (let count = 0; count < SAMPLE;) {
    const word = words[Math.floor(random() * words.length)]!;
    const typed = mistype(word, random);
    if (isEnglish(typed) || index.surfaces.numberOf(typed) !== undefined) continue;
    count += 1;
    const read = queryOf(readQuestion(typed), index, { related, rarityOf: allRare }).corrections[0]
      ?.to;
    if (read === word) right += 1;
    else if (read !== undefined) wrong += 1;
  }
  return { right: right / SAMPLE, wrong: wrong / SAMPLE };
}

describe("a mistyped word", () => {
  it(
    "is read as the word of the corpus that was meant",
    async () => {
      const index = await shippedIndex();

      const { right, wrong } = readSample(index.surfaces.terms().filter(isWord), index);

      expect(right).toBeGreaterThan(0.97);
      expect(wrong).toBeLessThan(0.01);
    },
    PATIENCE_MS,
  );

  it(
    "is seldom read as another one, where the corpus lacks what was meant",
    async () => {
      const index = await shippedIndex();
      const lacked = Array.from("abcdefghijklmnopqrstuvwxyz")
        .flatMap((letter) => related.wordsFrom(letter))
        .filter((word) => isWord(word) && index.surfaces.numberOf(word) === undefined);

      const { right, wrong } = readSample(lacked, index);

      expect(right).toBeGreaterThan(0.5);
      expect(wrong).toBeLessThan(0.03);
    },
    PATIENCE_MS,
  );
});
