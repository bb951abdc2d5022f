/** PDF: words in reading order with their pages; what repeats around the text is left out. */
import { DocumentError } from "../../errors.js";
import { readProperties } from "./document-properties.js";
import { assemble, type Block } from "./extracted-text.js";
import type { BinaryFormat, Parsed } from "./format.js";
import { blocksOf } from "./pdf-blocks.js";
import { columnsOf } from "./pdf-columns.js";
import { withoutFurniture } from "./pdf-furniture.js";
import { linesOf } from "./pdf-lines.js";
import { type PdfContent, readPages } from "./pdf-pages.js";
import { withRaised } from "./pdf-raised.js";

/** Of all characters: with more that stand for nothing, the font tells no letters. */
const MOST_UNREADABLE = 0.3;
const UNREADABLE = /[\p{Co}\p{Cn}\ufffd]/gu;

export const pdf: BinaryFormat = {
  name: "pdf",
  extensions: [".pdf"],
  version: 4,
  input: "bytes",
  isExtracted: true,
  async parse(bytes) {
    return parsedFrom(await readPages(bytes));
  },
};

function parsedFrom(content: PdfContent): Parsed {
  // A note's raised number alone on its height would pass for the page's.
  const raised = content.pages.map((page) => ({ ...page, words: withRaised(page.words) }));
  const columns = columnsOf(withoutFurniture(raised).map(({ words }) => words));
  const lines = columns.flatMap((page, index) => linesOf(page, index + 1));
  const blocks = blocksOf(lines, content.outline);
  const { text, sections, milestones } = assemble(blocks);
  checkReadable(text, content.pages.length);
  const { title, details } = readProperties(content);
  const textTitle = titleOf(blocks);
  return {
    text,
    ...(title === undefined ? {} : { title }),
    ...(textTitle === undefined ? {} : { textTitle }),
    details,
    sections,
    milestones,
  };
}

/** @throws DocumentError for pictures of text, and for text whose letters are not told. */
function checkReadable(text: string, pages: number): void {
  if (!/[\p{L}\p{N}]/u.test(text)) {
    const count = pages === 1 ? "its page holds" : `its ${pages} pages hold`;
    throw new DocumentError(
      `is a scan: ${count} no text, only pictures; run text recognition (OCR) over it and put in that copy`,
    );
  }
  const strange = text.match(UNREADABLE)?.length ?? 0;
  if (strange > text.replace(/\s/g, "").length * MOST_UNREADABLE) {
    throw new DocumentError(
      "does not say which letters its fonts show; run text recognition (OCR) over it and put in that copy",
    );
  }
}

/** The outermost heading, where the document begins with it. */
function titleOf(blocks: readonly Block[]): string | undefined {
  const first = blocks[0];
  const isTitle =
    first?.level !== undefined && blocks.every(({ level = 9 }) => level >= first.level!);
  if (!isTitle) return undefined;
  return first.pieces
    .map(({ text }) => text)
    .join("")
    .replace(/\s+/g, " ")
    .trim();
}
