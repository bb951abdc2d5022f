/** From the comments and pages of software packages to paragraphs of plain English, each sentence once. */

/** A paragraph's sentences, in the order of the text. */
export type ProseParagraph = readonly string[];

/** One file's prose. */
export interface ProseFile {
  readonly title: string;
  readonly paragraphs: readonly ProseParagraph[];
}

/** Characters of a sentence that is worth having. */
const SHORTEST = 40;
const LONGEST = 400;
/** Least share of a sentence's characters that are letters or spaces: less is code. */
const LETTERS = 0.9;

/** The paragraphs of a TypeScript file's doc comments or of a Markdown file, markup taken off. */
export function prose(name: string, content: string): ProseParagraph[] {
  const blocks = name.endsWith(".md")
    ? [content.replace(/^```[^]*?^```/gm, "")]
    : comments(content);
  return blocks
    .flatMap((block) => block.split(/\n\s*\n/))
    .map(sentencesOf)
    .filter((sentences) => sentences.length > 0);
}

/**
 * The files with every sentence that stood in an earlier one left out, whatever its numbers and
 * capitals: generated pages say the same of many things.
 */
export function withoutCopies(files: Iterable<ProseFile>): ProseFile[] {
  const seen = new Set<string>();
  const isNew = (sentence: string): boolean => {
    const key = sentence.toLowerCase().replace(/[^\p{L}]+/gu, " ");
    return !seen.has(key) && seen.add(key).has(key);
  };
  return Array.from(files, ({ title, paragraphs }) => ({
    title,
    paragraphs: paragraphs.map((entry) => entry.filter(isNew)).filter(({ length }) => length > 0),
  })).filter(({ paragraphs }) => paragraphs.length > 0);
}

/** Numbers from 0 to 1, exclusive, the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The same things in an order that the random numbers decide. */
export function shuffled<T>(things: readonly T[], random: () => number): T[] {
  return things
    .map((thing) => ({ thing, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ thing }) => thing);
}

/** Content words of a question made of a sentence. */
const ASKED_WORDS = 6;

/** A question in a sentence's own words, some left out, as a person looks for what they half know. */
export function questionOf(sentence: string, random: () => number): string {
  const words = [...new Set(sentence.match(/\p{L}{4,}/gu) ?? [])];
  const kept = new Set(shuffled(words, random).slice(0, ASKED_WORDS));
  return `What about ${words.filter((word) => kept.has(word)).join(" ")}?`;
}

function comments(content: string): string[] {
  return Array.from(content.matchAll(/\/\*\*([^]*?)\*\//g), ([, text]) =>
    text!.replace(/^[ \t]*\*[ \t]?/gm, "").replace(/^[ \t]*@[^]*$/m, ""),
  );
}

function sentencesOf(block: string): string[] {
  if (/^\s*(?:[#>|]|[-*+] |\d+\. |```)/.test(block)) return [];
  const text = block
    .replace(/<[^>]*>/g, "")
    .replace(/\{@\w+ ([^}]*)\}/g, "$1")
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/[`*]/g, "")
    .replace(/\s+/g, " ")
    .trim();
  return text.split(/(?<=[.!?]) (?=[A-Z])/).filter(isProse);
}

function isProse(sentence: string): boolean {
  if (sentence.length < SHORTEST || sentence.length > LONGEST) return false;
  const letters = sentence.match(/[\p{L} ]/gu)?.length ?? 0;
  return /^[A-Z].*[.!?]$/.test(sentence) && letters >= LETTERS * sentence.length;
}
