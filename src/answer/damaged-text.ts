/** Characters that are likely damaged, in whatever text: what was lost can't be repaired, only told. */
import type { Span } from "../model.js";

/** What of a text looks damaged. */
export interface DamagedText {
  readonly places: number;
  /** The first place with its surroundings, on one line. */
  readonly first: string;
}

/**
 * | sign                                          | what was done to it                            |
 * |-----------------------------------------------|------------------------------------------------|
 * | `\ufffd`                                      | bytes that were no character of the encoding   |
 * | U+0080 to U+009F                              | Windows-1252 read as ISO 8859-1                |
 * | U+E000 to U+F8FF                              | a PDF's font that does not name its characters |
 * | `Ã©`, `Â°`, `â€™`, `ðŸ`, `ï»¿`                 | UTF-8 read as Windows-1252                     |
 * | `ГЁ`, `Р°СЂ` over and over                    | UTF-8 read as Windows-1251                     |
 * | `鈥` after a letter, `锟斤拷`                  | UTF-8 read as GBK                              |
 *
 * `Ã` and `Â` after a capital are letters of a word in capitals.
 */
const SIGNS =
  /\ufffd+|[\u0080-\u0084\u0086-\u009f]+|[\ue000-\uf8ff]+|(?<!\p{Lu})[ÃÂ][\u00a0-\u00bf]|â(?:€|„¢)|ðŸ|ï»¿|ï¿½|(?:[РС][\u0400-\u040f\u0450-\u045f°±µ·№»ѕј]){2,}|(?<=\p{Script=Latin})[鈥鈧鈩]|(?:锟斤拷)+/gu;

/** Characters told on either side of the first place. */
const AROUND = 16;

/** What of a text looks damaged; undefined where nothing does. */
export function damagedText(text: string): DamagedText | undefined {
  let first: Span | undefined;
  let places = 0;
  for (const { 0: sign, index } of text.matchAll(SIGNS)) {
    first ??= { start: index, end: index + sign.length };
    places += 1;
  }
  return first && { places, first: around(text, first) };
}

/** The place with whole words around it. */
function around(text: string, place: Span): string {
  const start = Math.max(0, place.start - AROUND);
  const end = Math.min(text.length, place.end + AROUND, place.start + 2 * AROUND);
  const words = [
    text.slice(start, place.start).replace(start > 0 ? /^\S*\s/u : "", ""),
    text.slice(place.start, end).replace(end < text.length ? /\s\S*$/u : "", ""),
  ].join("");
  return words
    .replace(/\s+/g, " ")
    .trim()
    .replace(/\p{Cs}/gu, "\ufffd");
}
