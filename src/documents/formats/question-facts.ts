/** What the other columns of a list of questions and answers state, and which of them are not read. */
import type { SourceDetails } from "../../model.js";
import { type Aside, simpleName } from "./question-list.js";

export interface Facts {
  /** What all entries that state anything state alike. */
  readonly details: SourceDetails;
  /** Names of columns that hold anything and are not read, in their order. */
  readonly unread: readonly string[];
}

type Field = "author" | "published" | "url" | "language";

/** Names of columns, as `simpleName` gives them, by what they state of the whole list. */
const FIELDS: readonly (readonly [Field, ReadonlySet<string>])[] = [
  ["url", new Set(["url", "link", "source url", "page url", "canonical", "canonical url"])],
  ["published", new Set(["date", "published", "publication date", "date published", "datum"])],
  ["author", new Set(["author", "authors", "autor"])],
  ["language", new Set(["language", "lang", "locale", "sprache"])],
];
/** Columns for programs: nobody misses them. */
const FOR_PROGRAMS = /^(?:|id|ids|no|nr|number|index|uuid|key|slug|type|question id|answer id)$/;
const FORMS: Readonly<Partial<Record<Field, RegExp>>> = {
  url: /^https?:\/\/\S+$/i,
  published: /^\d{4}(?:-\d\d(?:-\d\d(?:T[\d:.]+(?:Z|[+-]\d\d:\d\d)?)?)?)?$/,
};
/** Different columns told: machine output has thousands. */
const MOST_UNREAD = 50;

/**
 * What the cells beside all questions and answers state. A column whose cells differ states nothing of
 * the list as a whole.
 */
export function factsOf(asides: Iterable<readonly Aside[]>): Facts {
  const details: { -readonly [Name in Field]?: string } = {};
  const unread: string[] = [];
  for (const [name, cells] of columnsIn(asides)) {
    const plain = simpleName(name);
    const field = FIELDS.find(([, names]) => names.has(plain))?.[0];
    if (field && details[field] === undefined && isStated(field, cells)) details[field] = cells[0]!;
    else if (!name.startsWith("@") && !FOR_PROGRAMS.test(plain)) unread.push(name);
  }
  return { details, unread: unread.slice(0, MOST_UNREAD) };
}

/** Different cells of each column that are not empty, two at most: they tell as much as many. */
function columnsIn(asides: Iterable<readonly Aside[]>): ReadonlyMap<string, readonly string[]> {
  const columns = new Map<string, string[]>();
  for (const entry of asides) {
    for (const [name, value] of entry) addCell(columns, name, wordsOf(value));
  }
  return columns;
}

function addCell(columns: Map<string, string[]>, name: string, cell: string): void {
  if (cell === "") return;
  const cells = columns.get(name);
  if (cells === undefined) columns.set(name, [cell]);
  else if (cells.length < 2 && cells[0] !== cell) cells.push(cell);
}

function isStated(field: Field, [cell = "", other]: readonly string[]): boolean {
  return other === undefined && (FORMS[field]?.test(cell) ?? true);
}

/** A cell's words; of what is neither text nor number, that it is there. */
function wordsOf(value: unknown): string {
  if (typeof value === "string") return value.replace(/\s+/g, " ").trim();
  if (typeof value === "number") return String(value);
  return typeof value === "object" && value !== null ? "{}" : "";
}
