/** Marks that begin a list's items in running text: bullets, numbers, letters. */

const BULLETS = "•⁃‣◦▪●∙";

/** One mark as it stands alone: "1", "2)", "3.", "(a)", "iv", "•", "- 4", "1.2". */
const ONLY_A_MARK = new RegExp(
  `^["'“‘*_]*(?:[${BULLETS}*+–-]\\s*)?` +
    "\\(?(?:\\d{1,3}(?:\\.\\d{1,3}){0,4}|[a-zA-Z]|[ivx]{1,6}|[IVX]{1,6})?(?:\\.\\)|[.)])?[*_]*$",
);
/** Longer text than this is no mark. */
const LONGEST_MARK = 24;

/** Whether a text is a list item's mark and nothing else; its last stop or bracket may be missing. */
export function isListMark(text: string): boolean {
  return text.length <= LONGEST_MARK && ONLY_A_MARK.test(text.trim());
}

const LINE_BULLET = new RegExp(
  `(?<=[\\n\\r\\u2028\\u2029][ \\t]{0,12})(?:[${BULLETS}]|[-*+][ \\t])(?=[ \\t]*\\S)`,
  "g",
);
const FIRST_BULLET = new RegExp(`^\\s*([${BULLETS}])`);
const COUNTED =
  /(?<=^|\s)(?:[•⁃‣◦▪●∙-] ?)?(?<bracket>\(?)(?:(?<number>\d{1,3})|(?<letter>[a-z]))(?<tail>\.\)|[.)])(?=\s)/g;

/**
 * Where the items of lists begin, in order: at bullets that begin a line, at bullets like the one
 * the text begins with, and at marks that count up from one that begins a line ("1. … 2. …").
 */
export function itemStarts(text: string): number[] {
  const starts = new Set([...bulletStarts(text), ...countedStarts(text)]);
  return [...starts].sort((a, b) => a - b);
}

function bulletStarts(text: string): number[] {
  const starts = Array.from(text.matchAll(LINE_BULLET), (match) => match.index);
  const bullet = FIRST_BULLET.exec(text)?.[1];
  if (bullet === undefined) return starts;
  const same = Array.from(text.matchAll(new RegExp(`(?<=\\s)${bullet}(?=\\s*\\S)`, "g")));
  return [...starts, ...same.map((match) => match.index)];
}

/** A counted mark, for example the third of the style "a)". */
interface CountedMark {
  readonly start: number;
  readonly value: number;
  readonly style: string;
  readonly beginsLine: boolean;
}

function countedStarts(text: string): number[] {
  const starts: number[] = [];
  const latest = new Map<string, CountedMark & { readonly isItem: boolean }>();
  for (const mark of countedMarks(text)) {
    const before = latest.get(mark.style);
    const isNext = before !== undefined && mark.value === before.value + 1;
    const isItem = isNext && (before.isItem || before.beginsLine);
    if (isItem) starts.push(before.start, mark.start);
    if (isItem || mark.beginsLine) latest.set(mark.style, { ...mark, isItem });
  }
  return starts;
}

function* countedMarks(text: string): Generator<CountedMark> {
  for (const { index, groups = {} } of text.matchAll(COUNTED)) {
    const { bracket = "", number, letter = "a", tail = "" } = groups;
    const value = number === undefined ? letter.charCodeAt(0) : Number(number);
    const style = `${bracket}${number === undefined ? "a" : "1"}${tail}`;
    yield { start: index, value, style, beginsLine: beginsLine(text, index) };
  }
}

function beginsLine(text: string, start: number): boolean {
  let at = start;
  while (at > 0 && " \t".includes(text.charAt(at - 1))) at--;
  return at === 0 || "\n\r\u2028\u2029".includes(text.charAt(at - 1));
}
