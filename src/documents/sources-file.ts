/**
 * `sources.json`: what is known of the files besides their words, checked. The schema for editors,
 * `sources.schema.json` in this folder, says the same.
 */
import * as v from "valibot";
import type { Problem } from "../model.js";
import {
  type AccessRule,
  type AccessRules,
  isMeantAsAccess,
  lockedRules,
  locksOfLostTags,
  readAccessRules,
  RULE_SCHEMA,
} from "./access-rules.js";
import { isInTheCalendar } from "./calendar.js";
import { isCutOff } from "./cut-off.js";
import type { Metadata } from "./metadata.js";
import { repeatedKeyFault, repeatedKeys } from "./repeated-keys.js";

/** The file in the corpus folder that states titles, publishers and the like. */
export const SOURCES_FILE = "sources.json";

/** What `sources.json` states. */
export interface SourcesFile {
  /** By path. */
  readonly entries: ReadonlyMap<string, Metadata>;
  /** Who may see which sources. */
  readonly rules: readonly AccessRule[];
  readonly problems: readonly Problem[];
}

const words = v.pipe(
  v.string("must be a text in quotes"),
  v.trim(),
  v.nonEmpty("must not be empty; leave it out instead"),
);
const webAddress = v.pipe(
  words,
  // Without a flag, which a JSON schema has not.
  v.regex(/^[Hh][Tt][Tt][Pp][Ss]?:\/\/\S+$/, "must begin with http:// or https://"),
  v.check((address) => URL.canParse(address), "is no address that a browser could open"),
);
/** A year, a month, a day, or a moment with its zone. */
const ISO_DATE =
  /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01])(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})?)?)?)?$/;
const DATE_FAULT = "must be an ISO 8601 date such as 2025-02-01, 2025-02 or 2025";
const date = v.pipe(
  words,
  v.regex(ISO_DATE, DATE_FAULT),
  v.check(isMoment, "is no day in the calendar"),
);

const described = <const Schema extends v.GenericSchema>(schema: Schema, description: string) =>
  v.optional(v.pipe(schema, v.description(description)));

const FIELDS = {
  title: described(words, "What the source is called."),
  publisher: described(words, "Who published it."),
  author: described(words, "Who wrote it."),
  published: described(date, "When it was published: 2025-02-01, 2025-02 or 2025."),
  url: described(webAddress, "Where it stands on the web; quotes link there."),
  language: described(words, "The language it is written in, such as en."),
  tags: described(v.array(words, "must be a list of texts"), "Words that group sources."),
};

const UNKNOWN = "is not known";
const FORM = 'must be of the form { "sources": { "<path>": { "title": "…" } } }';

/** The form of `sources.json`; `sources.schema.json` is made of it. */
export const SOURCES_SCHEMA = v.objectWithRest(
  {
    $schema: v.optional(v.string("must be a text in quotes")),
    sources: described(
      v.record(
        v.string(),
        v.objectWithRest(FIELDS, v.never(UNKNOWN), 'must be an object such as { "title": "…" }'),
        'must be of the form { "<path>": { "title": "…" } }',
      ),
      "What is known of each file, by its path in the corpus folder.",
    ),
    access: described(
      v.array(RULE_SCHEMA),
      "Which sources are for members of certain servers or with certain roles only.",
    ),
  },
  v.never(UNKNOWN),
  FORM,
);

/** Which names there are, by how deep the unknown one stands. */
const KNOWN: ReadonlyMap<number, readonly string[]> = new Map([
  [1, Object.keys(SOURCES_SCHEMA.entries)],
  [3, Object.keys(FIELDS)],
]);

/** From the top to a field of an entry: what stands deeper is left out with its field. */
const FIELD_DEPTH = 3;

/** What the text of `sources.json` states, by path. What is wrong is left out and told. */
export function readSourcesFile(text: string): SourcesFile {
  const json = text.replace(/^\ufeff/, "");
  let content: unknown;
  try {
    content = JSON.parse(json);
  } catch (error) {
    const detail = error instanceof Error ? ` (${error.message})` : "";
    return unreadable(text, `is not valid JSON${detail}; correct it`);
  }
  if (typeof content !== "object" || content === null || Array.isArray(content)) {
    return unreadable(text, FORM);
  }
  return readContent(recordOf(content), repeatedKeys(json));
}

function readContent(
  { access, ...others }: Record<string, unknown>,
  repeated: readonly (readonly string[])[],
): SourcesFile {
  const slips = Object.keys(others).filter(isMeantAsAccess);
  const rest = Object.entries(others).filter(([name]) => !slips.includes(name));
  const isLimit = ([name = ""]: readonly string[]): boolean => isMeantAsAccess(name);
  const parsed = parse(
    withoutLists(Object.fromEntries(rest), OBJECT_LEVELS),
    repeated.filter((way) => !isLimit(way)),
  );
  const twice = repeated.filter(isLimit).map((way) => lockedRules(repeatedAt(way)));
  const limits = [readAccessRules(access), ...slips.map(misspelt), ...twice];
  const stated = limits.flatMap((limit) => limit.rules);
  const lost = locksOfLostTags(stated, parsed.ways);
  const faults = [...parsed.faults, ...[...limits, lost].flatMap((limit) => limit.faults)];
  const rules = [...stated, ...lost.rules];
  return { ...faulty({ rules, faults }), entries: entriesOf(parsed.output) };
}

