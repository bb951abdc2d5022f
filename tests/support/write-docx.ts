/** Makes Word files in a test, from the XML of their parts. */
import { strToU8, zipSync } from "fflate";

const SPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

export interface DocxOptions {
  readonly properties?: string;
  readonly footnotes?: string;
  readonly styles?: string;
  /** More parts, by their names. */
  readonly others?: Readonly<Record<string, string>>;
}

/** Styles as Word writes them in another language: the ids tell nothing, the names do. */
const STYLES = [
  '<w:style w:styleId="Titel"><w:name w:val="Title"/></w:style>',
  '<w:style w:styleId="berschrift1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>',
  '<w:style w:styleId="berschrift2"><w:name w:val="heading 2"/><w:basedOn w:val="berschrift1"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>',
  '<w:style w:styleId="Liste"><w:name w:val="List Bullet"/></w:style>',
  '<w:style w:styleId="Verzeichnis1"><w:name w:val="toc 1"/></w:style>',
].join("");

/** The bytes of a Word file with this body. */
export function writeDocx(body: string, options: DocxOptions = {}): Uint8Array {
  const { properties, footnotes, styles = STYLES, others = {} } = options;
  const part = (name: string, inner: string): string =>
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:${name} xmlns:w="${SPACE}">${inner}</w:${name}>`;
  const parts: Record<string, string> = {
    "[Content_Types].xml":
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    "word/document.xml": part("document", `<w:body>${body}</w:body>`),
    "word/styles.xml": part("styles", styles),
    ...others,
  };
  if (footnotes !== undefined) parts["word/footnotes.xml"] = part("footnotes", footnotes);
  if (properties !== undefined) {
    parts["docProps/core.xml"] =
      `<cp:coreProperties xmlns:cp="p" xmlns:dc="d" xmlns:dcterms="t">${properties}</cp:coreProperties>`;
  }
  const files = Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)] as const);
  return zipSync(Object.fromEntries(files), { mtime: "2024-03-05T12:00:00" });
}

/** A paragraph, in a style if one is named. */
export function p(text: string, style?: string): string {
  const properties = style === undefined ? "" : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`;
  return `<w:p>${properties}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

/** A table of rows of cells. */
export function table(rows: readonly (readonly string[])[]): string {
  const cell = (text: string): string => `<w:tc>${p(text)}</w:tc>`;
  const row = (cells: readonly string[]): string => `<w:tr>${cells.map(cell).join("")}</w:tr>`;
  return `<w:tbl>${rows.map(row).join("")}</w:tbl>`;
}
