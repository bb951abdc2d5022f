/** Numbers that look like years and count what is asked for: "2001 passengers", "1500 blocks". */
import { fold } from "../language/terms.js";
import { stem } from "../language/wink.js";
import type { Span } from "../model.js";

/**
 * A number that may be a year, and the word behind it. Behind a name or one of these words it is one:
 * "Zapad 2021 drills", "the 2024 elections".
 */
const YEAR_AND_WORD =
  /(?<![\p{L}\p{N}.,–-]|\b(?:in|since|of|the|by|from|until|till|during|for|after|before|early|late|mid)\s|\p{Lu}[\p{L}’'-]*\s)(?:1[5-9]|20)\d\d(?=\s([\p{L}-]+))/gu;

/** Where such numbers stand, given the terms of what is counted. */
export function countedYears(text: string, units: ReadonlySet<string>): Span[] {
  return Array.from(text.matchAll(YEAR_AND_WORD)).flatMap(({ 0: year, 1: word = "", index }) =>
    units.has(stem(fold(word))) ? [{ start: index, end: index + year.length }] : [],
  );
}
