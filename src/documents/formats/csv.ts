/** CSV and TSV: lists of questions and answers, and tables row by row under their header. */
import type Papa from "papaparse";
import { DocumentError } from "../../errors.js";
import { cellWords } from "./answer-markup.js";
import { assemble, BETWEEN_CELLS, type Block } from "./extracted-text.js";
import type { Parsed, TextFormat } from "./format.js";
import { chatInTable } from "./json-messages.js";
import {
  type Aside,
  columnsOf,
  type Columns,
  type Entry,
  isQuestion,
  isWords,
} from "./question-list.js";
import { listOf } from "./question-source.js";

export const csv: TextFormat = {
  name: "csv",
  extensions: [".csv", ".tsv"],
  version: 8,
  input: "text",
  isExtracted: true,
  parse,
};

/** A row with words in it. */
interface Row {
  /** From 1, as spreadsheets count: header and empty rows too, a row of several lines once. */
  readonly number: number;
  readonly cells: readonly string[];
}

/** Commas last: they stand in words too, and win only by more rows. */
const DELIMITERS = ["\t", ";", "|", ","];
/** Rows looked at to tell the delimiter. */
const SAMPLE_ROWS = 20;
/** Cells of one paragraph: more are machine output, and are read in parts. */
const MOST_CELLS = 500;
/** Of a table of two columns without names: with more questions in the first, it is a list of them. */
const MOSTLY = 0.6;
/** A cell that is a value: no header has one. */
const VALUE = /^[\s\d.,:/%€$£+-]*\d[\s\d.,:/%€$£+-]*$/;

async function parse(text: string): Promise<Parsed> {
  const rows = await rowsOf(text);
  const entries = listIn(rows);
  if (entries !== undefined) return listOf(entries);
  const chat = chatInTable(rows[0]?.cells ?? [], rows.slice(1));
  if (chat !== undefined) return { ...assemble(chat), details: {} };
  const shown = await Promise.all(rows.map(withoutTags));
  return { ...assemble(tableOf(shown.flatMap(partsOf))), details: {} };
}

/** @throws DocumentError when a quotation mark is never closed. */
async function rowsOf(text: string): Promise<Row[]> {
  const { default: papa } = await import("papaparse");
  const [hint = "", named] = /^sep=([^\r\n])(?:\r\n?|\n)/i.exec(text) ?? [];
  const content = text.slice(hint.length).replace(/\r\n?/g, "\n");
  const { data, errors } = papa.parse<string[]>(content, {
    newline: "\n",
    delimiter: named ?? delimiterOf(content, papa),
  });
  const open = errors.find(({ code }) => code === "MissingQuotes");
  if (open !== undefined) {
    throw new DocumentError(
      `has a quotation mark in row ${(open.row ?? 0) + 1} that is never closed; close it, or write it twice where it is part of the words`,
    );
  }
  return data
    .map((cells, index) => ({ number: index + 1, cells }))
    .filter(({ cells }) => cells.some(isWords));
}

/** The sign by which most of the first rows have as many cells, and more than one, as the first row. */
function delimiterOf(content: string, papa: typeof Papa): string {
  let best = { delimiter: ",", share: 0 };
  for (const delimiter of DELIMITERS) {
    const options = {
      newline: "\n",
      delimiter,
      preview: SAMPLE_ROWS,
      skipEmptyLines: true,
    } as const;
    const { data } = papa.parse<string[]>(content, options);
    const count = data[0]?.length ?? 0;
    const share = data.filter(({ length }) => length === count).length / data.length;
    if (count > 1 && share > best.share) best = { delimiter, share };
  }
  return best.delimiter;
}

/** The questions and answers that the rows are; undefined for any other table. */
function listIn(rows: readonly Row[]): Entry[] | undefined {
  const [first, ...others] = rows;
  if (first === undefined) return undefined;
  const columns = columnsOf(first.cells);
  if (columns !== undefined) return entriesOf(others, columns, first.cells);
  const isList =
    rows.every(({ cells }) => cells.length === 2) &&
    rows.filter(({ cells }) => isQuestion(cells[0]!)).length > rows.length * MOSTLY;
  return isList ? entriesOf(rows, { question: 0, answer: 1 }) : undefined;
}

async function withoutTags(row: Row): Promise<Row> {
  if (!row.cells.some((cell) => /[<&]/.test(cell))) return row;
  return { ...row, cells: await Promise.all(row.cells.map(cellWords)) };
}

function partsOf({ number, cells }: Row): Row[] {
  const count = Math.ceil(cells.length / MOST_CELLS);
  return Array.from({ length: count }, (_, at) => ({
    number,
    cells: cells.slice(at * MOST_CELLS, (at + 1) * MOST_CELLS),
  }));
}

function entriesOf(rows: readonly Row[], columns: Columns, names: readonly string[] = []): Entry[] {
  const { question, answer, topic, tags } = columns;
  const read = new Set(Object.values(columns));
  return rows.map(({ number, cells }) => {
    const filed = topic === undefined ? "" : (cells[topic] ?? "").trim();
    return {
      question: cells[question] ?? "",
      answer: cells[answer] ?? "",
      row: number,
      topics: isWords(filed) ? [filed] : [],
      ...(tags === undefined ? {} : { tags: cells[tags] ?? "" }),
      asides: names.flatMap((name, at): Aside[] => (read.has(at) ? [] : [[name, cells[at]]])),
    };
  });
}

/** The rows, the first as context of the others unless it holds values. */
function tableOf(rows: readonly Row[]): Block[] {
  const [first, ...others] = rows;
  if (first === undefined) return [];
  const isHeader = others.length > 0 && !first.cells.some((cell) => VALUE.test(cell));
  if (!isHeader) return rows.map(rowOf);
  // The names of columns explain rows and answer nothing themselves.
  const header: Block = { ...rowOf(first), role: "furniture" };
  return [header, ...others.map((row) => ({ ...rowOf(row), context: [header] }))];
}

function rowOf({ number, cells }: Row): Block {
  const last = cells.findLastIndex(isWords);
  const pieces = cells.slice(0, last + 1).flatMap((cell, index) => {
    const piece = { text: cell, row: number };
    return index === 0 ? [piece] : [BETWEEN_CELLS, piece];
  });
  return { role: "row", pieces };
}
