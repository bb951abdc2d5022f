/** Joins the lines of a paragraph: whether a hyphen at a line's end belongs to the word. */

/** Tells how two lines join: what is left of the first, and what stands between them. */
export type LineJoin = (line: string, next: string) => string;

const WORD = /[\p{L}\p{M}]+(?:[-‐][\p{L}\p{M}]+)*/gu;
const BROKEN = /([\p{L}\p{M}]+(?:[-‐][\p{L}\p{M}]+)*)[-‐]$/u;
const FIRST = /^[\p{L}\p{M}]+(?:[-‐][\p{L}\p{M}]+)*/u;
/** First parts that English joins with a hyphen more often than without. */
const KEEPS_HYPHEN = /^(?:all|anti|cross|ex|half|high|long|low|non|quasi|self|short|well)$/i;

/**
 * A join for a text's lines. A hyphen goes where the word stands elsewhere in the text without it,
 * stays where it stands so elsewhere, and else goes between small letters.
 */
export function lineJoin(lines: readonly string[]): LineJoin {
  const known = new Set(
    lines.flatMap((line) => line.replace(BROKEN, "").match(WORD) ?? []).map(foldHyphen),
  );
  return (line, next) => {
    if (line.endsWith("\u00ad")) return line.slice(0, -1);
    const head = BROKEN.exec(line)?.[1];
    const tail = FIRST.exec(next)?.[0];
    if (head === undefined || tail === undefined)
      return /[-‐–—/]$/.test(line) ? lastly(line) : `${line} `;
    return keepsHyphen(head, tail, known) ? line : line.slice(0, -1);
  };
}

/** "Zapad-" before "2025" joins at once; a dash with a space before it keeps one after it. */
function lastly(line: string): string {
  return /\s[-‐–—/]$/.test(line) ? `${line} ` : line;
}

function keepsHyphen(head: string, tail: string, known: ReadonlySet<string>): boolean {
  if (known.has(foldHyphen(head + tail))) return false;
  if (known.has(foldHyphen(`${head}-${tail}`))) return true;
  return /^\P{Ll}/u.test(tail) || KEEPS_HYPHEN.test(head) || head.length < 2;
}

function foldHyphen(word: string): string {
  return word.toLowerCase().replaceAll("‐", "-");
}
