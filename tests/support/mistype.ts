/** Slips of the pen and the keyboard, the same in every run. */

const LETTERS = "abcdefghijklmnopqrstuvwxyz";

/** The word with one slip behind its first letter: two letters swapped, one missing, doubled, wrong. */
export function mistype(word: string, random: () => number): string {
  const pick = (below: number): number => Math.floor(random() * below);
  const at = 1 + pick(word.length - 2);
  const before = word.slice(0, at);
  const after = word.slice(at + 1);
  const slips = [
    before + word[at + 1]! + word[at]! + word.slice(at + 2),
    before + after,
    before + word[at]! + word[at]! + after,
    before + LETTERS[pick(LETTERS.length)]! + after,
    before + LETTERS[pick(LETTERS.length)]! + word.slice(at),
  ];
  return slips[pick(slips.length)]!;
}
