/**
 * What people write in a chat to shape their words, read as others see it: Markdown of Discord and Slack,
 * mentions, emoji and times.
 *
 * | stands in the message              | is read as             |
 * |------------------------------------|------------------------|
 * | `**words**`, `` `words` ``         | `words`                |
 * | `[words](https://…)`               | `words`                |
 * | `~~words~~`, `<@123>`, `<#123>`    | nothing                |
 * | `<:name:123>`                      | `:name:`               |
 * | `<t:1714576140:R>`                 | `2024-05-01 15:09 UTC` |
 * | Slack: `<https://…|words>`         | `words`                |
 * | Slack: `<@U0123>`, `<!channel>`    | nothing                |
 * | Slack: `<#C0123|help>`             | `#help`                |
 */

/** UTF-16 units between two signs that belong together. */
const WITHIN = "[^\\n]{0,2000}?";
const PAIRS: readonly (readonly [form: RegExp, words: string])[] = [
  [new RegExp(String.raw`~~(?=\S)${WITHIN}\S~~`, "g"), ""],
  [new RegExp(String.raw`(?<!\\)\*\*(?=\S)(${WITHIN}\S)\*\*`, "g"), "$1"],
  [new RegExp(String.raw`(?<![\w\\])__(?=\S)(${WITHIN}\S)__(?!\w)`, "g"), "$1"],
  [new RegExp(String.raw`(?<![\w*\\])\*(?=[^\s*])(${WITHIN}[^\s*])\*(?![\w*])`, "g"), "$1"],
  [new RegExp(String.raw`(?<![\w\\])_(?=[^\s_])(${WITHIN}[^\s_])_(?!\w)`, "g"), "$1"],
  [/!?\[([^[\]\n]{1,500})\]\(<?https?:\/\/[^\s()<>]{1,2000}(?:\([^\s()<>]*\))?>?\)/g, "$1"],
  [/<(https?:\/\/[^\s<>]{1,2000})>/g, "$1"],
];
const CODE = /(`{1,2})(?!`)([^`\n]{1,2000})\1(?!`)/g;
const FENCE = /^\s*```[\w+-]*\s*$/;
/** Before a line's words: a quote's sign, a heading's, that of small print. */
const LINE_MARK = /^\s*(?:(?:>>> |> |#{1,3} |-# )\s*)+/;
/** Last second of a day that `Date` knows. */
const LAST_SECOND = 8.64e12;

/** A message's words, line by line. */
export function spokenLines(message: string): string[] {
  return message
    .split(/\r\n?|\n/)
    .filter((line) => !FENCE.test(line))
    .map((line) => spoken(line.replace(LINE_MARK, "")));
}

/** Stands for a piece of code, by its number, between two of these: no character of any text. */
const PLACEHOLDER = "\ufdd0";
const PLACE = /\ufdd0(\d+)\ufdd0/g;

/** One line as others see it; what stands in code stays as it is. */
export function spoken(line: string): string {
  const codes: string[] = [];
  const words = line.replaceAll(PLACEHOLDER, "").replace(CODE, (_, _signs, code: string) => {
    codes.push(code);
    return `${PLACEHOLDER}${codes.length - 1}${PLACEHOLDER}`;
  });
  return unmarked(words).replace(PLACE, (_, at: string) => codes[Number(at)] ?? "");
}

function unmarked(words: string): string {
  let read = words
    .replace(/<a?(:\w{1,40}:)\d{1,25}>/g, "$1")
    .replace(/ ?<(?:@[!&]?|#)\d{1,25}>/g, "")
    .replace(/ ?<(?:@[UW][A-Z\d]{4,20}|![a-z]{2,20})>/g, "")
    .replace(/<#C[A-Z\d]{4,20}\|([^<>|]{1,80})>/g, "#$1")
    .replace(/<@[UW][A-Z\d]{4,20}\|([^<>|]{1,80})>/g, "@$1")
    .replace(/<(?:https?:\/\/|mailto:)[^\s<>|]{1,2000}\|([^<>|]{1,500})>/g, "$1")
    .replace(/<t:(-?\d{1,13})(?::[a-zA-Z])?>/g, (stamp, seconds: string) => timeOf(stamp, seconds));
  for (const [form, kept] of PAIRS) read = read.replace(form, kept);
  return read.replace(/\\([\\*_~`|>#[\]()-])/g, "$1");
}

function timeOf(stamp: string, seconds: string): string {
  const time = minuteOf(Number(seconds));
  return time === undefined ? stamp : `${time} UTC`;
}

/** The day and minute of a time in seconds since 1970, in UTC; undefined for one that no calendar has. */
export function minuteOf(seconds: number): string | undefined {
  if (!(Math.abs(seconds) <= LAST_SECOND)) return undefined;
  return new Date(seconds * 1000).toISOString().slice(0, 16).replace("T", " ");
}
