/** Words of a question as a sentence names them. */

/** Most words that are named. */
const MOST_NAMED = 4;

/**
 * The first four, in quotation marks, joined by the language's "or"; "…" stands for the others.
 * @param code of a language that `Intl` knows
 */
export function listedWords(words: readonly string[], code: string): string {
  const shown = words.slice(0, MOST_NAMED).map((word) => `“${word}”`);
  if (words.length > MOST_NAMED) return `${shown.join(", ")}, …`;
  return new Intl.ListFormat(code, { type: "disjunction" }).format(shown);
}
