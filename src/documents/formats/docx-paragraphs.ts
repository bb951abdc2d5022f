/** The paragraphs of a part of a Word file, with what each says of itself, in reading order. */
import { type Tag, walkXml } from "./docx-xml.js";

/** A paragraph as it stands in the file. */
export interface DocxParagraph {
  readonly text: string;
  readonly style?: string;
  /** 1 for the outermost, where the paragraph itself says so. */
  readonly level?: number;
  /** Whether it is numbered or has a bullet; undefined where only its style tells. */
  readonly isItem?: boolean;
  /** Ids of the notes that it refers to: "footnote 2". */
  readonly notes: readonly string[];
  /** Which note of the part it belongs to. */
  readonly note?: string;
  /** Where it stands in a table, by the order of tables, rows and cells in the part. */
  readonly cell?: Cell;
}

export interface Cell {
  readonly table: number;
  readonly row: number;
  readonly column: number;
}

/** Elements whose words no reader sees, or that stand elsewhere too. */
const SKIPPED: ReadonlySet<string> = new Set(["del", "moveFrom", "Fallback", "instrText"]);

/** Elements that stand for a character. */
const SIGNS: ReadonlyMap<string, string> = new Map([
  ["tab", " "],
  ["ptab", " "],
  ["br", " "],
  ["cr", " "],
  ["noBreakHyphen", "-"],
]);

interface Open {
  text: string;
  style?: string;
  level?: number;
  isItem?: boolean;
  readonly notes: string[];
}

interface State {
  readonly found: DocxParagraph[];
  /** Paragraphs that are open: a text box has its own inside of one. */
  readonly open: Open[];
  skipping: number;
  isHidden: boolean;
  isText: boolean;
  inTabs: boolean;
  note?: string;
  /** How many tables are open, one inside of the other. */
  tables: number;
  table: number;
  row: number;
  column: number;
}

/** The paragraphs of a part that have words. Deleted, struck-through, hidden and doubled words are left out. */
export async function readParagraphs(part: Uint8Array): Promise<readonly DocxParagraph[]> {
  const state: State = {
    found: [],
    open: [],
    skipping: 0,
    isHidden: false,
    isText: false,
    inTabs: false,
    tables: 0,
    table: 0,
    row: 0,
    column: 0,
  };
  await walkXml(part, {
    open(tag) {
      if (SKIPPED.has(tag.name)) state.skipping += 1;
      else if (state.skipping === 0) OPENERS.get(tag.name)?.(state, tag);
      const sign = SIGNS.get(tag.name);
      if (sign !== undefined && !state.inTabs) add(state, sign);
    },
    close(name) {
      if (SKIPPED.has(name)) state.skipping -= 1;
      else if (state.skipping === 0) CLOSERS.get(name)?.(state);
    },
    text(text) {
      if (state.isText) add(state, text);
    },
  });
  return state.found;
}

function add(state: State, text: string): void {
  const paragraph = state.open.at(-1);
  if (paragraph && state.skipping === 0 && !state.isHidden) paragraph.text += text;
}

const isOff = (value: string | undefined): boolean => /^(?:0|false|off)$/.test(value ?? "");

/** Words struck through no longer stand: a quote, which shows no line through them, would say they do. */
function hide(state: State, { attributes }: Tag): void {
  if (!isOff(attributes.val)) state.isHidden = true;
}

type Opener = (state: State, tag: Tag) => void;

const OPENERS: ReadonlyMap<string, Opener> = new Map(
  Object.entries<Opener>({
    p: (state) => state.open.push({ text: "", notes: [] }),
    r: (state) => (state.isHidden = false),
    t: (state) => (state.isText = true),
    tabs: (state) => (state.inTabs = true),
    vanish: hide,
    strike: hide,
    dstrike: hide,
    pStyle: (state, { attributes }) => {
      update(state, { style: attributes.val ?? "" });
    },
    outlineLvl: (state, { attributes }) => {
      update(state, { level: Number(attributes.val) + 1 });
    },
    numId: (state, { attributes }) => {
      update(state, { isItem: attributes.val !== "0" });
    },
    footnoteReference: (state, { attributes }) =>
      state.open.at(-1)?.notes.push(`footnote ${attributes.id ?? ""}`),
    endnoteReference: (state, { attributes }) =>
      state.open.at(-1)?.notes.push(`endnote ${attributes.id ?? ""}`),
    footnote: (state, { attributes }) => (state.note = `footnote ${attributes.id ?? ""}`),
    endnote: (state, { attributes }) => (state.note = `endnote ${attributes.id ?? ""}`),
    tbl: (state) => {
      state.tables += 1;
      if (state.tables === 1) state.table += 1;
    },
    tr: (state) => {
      if (state.tables === 1) state.row += 1;
    },
    tc: (state) => {
      if (state.tables === 1) state.column += 1;
    },
  }),
);

const CLOSERS: ReadonlyMap<string, (state: State) => void> = new Map(
  Object.entries<(state: State) => void>({
    p: finish,
    t: (state) => (state.isText = false),
    r: (state) => (state.isHidden = false),
    tabs: (state) => (state.inTabs = false),
    // Marks of the paragraph's own end stand outside of its runs and hide no words.
    pPr: (state) => (state.isHidden = false),
    tbl: (state) => (state.tables -= 1),
  }),
);

function update(state: State, change: Partial<Open>): void {
  const paragraph = state.open.at(-1);
  if (paragraph) Object.assign(paragraph, change);
}

function finish(state: State): void {
  const paragraph = state.open.pop();
  if (paragraph === undefined || paragraph.text.trim() === "") return;
  const { table, row, column } = state;
  state.found.push({
    ...paragraph,
    text: paragraph.text.trim(),
    ...(state.note === undefined ? {} : { note: state.note }),
    ...(state.tables > 0 ? { cell: { table, row, column } } : {}),
  });
}
