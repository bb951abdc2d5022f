/**
 * The index is kept between starts, one file a corpus: sources that are as they were are not analysed
 * again. A file that is not what it should be is thrown away, never trusted.
 */
import { createHash } from "node:crypto";
import { basename, join } from "node:path";
import { discard, keepInTurns, ownFolder, readKeptInTurns } from "../kept-file.js";
import type { Paragraph, Source } from "../model.js";
import { ANALYSIS_VERSION } from "./analyse-source.js";
import type { IndexParts } from "./corpus-index.js";

export interface IndexCache {
  /** How many kept indexes were thrown away, being broken or of an earlier version. */
  readonly counts: { readonly broken: number };
  /** What was kept last; undefined where nothing was, or nothing that can be used. Beside other work. */
  readonly read: () => Promise<IndexParts | undefined>;
  /** The same of another corpus, by the name of its caches: of one that this one is a copy of. */
  readonly readOf: (name: string) => Promise<IndexParts | undefined>;
  /** Beside other work. */
  readonly keep: (parts: IndexParts) => Promise<void>;
}

/** What stands in the file. */
interface Entry {
  readonly version: string;
  readonly parts: IndexParts;
}

/** Raised when the parts of an index change their form: kept ones are thrown away. */
const FORM = 1;
const VERSION = `${String(ANALYSIS_VERSION)}.${String(FORM)}`;

/**
 * The cache of one corpus folder, within the folder of caches, which is made when first written to.
 * Where it can't be written (a read-only disk) everything works without it.
 */
export function openIndexCache(cacheDir: string, corpusDir: string): IndexCache {
  const file = fileOf(cacheDir, basename(ownFolder(cacheDir, corpusDir)));
  const counts = { broken: 0 };
  const read = async (of: string): Promise<IndexParts | undefined> => {
    const kept = await readKeptInTurns(of);
    if (kept === "broken") counts.broken += 1;
    if (typeof kept === "string") return undefined;
    const entry = kept.value as Partial<Entry> | null;
    if (entry?.version === VERSION && entry.parts !== undefined) return entry.parts;
    counts.broken += 1;
    discard(of);
    return undefined;
  };
  return {
    counts,
    read: () => read(file),
    readOf: (name) => read(fileOf(cacheDir, name)),
    async keep(parts) {
      await keepInTurns(file, { version: VERSION, parts } satisfies Entry);
    },
  };
}

/** Hidden, and so no document where the caches are in a corpus folder. */
const fileOf = (cacheDir: string, name: string): string => join(cacheDir, `.${name}.index`);

const keys = new WeakMap<Source, string>();

/** The same for the same bytes read in the same way: then the index has the same of it. */
export function keyOf(source: Source): string {
  const key = keys.get(source) ?? makeKey(source);
  keys.set(source, key);
  return key;
}

function makeKey({ sha256, title, sections }: Source): string {
  const hash = createHash("sha256").update(`${sha256}\n${title}\n`);
  const shape: number[] = [];
  for (const { headings, paragraphs } of sections) {
    hash.update(JSON.stringify(headings));
    shape.push(-1);
    for (const paragraph of paragraphs) addShape(paragraph, shape);
  }
  return hash.update(Int32Array.from(shape)).digest("base64url");
}

function addShape(paragraph: Paragraph, shape: number[]): void {
  const { span, role, context = [], marks = [], struck } = paragraph;
  shape.push(ROLES[role], span.start, span.end, context.length);
  for (const { start, end } of context) shape.push(start, end);
  for (const { start, end } of marks) shape.push(start, end);
  if (struck !== undefined) shape.push(STRUCK);
  for (const { start, end } of struck ?? []) shape.push(start, end);
}

const ROLES: Readonly<Record<Paragraph["role"], number>> = {
  prose: -2,
  item: -3,
  row: -4,
  code: -5,
  title: -6,
  caption: -7,
  furniture: -8,
  repeated: -9,
};
const STRUCK = -10;
