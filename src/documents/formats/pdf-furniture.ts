/** Leaves out what stands around a PDF's text on page after page: headers, footers, page numbers. */
import { FINISHED, NOTE_HEAD } from "./pdf-notes.js";
import type { PdfPage, Words } from "./pdf-pages.js";

/** Of a page's height, at its top and at its bottom: where headers, footers and numbers stand. */
const MARGIN = 0.12;
/** Points by which a header moves from page to page. */
const SAME_PLACE = 4;
/** Pages on which a line must stand: in a document of two, on both. */
const LEAST_PAGES = 3;
/** Points within which words are on one line. */
const SAME_LINE = 2;

/** A page number on its own: "3", "– 3 –", "Page 3 of 10", "iv", "3/10". */
const PAGE_NUMBER =
  /^[-–—|[(\s]*(?:(?:page|p\.|seite|página|pagina|página|s\.)\s*)?(?:\d{1,4}|[ivxl]{1,7})(?:\s*(?:\/|of|von|de|sur|di)\s*\d{1,4})?[-–—|\])\s]*$/i;

/** A line at a page's top or bottom. */
interface Edge {
  /** Its words without what changes from page to page. */
  readonly key: string;
  readonly text: string;
  /** Whether it may be a note: such differ in their numbers alone ("2. Ibid., page 40."). */
  readonly isNote: boolean;
  /** From the nearer end of the page. */
  readonly y: number;
  readonly words: readonly Words[];
}

/** The pages without their headers, footers and page numbers. */
export function withoutFurniture(pages: readonly PdfPage[]): PdfPage[] {
  const edges = pages.map(edgesOf);
  const isRepeated = repetitionTest(edges);
  return pages.map((page, index) => {
    const around = edges[index]!.filter(
      (edge) => PAGE_NUMBER.test(edge.text) || isRepeated(edge, index),
    );
    const left = new Set(around.flatMap(({ words }) => words));
    return { ...page, words: page.words.filter((entry) => !left.has(entry)) };
  });
}

/** Tells a line that stands on many pages at the same place. */
function repetitionTest(
  pages: readonly (readonly Edge[])[],
): (edge: Edge, page: number) => boolean {
  const places = new Map<string, number[]>();
  const keysOf = (edge: Edge, page: number): string[] => [edge.key, ...numberingsOf(edge, page)];
  for (const [page, edges] of pages.entries()) {
    for (const edge of edges) {
      for (const key of keysOf(edge, page)) {
        const known = places.get(key);
        if (known) known.push(edge.y);
        else places.set(key, [edge.y]);
      }
    }
  }
  const least = pages.length === 2 ? 2 : LEAST_PAGES;
  return (edge, page) =>
    keysOf(edge, page).some((key) => {
      const same = places.get(key)!.filter((y) => Math.abs(y - edge.y) <= SAME_PLACE);
      return same.length >= least;
    });
}

/** What a line that carries the page's number ("Chapter 2 · 31") has in common with such lines. */
function numberingsOf({ text, key, isNote }: Edge, index: number): string[] {
  if (isNote) return [];
  const numbers = [/^\d{1,4}(?=\s)/.exec(text)?.[0], /(?<=\s)\d{1,4}$/.exec(text)?.[0]];
  return numbers.flatMap((number) =>
    number === undefined ? [] : [`${key.slice(0, 3)} from ${Number(number) - index}`],
  );
}

/** The lines in the margins of a page. */
function edgesOf({ words, height }: PdfPage): Edge[] {
  const inMargin = words.filter(
    ({ y, text }) => text.trim() !== "" && (y < height * MARGIN || y > height * (1 - MARGIN)),
  );
  const lines: Words[][] = [];
  for (const entry of [...inMargin].sort((a, b) => a.y - b.y || a.x - b.x)) {
    const line = lines.at(-1);
    if (line && Math.abs(line[0]!.y - entry.y) <= SAME_LINE) line.push(entry);
    else lines.push([entry]);
  }
  return lines.map((line) => {
    const text = line.map((entry) => entry.text.trim()).join(" ");
    const isTop = line[0]!.y < height / 2;
    const isNote = !isTop && NOTE_HEAD.test(text) && FINISHED.test(text);
    const same = isNote ? text : text.replace(/\d+/g, "#");
    return {
      text,
      key: `${isTop ? "top" : "end"} ${same.replace(/\s+/g, " ")}`,
      isNote,
      y: isTop ? line[0]!.y : height - line[0]!.y,
      words: line,
    };
  });
}
