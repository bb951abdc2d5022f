/** How well two pieces of text agree, word by word, as SQuAD's own evaluation measures it. Pure. */

/**
 * F1 of the words that both have, 0..1: case, punctuation and articles make no difference, and each
 * word counts as often as it stands in both.
 */
export function tokenF1(given: string, wanted: string): number {
  const ours = wordsOf(given);
  const theirs = wordsOf(wanted);
  if (ours.length === 0 || theirs.length === 0) return ours.length === theirs.length ? 1 : 0;
  const left = new Map<string, number>();
  for (const word of theirs) left.set(word, (left.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of ours) {
    const times = left.get(word) ?? 0;
    if (times > 0) common += 1;
    left.set(word, times - 1);
  }
  return (2 * common) / (ours.length + theirs.length);
}

function wordsOf(text: string): string[] {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}\s]/gu, "")
    .replace(/\b(?:a|an|the)\b/g, " ")
    .split(/\s+/)
    .filter((word) => word !== "");
}
