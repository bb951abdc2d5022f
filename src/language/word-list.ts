/**
 * A list of words as it lies in its file's bytes: lines in order of their words (as JavaScript
 * compares them), each a word, a tab, and what is known of it. Nothing is parsed at the start.
 */
import { readFileSync } from "node:fs";

export const NEWLINE = 0x0a;
export const TAB = 0x09;

/**
 * The bytes of a list file.
 * @throws the file system's error when the file can't be read.
 */
export function openWordList(file: string | URL): Buffer {
  return readFileSync(file);
}

/**
 * Bytes of a block. Which of them holds a word is told by their first words alone: a search through
 * all the bytes would wait for memory at every step.
 */
const BLOCK = 1 << 13;

/** The lines that begin in a list's blocks, by block. */
interface Blocks {
  /** The first word of each. */
  readonly words: readonly string[];
  /** Where its line starts; one more than there are blocks. */
  readonly starts: readonly number[];
}

const blocksByList = new WeakMap<Buffer, Blocks>();

/** What stands on a word's line behind the tab; undefined for a word without one. Binary search. */
export function lineOf(list: Buffer, word: string): string | undefined {
  const start = firstFrom(list, word);
  if (start === list.length || compareEntry(list, start, word) !== 0) return undefined;
  return list.toString("latin1", start + word.length + 1, list.indexOf(NEWLINE, start));
}

/** Whether a word of the list begins so. Binary search. */
export function hasWordFrom(list: Buffer, beginning: string): boolean {
  const start = firstFrom(list, beginning);
  return list.toString("latin1", start, start + beginning.length) === beginning;
}

/** Where the line of the first word that does not come before this one starts; else the end. */
function firstFrom(list: Buffer, word: string): number {
  const { words, starts } = blocksOf(list);
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (words[middle]! <= word) low = middle + 1;
    else high = middle;
  }
  return low === 0 ? 0 : firstWithin(list, word, starts[low - 1]!, starts[low]!);
}

function blocksOf(list: Buffer): Blocks {
  const known = blocksByList.get(list);
  if (known !== undefined) return known;
  const words: string[] = [];
  const starts: number[] = [];
  let start = 0;
  while (start < list.length) {
    starts.push(start);
    words.push(list.toString("latin1", start, list.indexOf(TAB, start)));
    const next = list.indexOf(NEWLINE, Math.min(list.length, start + BLOCK) - 1) + 1;
    start = next === 0 ? list.length : next;
  }
  const blocks = { words, starts: [...starts, list.length] };
  blocksByList.set(list, blocks);
  return blocks;
}

function firstWithin(list: Buffer, word: string, from: number, to: number): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >>> 1;
    let start = middle;
    while (start > low && list[start - 1] !== NEWLINE) start -= 1;
    const order = compareEntry(list, start, word);
    if (order === 0) return start;
    let end = middle;
    while (order < 0 && end < high && list[end] !== NEWLINE) end += 1;
    if (order < 0) low = end + 1;
    else high = start;
  }
  return low;
}

/**
 * How the word of the line that starts there compares with another: below, at or above 0. Byte by
 * byte where it lies: a question looks up hundreds of words, each with some lines on the way.
 */
function compareEntry(list: Buffer, start: number, word: string): number {
  for (let at = 0; at < word.length; at += 1) {
    const byte = list[start + at];
    if (byte === undefined || byte === TAB) return -1;
    const difference = byte - word.charCodeAt(at);
    if (difference !== 0) return difference;
  }
  return list[start + word.length] === TAB ? 0 : 1;
}
