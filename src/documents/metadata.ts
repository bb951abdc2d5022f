/** What is known of the documents besides their text: `sources.json`, and whom to trust first. */
import * as v from "valibot";
import type { Problem, SourceDetails } from "../model.js";

/** The file in the corpus folder that states titles, publishers and the like. */
export const METADATA_FILE = "sources.json";

/** What `sources.json` states of one file. */
export interface Metadata extends SourceDetails {
  readonly title?: string;
}

const words = v.pipe(
  v.string("must be a text in quotes"),
  v.trim(),
  v.nonEmpty("must not be empty; leave it out instead"),
);
const webAddress = v.pipe(
  words,
  v.regex(/^https?:\/\/\S+$/i, "must begin with http:// or https://"),
);

const FIELDS = {
  title: words,
  publisher: words,
  author: words,
  published: words,
  url: webAddress,
  language: words,
  tags: v.array(words, "must be a list of texts"),
};
const FILE = v.object({ sources: v.record(v.string(), v.unknown()) });

type Field = keyof typeof FIELDS;

/** What the text of `sources.json` states, by path. What is wrong is left out and told. */
export function readMetadata(text: string): {
  entries: ReadonlyMap<string, Metadata>;
  problems: readonly Problem[];
} {
  const faults: string[] = [];
  const entries = new Map<string, Metadata>();
  for (const [path, entry] of Object.entries(parseFile(text, faults))) {
    entries.set(path, readEntry(`sources[${JSON.stringify(path)}]`, entry, faults));
  }
  return { entries, problems: faults.map((reason) => ({ path: METADATA_FILE, reason })) };
}

function parseFile(text: string, faults: string[]): Readonly<Record<string, unknown>> {
  let content: unknown;
  try {
    content = JSON.parse(text.replace(/^\ufeff/, ""));
  } catch (error) {
    const detail = error instanceof Error ? ` (${error.message})` : "";
    faults.push(`is not valid JSON${detail}; correct it`);
    return {};
  }
  const parsed = v.safeParse(FILE, content);
  if (parsed.success) return parsed.output.sources;
  faults.push('must be of the form { "sources": { "<path>": { "title": "…" } } }');
  return {};
}

function readEntry(name: string, entry: unknown, faults: string[]): Metadata {
  if (typeof entry !== "object" || entry === null || Array.isArray(entry)) {
    faults.push(`${name} must be an object such as { "title": "…" }`);
    return {};
  }
  const known: [string, unknown][] = [];
  for (const [field, value] of Object.entries(entry)) {
    if (!isField(field)) {
      faults.push(`${name}.${field} is not known; use ${Object.keys(FIELDS).join(", ")}`);
      continue;
    }
    const parsed = v.safeParse(FIELDS[field], value);
    if (parsed.success) known.push([field, parsed.output]);
    else faults.push(`${name}.${field} ${parsed.issues[0].message}`);
  }
  return Object.fromEntries(known);
}

function isField(name: string): name is Field {
  return Object.hasOwn(FIELDS, name);
}

/** What each place states of one file. */
export interface Statements {
  /** The file's own front matter or document properties. */
  readonly details: SourceDetails;
  /** What `sources.json` says of it. */
  readonly listed?: Metadata | undefined;
  /** The title in front matter or properties. */
  readonly statedTitle?: string | undefined;
  /** The title that stands in the text. */
  readonly textTitle?: string | undefined;
  readonly path: string;
}

/**
 * One answer for each field. The file's own metadata is trusted first, then `sources.json`; for the
 * title, then the text, then the file's name.
 */
export function mergeMetadata(statements: Statements): SourceDetails & { readonly title: string } {
  const { details, listed = {}, statedTitle, textTitle, path } = statements;
  const title = statedTitle ?? listed.title ?? textTitle ?? readableName(path);
  return { ...listed, ...details, title };
}

/** A file's name as a title: "fees_and-fines.md" is "fees and fines". Machine-made names stay. */
function readableName(path: string): string {
  const name = path.split("/").at(-1) ?? path;
  const stem = name.replace(/(?<=.)\.[^.]*$/s, "");
  const isMachineMade = /(?:^|[_-])(?=[a-f]*\d)[\da-f]{8,}(?:$|[_-])/i.test(stem);
  const words = stem.replace(/[_-]+/g, " ").replace(/\s+/g, " ").trim();
  return isMachineMade || words === "" ? stem.trim() || name : words;
}
