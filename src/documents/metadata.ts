/** What is known of a document besides its text, and whom to trust first. */
import type { SourceDetails } from "../model.js";

/** What `sources.json` states of one file. */
export interface Metadata extends SourceDetails {
  readonly title?: string;
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

/** What is known of a file in the end; `isUntitled` where its name stands as its title. */
export interface Merged extends SourceDetails {
  readonly title: string;
  readonly isUntitled?: true;
}

/**
 * One answer for each field. The file's own metadata is trusted first, then `sources.json`; for the
 * title, then the text, then the file's name.
 */
export function mergeMetadata(statements: Statements): Merged {
  const { details, listed = {}, statedTitle, textTitle, path } = statements;
  const title = statedTitle ?? listed.title ?? textTitle;
  const known = { ...listed, ...details };
  if (title !== undefined) return { ...known, title };
  return { ...known, title: readableName(path), isUntitled: true };
}

/** What Notion adds to the name of a page or table that it exports. */
const NOTION_ID = /(?<=\S) [\da-f]{32}(?:_all)?$/;

/** A file's name as a title: "fees_and-fines.md" is "fees and fines". Machine-made names stay. */
function readableName(path: string): string {
  const name = path.split("/").at(-1) ?? path;
  const stem = name.replace(/(?<=.)\.[^.]*$/s, "").replace(NOTION_ID, "");
  const isMachineMade = /(?:^|[_-])(?=[a-f]*\d)[\da-f]{8,}(?:$|[_-])/i.test(stem);
  // Between digits a hyphen belongs to a date or a range.
  const words = stem
    .replace(/_+|-{2,}|(?<!\d)-|-(?!\d)/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  return isMachineMade || words === "" ? stem.trim() || name : words;
}
