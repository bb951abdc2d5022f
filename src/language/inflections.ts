/** The regular forms of English words. */

/** Letters that an ending adds at most. */
export const LONGEST_ENDING = 3;
/** The letters that they add, besides one that the word ends in. */
export const ENDING_LETTERS = "degins";

/**
 * The lower-case word and its regular plurals, past tenses and participles ("stop", "stops",
 * "stopped", "stopping"), with some that are no words ("stoped").
 */
export function regularForms(word: string): string[] {
  const root = word.replace(/[ey]$/, "");
  return [
    word,
    `${word}s`,
    `${word}es`,
    `${word}ed`,
    `${word}ing`,
    ...(word.endsWith("e") ? [`${word}d`, `${root}ing`] : []),
    ...(word.endsWith("y") ? [`${root}ies`, `${root}ied`] : []),
    ...(/[^aeiouwxy]$/.test(word) ? [word + word.at(-1)! + "ed", word + word.at(-1)! + "ing"] : []),
  ];
}
