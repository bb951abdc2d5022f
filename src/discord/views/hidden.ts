/**
 * Characters that nobody sees (zero-width, bidirectional controls, control codes, halves of surrogate
 * pairs): shown as `⟦U+200B⟧`, except where writing needs them.
 */

/** Scripts in which joiners shape letters. */
const JOINING = [
  ...["Arab", "Syrc", "Mong", "Nkoo", "Deva", "Beng", "Guru", "Gujr", "Orya", "Taml", "Telu"],
  ...["Knda", "Mlym", "Sinh", "Khmr", "Mymr", "Tibt"],
]
  .map((script) => `\\p{Script=${script}}`)
  .join("");

/** Joiners in words and emoji, and the letters in the flags of England, Scotland and Wales. */
const NEEDED = [
  `(?<=[${JOINING}])[\\u200C\\u200D](?=[${JOINING}])`,
  "(?<=[\\p{Extended_Pictographic}\\p{Emoji_Modifier}\\uFE0F])\\u200D(?=\\p{Extended_Pictographic})",
  "(?<=\\u{1F3F4}[\\u{E0020}-\\u{E007E}]{0,6})[\\u{E0020}-\\u{E007F}]",
].join("|");

/**
 * Format and control characters, half surrogate pairs, and letters without a glyph. Not: tab and
 * line breaks, which people see, and the soft hyphen, which every reader of a file is spared too.
 */
const HIDDEN =
  "[[\\p{Cc}\\p{Cf}\\p{Cs}\\u034F\\u115F\\u1160\\u2800\\u3164\\uFFA0]--[\\t\\n\\r\\v\\f\\u0085\\u00AD]]";

/** A pattern that matches a run of one hidden character. Needs the flags `g` and `v`. */
export const HIDDEN_RUN = `(?!${NEEDED})(?<one>${HIDDEN})\\k<one>*`;

const hiddenRun = new RegExp(HIDDEN_RUN, "gv");

/** What stands for a run of one hidden character: its code point, and how often if not once. */
export function hiddenMark(run: string): string {
  const point = run.codePointAt(0) ?? 0;
  const times = run.length / String.fromCodePoint(point).length;
  const code = point.toString(16).toUpperCase().padStart(4, "0");
  return `⟦U+${code}${times > 1 ? `×${times}` : ""}⟧`;
}

/** The text without hidden characters; for what people type, never for quotes. */
export function withoutHidden(text: string): string {
  return text.replace(hiddenRun, "");
}
