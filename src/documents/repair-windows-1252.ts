/** Finds UTF-8 that was read as Windows-1252, once or more: `itâ€™s` for `it’s`, `cafÃ©` for `café`. */
import type { Damage } from "./repair-gbk.js";

/** Windows-1252 from 0x80 to 0x9F; a space where it has no character. */
const HIGH_CONTROLS = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";
const BYTES = new Map<string, number>();
for (let byte = 0x80; byte <= 0xff; byte += 1) BYTES.set(String.fromCharCode(byte), byte);
for (const [index, char] of Array.from(HIGH_CONTROLS).entries()) {
  if (char !== " ") BYTES.set(char, 0x80 + index);
}

const LEAD = "\\u00c2-\\u00f4";
const FOLLOWING = `\\u0080-\\u00bf${HIGH_CONTROLS.replaceAll(" ", "")}`;
const ANY = new RegExp(`[${LEAD}][${FOLLOWING}]`);
const RUNS = new RegExp(`[${LEAD}][${FOLLOWING}][${LEAD}${FOLLOWING}]*`, "g");

/** How often a text can have been misread over again. */
const MOST_TIMES = 3;
/** Different damaged characters with not one sound beside them: enough to trust the rare ones. */
const ENOUGH_KINDS = 4;

/** Second characters of a damaged mark (`â€™`); `â` before a quote or a dash can be sound. */
const MARK_SECONDS = "€‚„ˆ‰Œœž\u0080\u0082\u0084\u0088\u0089\u008c\u009c\u009e";
/** Dashes, quotes, currency, `™`, arrows, operators, shapes, check marks. */
const MARKS = /^[\u2010-\u2044\u20a0-\u20bf\u2122\u2190-\u22ff\u2300-\u23ff\u2500-\u27bf]$/;

/**
 * How much a stretch says for itself: `sure` never stands in sound text, `likely` could in an odd
 * place, `weak` (`É™`, `Ã”`) does stand in sound text.
 */
type Weight = "sure" | "likely" | "weak";

interface Token extends Damage {
  readonly weight: Weight | undefined;
}

/** A cheap test: false when the text surely holds none. */
export function mayBeWindows1252(text: string): boolean {
  return ANY.test(text);
}

/** The stretches that are surely damaged, in order. */
export function findWindows1252(text: string): readonly Damage[] {
  const found = [...text.matchAll(RUNS)].flatMap((run) => readRun(run[0], run.index));
  if (found.length === 0) return [];
  const others = soundCharacters(text, found);
  const isSure = found.some(({ weight }) => weight === "sure");
  const likely = found.filter((token) => token.weight === "likely" && !followsCapital(text, token));
  const agrees = !/\p{L}/u.test(others);
  const isStrong = agrees && (isSure || likely.length > 1);
  const kinds = new Set(found.map(({ repaired }) => repaired)).size;
  const isWhole = others === "" && kinds >= ENOUGH_KINDS;
  return found.filter((token) => {
    if (token.weight === "sure" || isWhole) return true;
    if (token.weight === "likely") return isStrong || (agrees && likely.includes(token));
    return isStrong && /^\p{Script=Latin}$/u.test(token.repaired);
  });
}

/** The damaged stretches of a run of characters that could all be bytes of UTF-8. */
function readRun(run: string, offset: number): Token[] {
  let tokens: Token[] = Array.from(run, (char, index) => ({
    start: offset + index,
    end: offset + index + 1,
    repaired: char,
    weight: undefined,
  }));
  for (let time = 1; time <= MOST_TIMES; time += 1) {
    const joined = joinBytes(tokens, time);
    if (joined.length === tokens.length) break;
    tokens = joined;
  }
  return tokens.filter(({ weight }) => weight !== undefined);
}

/** The tokens with every group that spells a UTF-8 character made one. */
function joinBytes(tokens: readonly Token[], time: number): Token[] {
  const joined: Token[] = [];
  for (let at = 0; at < tokens.length;) {
    const length = sequenceLength(BYTES.get(tokens[at]!.repaired) ?? 0);
    const group = tokens.slice(at, at + length);
    const one = length > 1 && group.length === length ? join(group, time) : undefined;
    joined.push(one ?? tokens[at]!);
    at += one ? length : 1;
  }
  return joined;
}

/** Bytes of the UTF-8 character that a byte begins; 1 where it begins none of several bytes. */
function sequenceLength(lead: number): number {
  if (lead < 0xc2 || lead > 0xf4) return 1;
  return lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
}

function join(group: readonly Token[], time: number): Token | undefined {
  const chars = group.map(({ repaired }) => repaired).join("");
  const bytes = group.map(({ repaired }) => BYTES.get(repaired) ?? 0);
  const repaired = Buffer.from(bytes).toString("utf8");
  if (repaired.includes("\ufffd") || /\p{Cc}/u.test(repaired)) return undefined;
  // A second reading must again look like the common kinds, or sound text would be read on.
  if (time > 1 && !"ÃÂâ".includes(chars.charAt(0))) return undefined;
  const weight = time > 1 ? "sure" : weigh(chars, repaired);
  return { start: group[0]!.start, end: group.at(-1)!.end, repaired, weight };
}

function weigh(chars: string, repaired: string): Weight {
  const second = chars.charAt(1);
  if (chars.length === 4) return "sure";
  if (chars.startsWith("â") && MARK_SECONDS.includes(second) && MARKS.test(repaired)) return "sure";
  return /^[ÂÃ][\u00a0-\u00bf]$/.test(chars) ? "likely" : "weak";
}

/** In a word of capitals `Ã` and `Â` are letters: `IRMÃ`. */
function followsCapital(text: string, { start }: Token): boolean {
  return /\p{Lu}/u.test(text.charAt(start - 1));
}

/** The characters beyond ASCII that are not in a damaged stretch. */
function soundCharacters(text: string, damages: readonly Damage[]): string {
  let others = "";
  let cursor = 0;
  for (const { start, end } of [...damages, { start: text.length, end: text.length }]) {
    others += text.slice(cursor, start).replace(/[\0-\x7f]+/g, "");
    cursor = end;
  }
  return others;
}
