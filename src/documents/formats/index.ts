/** The formats that Verbatim reads. A new one is a file beside this and a line here. */
import type { Format } from "./format.js";
import { csv } from "./csv.js";
import { docx } from "./docx.js";
import { html } from "./html.js";
import { json } from "./json.js";
import { markdown } from "./markdown.js";
import { pdf } from "./pdf.js";
import { plainText } from "./plain-text.js";
import { subtitles } from "./subtitles.js";

export const FORMATS: readonly Format[] = [
  plainText,
  markdown,
  html,
  pdf,
  docx,
  subtitles,
  csv,
  json,
];

/** The format of a file by its extension, in any case; undefined for a kind that is not read. */
export function formatOf(path: string): Format | undefined {
  const name = path.toLowerCase();
  return FORMATS.find(({ extensions }) => extensions.some((extension) => name.endsWith(extension)));
}

/** Every extension that is read, for messages: ".txt, .text, .md". */
export function knownExtensions(): string {
  return FORMATS.flatMap(({ extensions }) => extensions).join(", ");
}
