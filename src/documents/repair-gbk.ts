/** Finds UTF-8 that was read as GBK: `it鈥檚` for `it’s`, `caf茅` for `café`. */
import type { Span } from "../model.js";
import { gbkEncoder } from "./decode.js";

/** A damaged stretch, offsets into the text as it is, and its readable form. */
export interface Damage extends Span {
  readonly repaired: string;
}

const HAN = /[\u3400-\u9fff]/;
const HANS = /[\u3400-\u9fff]/g;
const EAST_ASIAN = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/g;
const LATIN = /[A-Za-z]/;
const LATINS = /[A-Za-z]/g;
const LATIN_OR_DIGIT = /[A-Za-z0-9]/;

/** Han characters from which on a text with few Latin letters is East Asian, without a closer look. */
const MANY_HAN = 100;
/** In a text with genuine East Asian characters: Latin letters for each of them, at least. */
const LATIN_PER_EAST_ASIAN = 20;
/** Characters of one damaged stretch: an apostrophe and an accented letter take four. */
const LONGEST = 6;

/** What UTF-8 text of European languages holds: Latin letters, their punctuation, `€`, `™`. */
const EXPECTED = /^[\x20-\x7e\u00a0-\u00bf\p{Script=Latin}\u2010-\u2044\u20ac\u2122]+$/u;
/** GBK for the bytes E2 80, E2 82 and E2 84: rare characters, each the start of a typographic mark. */
const MARK_STARTS = /[鈥鈧鈩]/;

/** A cheap test: false when the text surely holds none. */
export function mayBeGbk(text: string): boolean {
  return HAN.test(text);
}

/** The stretches that are surely damaged, in order. */
export async function findGbk(text: string): Promise<readonly Damage[]> {
  const han = count(text, HANS);
  const latin = count(text, LATINS);
  if (han > MANY_HAN && han * 4 > latin) return [];
  const damages = candidates(text, await gbkEncoder());
  const explained = damages.map(({ start, end }) => text.slice(start, end)).join("");
  const lone = count(text, /[鈥鈧鈩]/g) - count(explained, /[鈥鈧鈩]/g);
  const genuine = count(text, EAST_ASIAN) - count(explained, EAST_ASIAN) - lone;
  if (genuine * LATIN_PER_EAST_ASIAN > latin) return [];
  return damages.filter((damage, index) => {
    if (MARK_STARTS.test(text.slice(damage.start, damage.end))) return true;
    const previous = damages[index - 1];
    const isNext = previous?.end === damage.start;
    const before = isNext ? previous.repaired.slice(-1) : text.charAt(damage.start - 1);
    return genuine === 0 && isInWord(before, damage, text.charAt(damage.end));
  });
}

function candidates(text: string, toGbk: (text: string) => Buffer | undefined): Damage[] {
  const found: Damage[] = [];
  let cursor = 0;
  for (const { index: start } of text.matchAll(HANS)) {
    if (start < cursor) continue;
    for (let end = start + 1; end <= start + LONGEST && end <= text.length; end += 1) {
      if (text.charCodeAt(end - 1) < 0x80) break;
      const bytes = toGbk(text.slice(start, end));
      if (bytes === undefined) break;
      const repaired = utf8(bytes);
      if (repaired === undefined) continue;
      if (EXPECTED.test(repaired)) found.push({ start, end, repaired });
      cursor = end;
      break;
    }
  }
  return found;
}

function utf8(bytes: Buffer): string | undefined {
  const text = bytes.toString("utf8");
  return text.includes("\ufffd") ? undefined : text;
}

/** Whether a damaged letter stands in a Latin word, or a sign such as `°` at a word or number. */
function isInWord(before: string, { repaired }: Damage, after: string): boolean {
  if (HAN.test(before) || HAN.test(after)) return false;
  const touching = /^\p{L}/u.test(repaired) ? LATIN : LATIN_OR_DIGIT;
  return touching.test(before) || touching.test(after) || LATIN.test(repaired.slice(1));
}

function count(text: string, pattern: RegExp): number {
  let sum = 0;
  for (const match of text.matchAll(pattern)) sum += match[0].length;
  return sum;
}
