/** How likely one word is typed for another, by the kind of each slip. */

/** What a slip costs: the likelier people make it, the less. */
const COST = {
  /** "excelent", "dissagree": a letter doubled or not. */
  doubling: 0.5,
  /** "soldeir": two letters in the wrong order. */
  swap: 0.6,
  /** "statoned": a letter left out. */
  missing: 0.75,
  /** "rockety": a letter too many. */
  extra: 0.85,
  /** "independant", "rickets" for "rockets" on a keyboard: the wrong vowel, or the key beside. */
  near: 0.75,
  wrong: 1.1,
};
export const CHEAPEST_SLIP = Math.min(...Object.values(COST));
/** A word's first letter is the one that people get right. */
const FIRST_LETTER = 0.5;

const ROWS = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];
const VOWELS = /^[aeiouy]{2}$/;

const NEAR = nearLetters();

function nearLetters(): ReadonlySet<string> {
  const pairs = new Set<string>();
  for (const [row, keys] of ROWS.entries()) {
    for (const [at, key] of Array.from(keys).entries()) {
      const below = ROWS[row + 1] ?? "";
      for (const other of [keys[at + 1], below[at - 1], below[at]]) {
        if (other !== undefined) pairs.add(key + other).add(other + key);
      }
    }
  }
  return pairs;
}

/**
 * The cheapest way to type `typed` for `word` by slips, 0 for the same word. Both lower case; the
 * optimal string alignment distance with a cost by the kind of slip.
 */
export function slipCost(typed: string, word: string): number {
  let beforeLast: number[] = [];
  let last = [0];
  for (let j = 1; j <= word.length; j += 1) last.push(last[j - 1]! + missing(word, j - 1));
  for (let i = 1; i <= typed.length; i += 1) {
    const row = [last[0]! + extra(typed, i - 1)];
    for (let j = 1; j <= word.length; j += 1) {
      const kept = last[j - 1]! + replaced(typed[i - 1]!, word[j - 1]!);
      const added = last[j]! + extra(typed, i - 1);
      const leftOut = row[j - 1]! + missing(word, j - 1);
      const isSwap = i > 1 && j > 1 && areSwapped(typed, i, word, j);
      const swapped = isSwap ? beforeLast[j - 2]! + COST.swap : Infinity;
      row.push(Math.min(kept, added, leftOut, swapped));
    }
    beforeLast = last;
    last = row;
  }
  return last[word.length]! + (typed[0] === word[0] ? 0 : FIRST_LETTER);
}

function missing(word: string, at: number): number {
  return word[at] === word[at - 1] ? COST.doubling : COST.missing;
}

function extra(typed: string, at: number): number {
  return typed[at] === typed[at - 1] ? COST.doubling : COST.extra;
}

function replaced(a: string, b: string): number {
  if (a === b) return 0;
  return NEAR.has(a + b) || VOWELS.test(a + b) ? COST.near : COST.wrong;
}

/** Whether the two letters before `i` and before `j` are the same in the other order. */
function areSwapped(typed: string, i: number, word: string, j: number): boolean {
  return typed[i - 1] === word[j - 2] && typed[i - 2] === word[j - 1];
}