/** The fault of a key that stands twice: the first would be overruled and nobody told. */
const repeatedAt = (way: readonly string[]): string => repeatedKeyFault(nameOf(way));

/** The rules of a name that may stand for `access`: if it does, they limit something. */
function misspelt(name: string): AccessRules {
  return lockedRules(`${nameOf([name])} is not known; if it stands for access, write access`);
}

/** A short name as it stands in JSON, in quotation marks or not. */
const NAME = /(?<![\p{L}\d_$-])([\p{L}\d_$-]{4,8}) {0,4}["'’”]?\s{0,40}:/gu;

/**
 * Where a text can't be read, but speaks of access or is cut off before it may, nobody sees what it
 * may have limited.
 */
function unreadable(text: string, reason: string): SourcesFile {
  const names = [...text.matchAll(NAME)].map(([, name = ""]) => name);
  const speaksOfIt = text.includes('"access"') || names.some(isMeantAsAccess);
  const isLocked = speaksOfIt || isCutOff(text);
  return isLocked ? faulty(lockedRules(reason)) : faulty({ faults: [reason] });
}

/** What a file states that could not be read: nothing, and nobody may see what it might limit. */
export function unreadableSourcesFile(reason: string): SourcesFile {
  return faulty(lockedRules(reason));
}

/** The file, its `sources`, and each entry. */
const OBJECT_LEVELS = 3;

/** Null for every list on the first levels: valibot takes a list for an object. */
function withoutLists(content: unknown, levels: number): unknown {
  if (levels === 0 || typeof content !== "object" || content === null) return content;
  if (Array.isArray(content)) return null;
  const entries = Object.entries(content).map(([key, value]): [string, unknown] => [
    key,
    withoutLists(value, levels - 1),
  ]);
  return Object.fromEntries(entries);
}

type Output = v.InferOutput<typeof SOURCES_SCHEMA>;

interface ParsedContent {
  readonly output: Output;
  readonly faults: readonly string[];
  /** To each fault. */
  readonly ways: readonly (readonly string[])[];
}

/** What is right of the content, and what is wrong, each with the way to it. */
function parse(content: unknown, repeated: readonly (readonly string[])[]): ParsedContent {
  const faults = new Map(repeated.map((way) => [nameOf(way), repeatedAt(way)]));
  const ways = [...repeated];
  for (const way of repeated) leaveOut(content, way.slice(0, FIELD_DEPTH));
  for (const issue of v.safeParse(SOURCES_SCHEMA, content).issues ?? []) {
    const way = (issue.path ?? []).map(({ key }) => String(key));
    const name = nameOf(way);
    if (!faults.has(name)) faults.set(name, faultOf(issue, way, name));
    ways.push(way);
    leaveOut(content, way.slice(0, FIELD_DEPTH));
  }
  const rest = v.safeParse(SOURCES_SCHEMA, content);
  return { output: rest.success ? rest.output : {}, faults: [...faults.values()], ways };
}

function faultOf({ message }: v.BaseIssue<unknown>, way: readonly string[], name: string): string {
  const known = message === UNKNOWN ? `; use ${KNOWN.get(way.length)?.join(", ") ?? ""}` : "";
  return name === "" ? message : `${name} ${message}${known}`;
}

/** Takes the value at the end of a way out of what holds it. */
function leaveOut(content: unknown, way: readonly string[]): void {
  let holder = content;
  for (const key of way.slice(0, -1)) holder = recordOf(holder)[key];
  Reflect.deleteProperty(recordOf(holder), way.at(-1) ?? "");
}

const recordOf = (value: unknown): Record<string, unknown> =>
  typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};

/** A way as one would write it in a program: `sources["a.txt"].tags[1]`. */
function nameOf(way: readonly string[]): string {
  return way.reduce((name, key) => {
    if (name !== "" && /^\d+$/.test(key)) return `${name}[${key}]`;
    if (!/^[$\w]+$/.test(key)) return `${name}[${JSON.stringify(key)}]`;
    return name === "" ? key : `${name}.${key}`;
  }, "");
}

function entriesOf({ sources = {} }: Output): Map<string, Metadata> {
  return new Map(Object.entries(sources).map(([path, entry]) => [path, stated(entry)]));
}

/** Without what is not stated. */
function stated(entry: NonNullable<Output["sources"]>[string]): Metadata {
  return Object.fromEntries(Object.entries(entry).filter(([, value]) => value !== undefined));
}

function faulty({ rules = [], faults }: Partial<AccessRules> & Pick<AccessRules, "faults">) {
  return {
    entries: new Map<string, Metadata>(),
    rules,
    problems: faults.map((reason) => ({ path: SOURCES_FILE, reason })),
  };
}

/** Whether a date is one, and so is the time of day behind it. */
function isMoment(stated: string): boolean {
  return isInTheCalendar(stated) && (stated.length <= 10 || !Number.isNaN(Date.parse(stated)));
}
