/** What whoever keeps the documents may want to put right, though all of them can be used. Pure. */
import { isInTheCalendar } from "../documents/calendar.js";
import { decodingField } from "../documents/decode.js";
import type { Origin, Source } from "../model.js";
import { type DamagedText, damagedText } from "./damaged-text.js";
import { nearDuplicates, type NearDuplicate } from "./near-duplicates.js";

export interface Findings {
  /** Paths of files with the same bytes, two or more each. */
  readonly duplicates: readonly (readonly string[])[];
  readonly nearDuplicates: readonly NearDuplicate[];
  /** What is not known of a file. */
  readonly missing: readonly { readonly path: string; readonly fields: readonly string[] }[];
  readonly encodings: readonly DoubtfulEncoding[];
  /** Columns of lists that hold something that is not read. */
  readonly unread: readonly { readonly path: string; readonly columns: readonly string[] }[];
  /** Front matter that states nothing because something is wrong with it. */
  readonly frontMatter: readonly { readonly path: string; readonly fault: string }[];
  /** Stated days and months that no calendar has; each is shown as it is stated. */
  readonly dates: readonly { readonly path: string; readonly stated: readonly string[] }[];
}

/** A file that is not plain UTF-8 or UTF-16, or whose characters were damaged. */
export interface DoubtfulEncoding {
  readonly path: string;
  /** Guessed from the file's bytes; absent where it is sure. */
  readonly guessed?: string;
  /** Places of damaged characters (mojibake) that are read repaired. */
  readonly repaired: number;
  /** Places that look damaged and are shown as they are; absent where there are none. */
  readonly damaged?: DamagedText;
}

/** The facts that citations show. */
const FACTS = ["title", "published", "publisher", "url"] as const;

/** The findings, each list in the order of the sources. */
export function checkSources(sources: readonly Source[]): Findings {
  const missing = sources.map((source) => ({
    path: source.path,
    fields: FACTS.filter((field) => isMissing(source, field)),
  }));
  return {
    duplicates: duplicatesAmong(sources),
    nearDuplicates: nearDuplicates(sources),
    missing: missing.filter(({ fields }) => fields.length > 0),
    encodings: sources.flatMap(encodingOf),
    unread: sources.flatMap(({ path, unread }) => (unread ? [{ path, columns: unread }] : [])),
    frontMatter: sources.flatMap(({ path, frontMatterFault: fault }) =>
      fault === undefined ? [] : [{ path, fault }],
    ),
    dates: sources.flatMap(datesOf),
  };
}

/** A source always has a title, but it may be its file's name. */
function isMissing(source: Source, field: (typeof FACTS)[number]): boolean {
  if (field === "title") return source.isUntitled === true;
  if (source[field] !== undefined) return false;
  // A list's entries may state it each of its own.
  return (
    field === "publisher" || source.sections.some(({ stated }) => stated?.[field] === undefined)
  );
}

function duplicatesAmong(sources: readonly Source[]): string[][] {
  const byBytes = new Map<string, string[]>();
  for (const { sha256, path } of sources) {
    byBytes.set(sha256, [...(byBytes.get(sha256) ?? []), path]);
  }
  return [...byBytes.values()].filter((paths) => paths.length > 1);
}

function datesOf({ path, published, sections }: Source): Findings["dates"] {
  const all = [published, ...sections.map(({ stated }) => stated?.published)];
  const stated = [...new Set(all)].filter((date) => date !== undefined && isNoDay(date));
  return stated.length === 0 ? [] : [{ path, stated: stated as string[] }];
}

/** A day or month as ISO 8601 has it. */
const ISO_DAY = /^\d{4}-\d\d(?:-\d\d)?(?!\d)/;

/** Whether it is written as a day or month and is none. */
function isNoDay(date: string): boolean {
  const day = ISO_DAY.exec(date)?.[0];
  return day !== undefined && !isInTheCalendar(day);
}

function encodingOf({ path, text, origin, decoding }: Source): DoubtfulEncoding[] {
  const reading = origin === undefined ? decoding : readingOf(origin);
  const { repaired, ...guess } = reading ?? SOUND;
  const damaged = damagedText(text);
  if (damaged === undefined && repaired === 0 && !("guessed" in guess)) return [];
  return [{ path, ...guess, repaired, ...(damaged ? { damaged } : {}) }];
}

const SOUND: NonNullable<Source["decoding"]> = { repaired: 0 };

function readingOf({ encoding, repairs }: Origin): Source["decoding"] {
  return decodingField(encoding, repairs.length).decoding;
}
