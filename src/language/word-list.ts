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
    const start = list.lastIndexOf(NEWLINE, middle - 1 < 0 ? 0 : middle - 1) + 1;
    const lineStart = start > low ? start : low;
    const tab = list.indexOf(TAB, lineStart);
    const lineEnd = list.indexOf(NEWLINE, lineStart);
    if (tab < 0 || lineEnd < 0) return undefined;
    const entry = list.toString("latin1", lineStart, tab);
    if (entry === word) return list.toString("latin1", tab + 1, lineEnd);
    if (entry < word) low = lineEnd + 1;
    else high = lineStart;
  }
  return undefined;
}
