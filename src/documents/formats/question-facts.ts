/** What the other columns of a list of questions and answers state, and which of them are not read. */
import type { EntryDetails, SourceDetails } from "../../source-details.js";
import { type Aside, simpleName } from "./question-list.js";

export interface Facts {
  /** What all entries that state anything state alike. */
  readonly details: SourceDetails;
  /** Names of columns that hold anything and are not read, in their order. */
  readonly unread: readonly string[];
  /** What the cells beside one entry state of it alone; undefined where they state nothing. */
  readonly statedBy: (asides: readonly Aside[]) => EntryDetails | undefined;
}

type EntryField = keyof EntryDetails;
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
 * What the cells beside all questions and answers state. An address or a date that is not the same
 * in all of them is stated of its entry alone; where one is of no such form, the column is not read.
 */
export function factsOf(asides: Iterable<readonly Aside[]>): Facts {
  const details: { -readonly [Name in Field]?: string } = {};
  const own = new Map<string, EntryField>();
  const taken = new Set<Field>();
  const unread: string[] = [];
  for (const [name, { field, first, isVaried, isFormed }] of columnsIn(asides)) {
    const isRead = field !== undefined && isFormed && !taken.has(field);
    if (isRead && !isVaried) details[field] = first;
    else if (isRead && isEntryField(field)) own.set(name, field);
    else {
      if (isMissed(name)) unread.push(name);
      continue;
    }
    taken.add(field);
  }
  const statedBy = (entry: readonly Aside[]): EntryDetails | undefined => statedIn(entry, own);
  return { details, unread: unread.slice(0, MOST_UNREAD), statedBy };
}

/** Whether people may miss what a column holds. */
const isMissed = (name: string): boolean =>
  !name.startsWith("@") && !FOR_PROGRAMS.test(simpleName(name));

function statedIn(
  asides: readonly Aside[],
  own: ReadonlyMap<string, EntryField>,
): EntryDetails | undefined {
  const stated = asides.flatMap(([name, value]) => {
    const field = own.get(name);
    const cell = field === undefined ? "" : wordsOf(value);
    return field === undefined || cell === "" ? [] : [[field, cell] as const];
  });
  return stated.length === 0 ? undefined : Object.fromEntries(stated);
}

/** The cells of a column that are not empty. */
interface Column {
  readonly field: Field | undefined;
  readonly first: string;
  /** Whether another differs from the first. */
  isVaried: boolean;
  /** Whether all have the form of what the column's name says. */
  isFormed: boolean;
}

function columnsIn(asides: Iterable<readonly Aside[]>): ReadonlyMap<string, Column> {
  const columns = new Map<string, Column>();
  for (const entry of asides) {
    for (const [name, value] of entry) addCell(columns, name, wordsOf(value));
  }
  return columns;
}

function addCell(columns: Map<string, Column>, name: string, cell: string): void {
  if (cell === "") return;
  const known = columns.get(name);
  const field = known === undefined ? fieldOf(name) : known.field;
  const isFormed = field === undefined || (FORMS[field]?.test(cell) ?? true);
  if (known === undefined) {
    columns.set(name, { field, first: cell, isVaried: false, isFormed });
  } else {
    known.isVaried ||= cell !== known.first;
    known.isFormed &&= isFormed;
  }
}

function fieldOf(name: string): Field | undefined {
  const plain = simpleName(name);
  return FIELDS.find(([, names]) => names.has(plain))?.[0];
}

const isEntryField = (field: Field): field is EntryField =>
  field === "url" || field === "published";

/** A cell's words; of what is neither text nor number, that it is there. */
function wordsOf(value: unknown): string {
  if (typeof value === "string") return value.replace(/\s+/g, " ").trim();
  if (typeof value === "number") return String(value);
  return typeof value === "object" && value !== null ? "{}" : "";
}
