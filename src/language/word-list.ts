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

/** What stands on a word's line behind the tab; undefined for a word without one. Binary search. */
export function lineOf(list: Buffer, word: string): string | undefined {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    let start = middle;
    while (start > low && list[start - 1] !== NEWLINE) start -= 1;
    let end = middle;
    while (end < high && list[end] !== NEWLINE) end += 1;
    const order = compareEntry(list, start, word);
    if (order === 0) return list.toString("latin1", start + word.length + 1, end);
    if (order < 0) low = end + 1;
    else high = start;
  }
  return undefined;
}

/**
 * How the word of the line that starts there compares with another: below, at or above 0. Byte by
 * byte where it lies: a question looks up hundreds of words, each with two dozen lines on the way.
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
