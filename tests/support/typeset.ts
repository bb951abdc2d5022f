/** Sets paragraphs in columns, word by word, as a program for printing does. */
import PDFDocument from "pdfkit";
import type { Drawn } from "./write-pdf.js";

export interface Setting {
  readonly columns: number;
  /** Points between columns. */
  readonly gutter?: number;
  /** Whether lines are spread to fill their column. */
  readonly isJustified?: boolean;
  /** Where the first line stands, in points from the top. */
  readonly top?: number;
  /** Points of height for each column. */
  readonly height?: number;
  readonly size?: number;
}

const LEFT = 56;
const WIDTH = 483;
/** In sizes. */
const PITCH = 1.25;
const BETWEEN_PARAGRAPHS = 0.6;

interface SetLine {
  readonly words: readonly { readonly text: string; readonly x: number }[];
  /** Room above it, in points. */
  readonly above: number;
}

/** The words of the paragraphs on A4 pages. */
export function typeset(paragraphs: readonly string[], setting: Setting): Drawn[][] {
  const { columns, gutter = 14, top = 150, height = 560, size = 10 } = setting;
  const width = (WIDTH - gutter * (columns - 1)) / columns;
  const pages: Drawn[][] = [[]];
  let column = 0;
  let down = 0;
  for (const { words, above } of linesOf(paragraphs, { ...setting, width, size })) {
    if (down > 0) down += above;
    if (down > height) {
      column += 1;
      down = 0;
    }
    if (column === columns) {
      pages.push([]);
      column = 0;
    }
    const left = LEFT + column * (width + gutter);
    for (const { text, x } of words) pages.at(-1)!.push({ text, x: left + x, y: top + down, size });
    down += size * PITCH;
  }
  return pages;
}

function linesOf(
  paragraphs: readonly string[],
  { width, size, isJustified = false }: Setting & { readonly width: number; readonly size: number },
): SetLine[] {
  const font = new PDFDocument().font("Helvetica").fontSize(size);
  const widthOf = (text: string): number => font.widthOfString(text);
  const space = widthOf(" ");
  return paragraphs.flatMap((paragraph) => {
    const lines: string[][] = [[]];
    for (const word of paragraph.split(" ")) {
      if (widthOf([...lines.at(-1)!, word].join(" ")) > width) lines.push([]);
      lines.at(-1)!.push(word);
    }
    return lines.map((line, index) => {
      const room = width - line.reduce((sum, word) => sum + widthOf(word), 0);
      const isSpread = isJustified && index < lines.length - 1 && line.length > 1;
      const gap = isSpread ? room / (line.length - 1) : space;
      let x = 0;
      const words = line.map((text) => {
        const word = { text, x };
        x += widthOf(text) + gap;
        return word;
      });
      return { words, above: index === 0 ? size * BETWEEN_PARAGRAPHS : 0 };
    });
  });
}

/** How far below a line's top a sign begins, in sizes, and so whether it is raised. */
const SIGNS: Readonly<Record<string, number>> = { "^": -0.05, "=": 0.2872, _: 0.4 };
const SIGN_SIZE = 0.6;

/** A line of parts side by side: small and raised those with "^" before them, level "=", lowered "_". */
export function lineOf(parts: readonly string[], y: number, size = 10): Drawn[] {
  const document = new PDFDocument().font("Helvetica");
  const space = size * 0.278;
  let x = LEFT;
  let isSign = false;
  return parts.map((part, index) => {
    const isAfterSign = isSign;
    const down = SIGNS[part.charAt(0)];
    isSign = down !== undefined;
    const text = isSign ? part.slice(1) : part;
    const own = isSign ? size * SIGN_SIZE : size;
    const isLevelSign = part.startsWith("=");
    const isWord = /^\p{L}{2}/u.test(text) && !isSign && parts[index - 1]?.startsWith("=") !== true;
    if (isLevelSign || (isAfterSign && isWord)) x += space;
    const drawn = { text, x, y: y + size * (down ?? 0), size: own };
    x += document.fontSize(own).widthOfString(text);
    return drawn;
  });
}
