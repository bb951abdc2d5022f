/** What a Word file's paragraph styles mean: headings by level, the title, lists, contents. */
import { walkXml } from "./docx-xml.js";

/** What a style says of its paragraphs. */
export interface Style {
  /** 1 for the outermost heading. */
  readonly level?: number;
  readonly isTitle: boolean;
  readonly isItem: boolean;
  /** A line of the table of contents. */
  readonly isContents: boolean;
}

/** A style by its id; an unknown one says nothing. */
export type Styles = (id: string | undefined) => Style;

interface Entry {
  name: string;
  base?: string;
  level?: number;
  isItem: boolean;
}

/** Styles that each rest on the next: Word allows no more. */
const LONGEST_CHAIN = 11;
/** Headings have levels 1 to 9; 9 as an outline level (from 0) means running text. */
const MOST_LEVEL = 9;

const NOTHING: Style = { isTitle: false, isItem: false, isContents: false };

/** The styles of a file; without its part, by what Word itself calls them. */
export async function readStyles(part: Uint8Array | undefined): Promise<Styles> {
  const entries = new Map<string, Entry>();
  if (part !== undefined) await fill(entries, part);
  return (id) => (id === undefined ? NOTHING : styleOf(entries, id));
}

async function fill(entries: Map<string, Entry>, part: Uint8Array): Promise<void> {
  let entry: Entry | undefined;
  await walkXml(part, {
    open({ name, attributes }) {
      if (name === "style") {
        entry = { name: "", isItem: false };
        if (attributes.styleId !== undefined) entries.set(attributes.styleId, entry);
      } else if (entry) note(entry, name, attributes.val ?? "");
    },
    close(name) {
      if (name === "style") entry = undefined;
    },
    text: () => undefined,
  });
}

function note(entry: Entry, name: string, value: string): void {
  if (name === "name") entry.name = value;
  else if (name === "basedOn") entry.base = value;
  else if (name === "outlineLvl") entry.level = Number(value) + 1;
  else if (name === "numId") entry.isItem = value !== "0";
}

function styleOf(entries: ReadonlyMap<string, Entry>, id: string): Style {
  const chain: Entry[] = [];
  let at: string | undefined = id;
  while (at !== undefined && chain.length < LONGEST_CHAIN) {
    const entry: Entry | undefined = entries.get(at);
    chain.push(entry ?? { name: at, isItem: false });
    at = entry?.base;
  }
  const names = chain.map(({ name }) => name.toLowerCase());
  const level = chain.map((entry) => levelOf(entry)).find((found) => found !== undefined);
  return {
    ...(level === undefined ? {} : { level }),
    isTitle: names.includes("title"),
    isItem: chain.some(({ isItem }) => isItem) || /^list ?(?:bullet|number)/.test(names[0] ?? ""),
    isContents: /^toc ?(?:\d|heading)/.test(names[0] ?? ""),
  };
}

function levelOf({ name, level }: Entry): number | undefined {
  const named = /^heading ?(\d)$/i.exec(name)?.[1];
  const stated = level ?? (named === undefined ? undefined : Number(named));
  return stated !== undefined && stated >= 1 && stated <= MOST_LEVEL ? stated : undefined;
}
