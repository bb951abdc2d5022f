/** Tables of a page: their rows and header, and which of them only lay the page out. */
import { BETWEEN_CELLS, type Block } from "./extracted-text.js";
import { type Element, attribute, find, walk, wordsOf } from "./html-tree.js";

/** What no cell of a table of facts holds. */
const PAGE_PARTS: ReadonlySet<string> = new Set("table h1 h2 h3 h4 h5 h6 pre".split(" "));
/** Characters of a cell; a longer one is a text that stands in a layout. */
const LONGEST_CELL = 2000;
/** Header rows that a row is given as context. */
const MOST_HEADERS = 2;
/** Rows that one cell may reach over: no reader remembers it for longer. */
const MOST_ROWS = 200;

interface Row {
  readonly cells: readonly Element[];
  readonly isHead: boolean;
}

/**
 * The rows of a table as blocks, each with the header and the row of a cell that reaches down to it as
 * context; undefined for a table that only lays out.
 */
export function rowsOf(table: Element, context: readonly Block[]): Block[] | undefined {
  if (isLayout(table)) return undefined;
  const rows = rowsIn(table);
  if (!isOfFacts(rows)) return undefined;
  const heads = headCount(rows);
  const blocks: Block[] = [];
  let reaching: { readonly block: Block; readonly until: number } | undefined;
  for (const [index, row] of rows.entries()) {
    const headers = blocks.slice(0, Math.min(heads, MOST_HEADERS));
    const above = reaching && index < reaching.until ? [reaching.block] : [];
    const block = rowOf(row, [...context, ...headers, ...above]);
    blocks.push(block);
    const reach = index < heads ? 1 : reachOf(row);
    if (reach > 1) reaching = { block, until: index + reach };
  }
  return blocks;
}

function rowOf({ cells }: Row, context: readonly Block[]): Block {
  const pieces = cells.flatMap((cell, at) => {
    const words = { text: wordsOf(cell) };
    return at === 0 ? [words] : [BETWEEN_CELLS, words];
  });
  return { role: "row", pieces, context };
}

/** The rows at the top that are marked as header, or hold header cells only. */
function headCount(rows: readonly Row[]): number {
  const isHead = ({ isHead: isMarked, cells }: Row, index: number): boolean =>
    isMarked || (index === 0 && cells.every(({ name }) => name === "th"));
  const first = rows.findIndex((row, index) => !isHead(row, index));
  return first === -1 ? 0 : first;
}

/** How many rows a row's first cell reaches over. */
function reachOf({ cells }: Row): number {
  const stated = Number(attribute(cells[0]!, "rowspan") ?? 1);
  return Number.isInteger(stated) ? Math.min(stated, MOST_ROWS) : 1;
}

function rowsIn(table: Element): Row[] {
  const rows: Row[] = [];
  walk(table, {
    enter(element) {
      if (element.name !== "tr") return element.name !== "caption";
      const cells = element.children.filter(isCell);
      if (cells.length > 0) rows.push({ cells, isHead: element.parent?.name === "thead" });
      return false;
    },
  });
  return rows;
}

function isCell(child: Element | string): child is Element {
  return typeof child === "object" && (child.name === "td" || child.name === "th");
}

function isLayout(table: Element): boolean {
  const isSaid = /^(?:presentation|none)$/.test(attribute(table, "role") ?? "");
  return isSaid || find(table, ({ name }) => PAGE_PARTS.has(name)) !== undefined;
}

function isOfFacts(rows: readonly Row[]): boolean {
  const isFilled = (cell: Element): boolean => wordsOf(cell) !== "";
  if (!rows.some(({ cells }) => cells.filter(isFilled).length > 1)) return false;
  return rows.every(({ cells }) => cells.every((cell) => wordsOf(cell).length <= LONGEST_CELL));
}
