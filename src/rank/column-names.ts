/** What a cell of a table's row is called: the header row says it. */
import type { Sentence, Span } from "../model.js";

/** The bar between cells; `\|` is a bar in a cell. */
const BAR = /(?<!\\)\|/;

/**
 * The name of the column in which a place of a row stands; empty where the sentence is no row, and
 * where its table has no header row or several, or a cell that reaches over rows.
 * @param at offset into the sentence's text
 */
export function columnNameAt({ source, paragraph, span }: Sentence, at: number): string {
  if (paragraph.role !== "row") return "";
  const cells = (part: Span): string[] => cellsOf(source.text.slice(part.start, part.end));
  const [names, ...others] = (paragraph.context ?? [])
    .map(cells)
    .filter(({ length }) => length > 1);
  if (names === undefined || others.length > 0) return "";
  const column = cells({ start: span.start, end: span.start + at }).length - 1;
  return names[column] ?? "";
}

/** The cells of a row that may begin and end with a bar. */
function cellsOf(row: string): string[] {
  const cells = row.split(BAR).map((cell) => cell.trim());
  return cells[0] === "" ? cells.slice(1) : cells;
}
