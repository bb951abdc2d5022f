/** DOCX: headings, paragraphs, list items, table rows and notes of a Word file. */
import { readProperties } from "./document-properties.js";
import { type DocxParagraph, readParagraphs } from "./docx-paragraphs.js";
import { readParts } from "./docx-parts.js";
import { readStyles, type Style, type Styles } from "./docx-styles.js";
import { walkXml } from "./docx-xml.js";
import { assemble, BETWEEN_CELLS, type Block, plain } from "./extracted-text.js";
import type { BinaryFormat, Parsed } from "./format.js";

const LEAD_IN = /[:：]$/;

export const docx: BinaryFormat = {
  name: "docx",
  extensions: [".docx"],
  version: 3,
  input: "bytes",
  isExtracted: true,
  parse,
};

async function parse(bytes: Uint8Array): Promise<Parsed> {
  const parts = await readParts(bytes);
  const styles = await readStyles(parts.styles);
  const paragraphs = await readParagraphs(parts.document);
  const notes = await notesOf([parts.footnotes, parts.endnotes]);
  const blocks = blocksOf(paragraphs, styles, notes);
  const { text, sections } = assemble(blocks);
  const { title, details } = readProperties(await propertiesOf(parts.properties));
  const textTitle = titleOf(paragraphs, styles);
  return {
    text,
    ...(title === undefined ? {} : { title }),
    ...(textTitle === undefined ? {} : { textTitle }),
    details,
    sections,
  };
}

type Notes = ReadonlyMap<string, readonly DocxParagraph[]>;

async function notesOf(parts: readonly (Uint8Array | undefined)[]): Promise<Notes> {
  const notes = new Map<string, DocxParagraph[]>();
  for (const part of parts) {
    if (part === undefined) continue;
    for (const paragraph of await readParagraphs(part)) {
      if (paragraph.note === undefined) continue;
      notes.set(paragraph.note, [...(notes.get(paragraph.note) ?? []), paragraph]);
    }
  }
  return notes;
}

/** The blocks in reading order; each note right after the paragraph that refers to it. */
function blocksOf(paragraphs: readonly DocxParagraph[], styles: Styles, notes: Notes): Block[] {
  const blocks: Block[] = [];
  let leadIn: Block | undefined;
  for (let index = 0; index < paragraphs.length;) {
    const table = tableAt(paragraphs, index);
    const made = table.length > 0 ? rowsOf(table) : [blockOf(paragraphs[index]!, styles)];
    const taken = Math.max(table.length, 1);
    if (made[0]?.role !== "item") leadIn = undefined;
    else if (blocks.at(-1)?.role === "prose") leadIn = leadInOf(blocks.at(-1)!);
    blocks.push(...made.map((block) => (leadIn ? { ...block, context: [leadIn] } : block)));
    const subject = blocks.at(-1)!;
    for (const { notes: ids } of paragraphs.slice(index, index + taken)) {
      for (const { text } of ids.flatMap((id) => notes.get(id) ?? [])) {
        blocks.push({ role: "prose", pieces: [{ text }], context: [subject] });
      }
    }
    index += taken;
  }
  return blocks;
}

function leadInOf(block: Block): Block | undefined {
  return LEAD_IN.test(block.pieces.at(-1)?.text ?? "") ? block : undefined;
}

function blockOf(paragraph: DocxParagraph, styles: Styles): Block {
  const style = styles(paragraph.style);
  const pieces = [{ text: paragraph.text }];
  if (style.isContents) return { role: "furniture", pieces };
  const level = levelOf(paragraph, style);
  if (level !== undefined) return { role: "title", level, pieces };
  return { role: (paragraph.isItem ?? style.isItem) ? "item" : "prose", pieces };
}

/** A heading's level; the document's title is above all. */
function levelOf({ level: own }: DocxParagraph, { level, isTitle }: Style): number | undefined {
  const stated = own ?? level;
  if (isTitle) return stated ?? 0;
  return stated !== undefined && stated <= 9 ? stated : undefined;
}

/** The paragraphs of the table that begins here. One with single cells is a frame and no table. */
function tableAt(paragraphs: readonly DocxParagraph[], index: number): readonly DocxParagraph[] {
  const table = paragraphs[index]?.cell?.table;
  if (table === undefined) return [];
  let end = index;
  while (paragraphs[end]?.cell?.table === table) end += 1;
  const found = paragraphs.slice(index, end);
  const isTable = found.some(
    ({ cell }, at) =>
      cell!.row === found[at + 1]?.cell!.row && cell!.column !== found[at + 1]!.cell!.column,
  );
  return isTable ? found : [];
}

/** A table's rows, the first as context of the others. */
function rowsOf(paragraphs: readonly DocxParagraph[]): Block[] {
  const rows: DocxParagraph[][] = [];
  for (const paragraph of paragraphs) {
    const row = rows.at(-1);
    if (row?.[0]?.cell!.row === paragraph.cell!.row) row.push(paragraph);
    else rows.push([paragraph]);
  }
  const header = rowOf(rows[0]!);
  return [header, ...rows.slice(1).map((row) => ({ ...rowOf(row), context: [header] }))];
}

function rowOf(row: readonly DocxParagraph[]): Block {
  const pieces = row.flatMap(({ text, cell }, index) => {
    const above = row[index - 1]?.cell;
    if (above === undefined) return [{ text }];
    return [above.column === cell!.column ? { text: " " } : BETWEEN_CELLS, { text }];
  });
  return { role: "row", pieces };
}

/** The paragraph in the style of a title, else the heading that the file begins with. */
function titleOf(paragraphs: readonly DocxParagraph[], styles: Styles): string | undefined {
  const title =
    paragraphs.find(({ style }) => styles(style).isTitle) ??
    paragraphs.slice(0, 1).find((first) => levelOf(first, styles(first.style)) !== undefined);
  return title && plain(title.text).trim();
}

async function propertiesOf(part: Uint8Array | undefined): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  if (part === undefined) return found;
  let open: string | undefined;
  await walkXml(part, {
    open: ({ name }) => (open = name),
    close: () => (open = undefined),
    text(text) {
      if (open !== undefined) found[open] = (found[open] ?? "") + text;
    },
  });
  const { title, creator } = found;
  return Object.fromEntries(
    Object.entries({ title, author: creator }).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value]],
    ),
  );
}
