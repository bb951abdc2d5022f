/** What people tell of their files, checked and put into the text of `sources.json`. Pure. */
import { DocumentError } from "../errors.js";
import type { Metadata } from "./metadata.js";
import { readSourcesFile, SOURCES_FILE } from "./sources-file.js";

/** What is asked of a file. */
export const TOLD_FIELDS = ["title", "publisher", "published", "url"] as const;
export type ToldField = (typeof TOLD_FIELDS)[number];

/** What is wrong with a value, in words that go on after its name; undefined where nothing is. */
export function faultIn(field: ToldField, value: string): string | undefined {
  const [problem] = readSourcesFile(stringify({ sources: { a: { [field]: value } } })).problems;
  return problem?.reason.replace(`sources.a.${field} `, "");
}

/**
 * The text of `sources.json` with what was told added to what it states.
 * @param text undefined where the file is not there yet
 * @throws DocumentError for a text with a fault: it would be lost or made worse.
 */
export function withTold(text: string | undefined, told: ReadonlyMap<string, Metadata>): string {
  const [problem] = text === undefined ? [] : readSourcesFile(text).problems;
  if (problem !== undefined) {
    throw new DocumentError(`${SOURCES_FILE} has a fault, correct it first: ${problem.reason}`);
  }
  const content = JSON.parse(text?.replace(/^\ufeff/, "") ?? "{}") as Content;
  const sources = new Map(Object.entries(content.sources ?? {}));
  for (const [path, stated] of told) sources.set(path, { ...sources.get(path), ...stated });
  const indent = /^[\t ]+(?=")/m.exec(text ?? "")?.[0];
  return stringify({ ...content, sources: Object.fromEntries(sources) }, indent);
}

interface Content {
  readonly sources?: Readonly<Record<string, object>>;
}

function stringify(content: object, indent = "  "): string {
  return `${JSON.stringify(content, undefined, indent)}\n`;
}
