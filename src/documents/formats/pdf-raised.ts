/** Puts the small raised and lowered signs of a PDF's page on the line of the words they stand by. */
import type { Words } from "./pdf-pages.js";

/**
 * Of the size of the words it stands by: a raised sign is at most this large, and at least so: words
 * beside a capital that is three lines high are no signs.
 */
const SMALLER = 0.85;
/** The same where it is raised so far, in sizes, that it can be nothing else: as browsers set signs. */
const HARDLY_SMALLER = 0.9;
const CLEARLY_RAISED = 0.3;
const SMALLEST = 0.45;
/** The same for a number that is not raised, and how near it stands, in sizes. */
const MUCH_SMALLER = 0.7;
const STUCK = 0.05;
/** In sizes of those words: how far a sign is raised or lowered, and how near it stands. */
const LEAST_RAISED = 0.15;
const MOST_RAISED = 0.8;
const LEAST_LOWERED = 0.05;
const MOST_LOWERED = 0.5;
const NEAR = 0.35;
/** Longest sign, in characters: more is a line of small words. */
const LONGEST = 12;
/** Points of height in which words are looked up together. */
const BAND = 16;

/** What refers to a note: numbers, or the signs printers use in their place. */
const NOTE_MARK = /^[[(]?(?:\d{1,3}(?:\s?[,–-]\s?\d{1,3})*|[*∗†‡§¶]{1,3})[\])]?,?$/u;
/** Words that a note may belong to. Behind shorter ones a number is a power: "km²", "x²". */
const NOTED = /(?:\p{L}[\p{L}\p{M}'’]{2,}|[\p{L}\p{M}\d][.,;:!?…。，、؟]|["'”’»])$/u;
/** Functions and units of three letters and more: "sin²", "mol²". */
const POWERED = /(?<!\p{L})(?:sin|cos|tan|cot|log|exp|mol|min|sec|rad|bar|deg)$/iu;
/** Endings of numbers and short forms: "2nd", "1er", "Mme". */
const ENDING = /^(?:\p{L}{2,}|[aeo])\.?$/u;

const RAISED = letters(
  "0123456789+-−=()niabcdefghjklmoprstuvwxyz",
  "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿⁱᵃᵇᶜᵈᵉᶠᵍʰʲᵏˡᵐᵒᵖʳˢᵗᵘᵛʷˣʸᶻ",
);
const LOWERED = letters("0123456789+-−=()", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎");

/**
 * A page's words with its raised and lowered signs on the lines they belong to: note marks are left
 * out, powers become raised letters ("10⁶", or "2^(a·b)" where there are none), as do the numbers
 * that head notes; "2nd" and "H2O" are read as they are.
 */
export function withRaised(words: readonly Words[]): Words[] {
  const shown = words.filter(({ text }) => text.trim() !== "");
  const largest = shown.reduce((most, { size }) => Math.max(most, size), 0);
  const small = shown.filter((entry) => isSmall(entry, largest)).sort((a, b) => a.x - b.x);
  if (small.length === 0) return [...words];
  const bands = bandsOf(shown);
  /** What stands in the place of words that change; undefined for what is left out. */
  const changed = new Map<Words, Words | undefined>();
  for (const sign of small) {
    const near = hostOf(sign, bands);
    if (near === undefined) continue;
    const { host } = near;
    if (isBareMark(sign, host)) {
      changed.set(sign, undefined);
      continue;
    }
    const text = near.isBehind ? readSign(sign, host) : `${script(sign.text.trim(), RAISED)} `;
    if (text === undefined) {
      changed.set(sign, undefined);
      changed.set(host, { ...(changed.get(host) ?? host), right: sign.right });
    } else changed.set(sign, { ...host, text, x: sign.x, right: sign.right });
  }
  return words.flatMap((entry) => (changed.has(entry) ? (changed.get(entry) ?? []) : entry));
}

function isSmall({ text, size }: Words, largest: number): boolean {
  return size <= largest * HARDLY_SMALLER && text.trim().length <= LONGEST;
}

function bandsOf(words: readonly Words[]): ReadonlyMap<number, readonly Words[]> {
  const bands = new Map<number, Words[]>();
  for (const entry of words) {
    const band = Math.floor(entry.y / BAND);
    const known = bands.get(band);
    if (known) known.push(entry);
    else bands.set(band, [entry]);
  }
  return bands;
}

interface Host {
  readonly host: Words;
  /** Whether the sign stands behind the words, not before them. */
  readonly isBehind: boolean;
}

/** The words that a sign is raised or lowered beside; undefined for a word of its own. */
function hostOf(sign: Words, bands: ReadonlyMap<number, readonly Words[]>): Host | undefined {
  const band = Math.floor(sign.y / BAND);
  let before: Words | undefined;
  for (const around of [band, band - 1, band + 1]) {
    for (const host of bands.get(around) ?? []) {
      if (isBareMark(sign, host)) return { host, isBehind: false };
      if (!isSignOf(sign, host)) continue;
      const isNear = (gap: number): boolean => Math.abs(gap) <= host.size * NEAR;
      if (isNear(sign.x - host.right)) return { host, isBehind: true };
      if (isNear(host.x - sign.right)) before = host;
    }
  }
  return before && sign.y < before.y ? { host: before, isBehind: false } : undefined;
}

function isSignOf(sign: Words, host: Words): boolean {
  const share = sign.size / host.size;
  const rise = (host.y - sign.y) / host.size;
  const most = rise >= CLEARLY_RAISED ? HARDLY_SMALLER : SMALLER;
  if (share > most || share < SMALLEST) return false;
  return rise > 0
    ? rise >= LEAST_RAISED && rise <= MOST_RAISED
    : -rise >= LEAST_LOWERED && -rise <= MOST_LOWERED;
}

/** Whether a small number that is not raised sticks to the word after it: a note's, set so. */
function isBareMark(sign: Words, host: Words): boolean {
  const isLevel = Math.abs(host.y - sign.y) < host.size * LEAST_LOWERED;
  const isStuck = Math.abs(host.x - sign.right) <= host.size * STUCK;
  const isNumber = /^\d{1,3}$/.test(sign.text.trim()) && /^\p{L}/u.test(host.text);
  const share = sign.size / host.size;
  return isLevel && isStuck && isNumber && share >= SMALLEST && share <= MUCH_SMALLER;
}

/** How a sign behind words is read; undefined for the mark of a note. */
function readSign(sign: Words, host: Words): string | undefined {
  const text = sign.text.trim();
  const words = host.text.trimEnd();
  if (sign.y > host.y) return /\d$/.test(words) ? script(text, LOWERED, "_") : text;
  if (NOTE_MARK.test(text) && NOTED.test(words) && !POWERED.test(words)) return undefined;
  return ENDING.test(text) ? text : script(text, RAISED);
}

/** A text in raised or lowered letters; behind a sign where there are none for it. "*" is as it is. */
function script(text: string, to: ReadonlyMap<string, string>, sign = "^"): string {
  if (!/[\p{L}\p{N}]/u.test(text)) return text;
  const read = Array.from(text, (letter) => to.get(letter));
  if (read.every((letter) => letter !== undefined)) return read.join("");
  return /^[\p{L}\p{N}]+$/u.test(text) ? `${sign}${text}` : `${sign}(${text})`;
}

/** Which letter stands for which: the nth of `script` for the nth of `plain`. */
function letters(plain: string, script: string): ReadonlyMap<string, string> {
  const made = Array.from(script);
  return new Map(Array.from(plain, (letter, index) => [letter, made[index]!]));
}
