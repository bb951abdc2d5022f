/** Tells the headings among a PDF's lines: by the outline, by size, by a font of their own. */
import type { Line } from "./pdf-lines.js";
import type { PdfContent } from "./pdf-pages.js";

/** A line's level as a heading, 1 for the outermost; undefined for running text. */
export type HeadingTest = (line: Line) => number | undefined;

/** Longest heading, in characters of one line. */
const LONGEST = 120;
/** Of the text's size: a heading is at least this large. */
const LARGER = 1.12;
/** Of all characters: a font with more is no font of headings. */
const MOST_IN_FONT = 0.25;
/** Levels that are told apart. */
const DEEPEST = 6;

/** A line of a table of contents: dots that lead to a page number. */
export const LEADERS = /(?:\.\s?){4,}\s*[\divxl]*$/i;
const NO_HEADING_END = /[.,;:!…。，；：！।۔]["'”’»›)\]]*$/;

/** The test for a document's lines. */
export function headingTest(lines: readonly Line[], outline: PdfContent["outline"]): HeadingTest {
  const body = bodyOf(lines);
  const outlined = new Map(outline.map(({ title, level }) => [keyOf(title), level]));
  const isHeading = headings(lines, body, outlined);
  const styles = [...isHeading]
    .map((line) => styleOf(line, body))
    .filter((style, index, all) => all.indexOf(style) === index)
    .sort((a, b) => b - a);
  return (line) => {
    if (!isHeading.has(line)) return undefined;
    const known = outlined.get(keyOf(line.text));
    return Math.min(known ?? styles.indexOf(styleOf(line, body)) + 1, DEEPEST);
  };
}

interface Body {
  readonly size: number;
  /** The fonts of running text. */
  readonly fonts: ReadonlySet<string>;
  /** Whether most of the text is set as a typewriter sets it: its headings are too. */
  readonly isFixedPitch: boolean;
}

/** The size of most characters, and the fonts that running text of that size is set in. */
function bodyOf(lines: readonly Line[]): Body {
  const sizes = new Map<number, number>();
  const fonts = new Map<string, number>();
  let all = 0;
  let fixed = 0;
  for (const { size, font, text, isFixedPitch } of lines) {
    sizes.set(halves(size), (sizes.get(halves(size)) ?? 0) + text.length);
    fonts.set(font, (fonts.get(font) ?? 0) + text.length);
    all += text.length;
    if (isFixedPitch) fixed += text.length;
  }
  const [size] = [...sizes].reduce((a, b) => (b[1] > a[1] ? b : a), [0, 0]);
  const used = [...fonts].filter(([, count]) => count > all * MOST_IN_FONT).map(([font]) => font);
  return { size, fonts: new Set(used), isFixedPitch: fixed * 2 > all };
}

function headings(
  lines: readonly Line[],
  body: Body,
  outlined: ReadonlyMap<string, number>,
): Set<Line> {
  return new Set(
    lines.filter((line, index) => {
      if (LEADERS.test(line.text)) return false;
      if (line.cells || line.text.length > LONGEST || !/\p{L}/u.test(line.text)) return false;
      const isLarge = line.size >= body.size * LARGER;
      if (outlined.has(keyOf(line.text))) return isLarge || !body.fonts.has(line.font);
      if (NO_HEADING_END.test(line.text)) return false;
      return isLarge || standsAlone(lines, index, body);
    }),
  );
}

/**
 * A line in a font of its own (bold) that is no part of the running text around it; one in a font of
 * programs is code.
 */
function standsAlone(lines: readonly Line[], index: number, body: Body): boolean {
  const { size, fonts } = body;
  const line = lines[index]!;
  if (isCode(line, body)) return false;
  if (fonts.has(line.font) || line.size < size - 1 || !/^[\p{Lu}\p{Lo}\p{N}]/u.test(line.text)) {
    return false;
  }
  const next = lines[index + 1];
  const above = lines[index - 1];
  const isSet = above === undefined || above.font === line.font || /[.!?:…)]$|\d$/.test(above.text);
  return isSet && next !== undefined && (fonts.has(next.font) || next.font === line.font);
}

const isCode = (line: Line, body: Body): boolean => line.isFixedPitch && !body.isFixedPitch;

/** A number that is larger for an outer heading: by size, then a font of its own. */
function styleOf({ size, font }: Line, { fonts }: Body): number {
  return halves(size) + (fonts.has(font) ? 0 : 0.25);
}

function halves(size: number): number {
  return Math.round(size * 2) / 2;
}

function keyOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/^[\d.\s]+/, "")
    .replace(/[^\p{L}\p{N}]+/gu, "");
}
