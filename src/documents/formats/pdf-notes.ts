/** Sets aside what stands between two parts of a PDF's paragraph: notes, captions and tables. */
import type { Line } from "./pdf-lines.js";
import { usualSize } from "./pdf-prose.js";

/** Of the size of most text: notes and captions are at most this large. */
const SMALLER = 0.93;

/** The end of a sentence. */
export const FINISHED = /[.!?…:。！？：।؟۔]["'”’»›)\]]*$/;
/** What heads a note: "1 ", "2. ", "[3]", "⁴", "*". */
export const NOTE_HEAD =
  /^(?:[⁰¹²³⁴-⁹]{1,3}|[*∗†‡§¶]{1,3}|\(?\d{1,3}[.)]?(?=\s)|\[\d{1,3}\])\s*\S/u;
/** How a line begins that goes on in the middle of a sentence. */
const GOES_ON = /^[("'“‘«]*\p{Ll}/u;

/**
 * A document's lines in groups, as `group` makes them, in order; notes at the end of a page or
 * column, and whatever else of small type stands there or at the next one's beginning, come after
 * the paragraph that goes on around them.
 */
export function groupsAroundNotes(
  lines: readonly Line[],
  group: (lines: readonly Line[]) => Line[][],
): Line[][] {
  const asides = asidesIn(lines);
  if (asides.length === 0) return group(lines);
  const running: Line[] = [];
  const after = new Map<Line | undefined, Line[][]>();
  let end = 0;
  for (const aside of asides) {
    running.push(...lines.slice(end, aside.first));
    const before = running.at(-1);
    after.set(before, [
      ...(after.get(before) ?? []),
      ...group(lines.slice(aside.first, aside.after)),
    ]);
    end = aside.after;
  }
  running.push(...lines.slice(end));
  return [
    ...(after.get(undefined) ?? []),
    ...group(running).flatMap((part) => [part, ...part.flatMap((line) => after.get(line) ?? [])]),
  ];
}

/** Lines to set aside, from `first` to before `after`. */
interface Aside {
  readonly first: number;
  readonly after: number;
}

/** What to set aside at the ends of columns and pages, and where the next ones begin. */
function asidesIn(lines: readonly Line[]): Aside[] {
  const most = usualSize(lines) * SMALLER;
  const isSmall = ({ size, cells }: Line): boolean => size <= most || cells !== undefined;
  const found: Aside[] = [];
  for (let next = 1; next <= lines.length; next += 1) {
    if (next < lines.length && isBelow(lines[next - 1]!, lines[next]!)) continue;
    const aside = asideAround(lines, next, isSmall);
    if (aside && aside.first >= (found.at(-1)?.after ?? 0)) found.push(aside);
  }
  return found;
}

/** What to set aside around the end of a column or page, before the line at `next`. */
function asideAround(
  lines: readonly Line[],
  next: number,
  isSmall: (line: Line) => boolean,
): Aside | undefined {
  const first = endOf(lines, next, { by: -1, isSmall });
  const after = endOf(lines, next, { by: 1, isSmall });
  if (first < after && isOpen(lines[first - 1]) && GOES_ON.test(lines[after]?.text ?? "")) {
    return { first, after };
  }
  const note = lines.slice(first, next).findIndex(isNoteHead);
  return note < 0 ? undefined : { first: first + note, after: next };
}

interface Search {
  /** 1 downwards, -1 upwards. */
  readonly by: 1 | -1;
  readonly isSmall: (line: Line) => boolean;
}

/** How far small lines go from `next` in its column or page. */
function endOf(lines: readonly Line[], next: number, { by, isSmall }: Search): number {
  const isInside = (at: number): boolean =>
    at === next || (at > 0 && at < lines.length && isBelow(lines[at - 1]!, lines[at]!));
  let end = next;
  for (;;) {
    const line = lines[by > 0 ? end : end - 1];
    if (line === undefined || !isSmall(line) || !isInside(end)) return end;
    end += by;
  }
}

const isOpen = (line: Line | undefined): boolean => line !== undefined && !FINISHED.test(line.text);

const isNoteHead = ({ text, cells }: Line): boolean => !cells && NOTE_HEAD.test(text);

function isBelow(above: Line, line: Line): boolean {
  return above.page === line.page && line.y > above.y;
}
