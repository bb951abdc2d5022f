/** The words of a PDF and where they stand on its pages, read with pdf.js as unpdf packs it. */
import { setImmediate } from "node:timers/promises";
import type { PDFDocumentProxy, PDFPageProxy } from "unpdf/pdfjs";
import { DocumentError } from "../../errors.js";

/** Some words in one font on one line. Lengths in points, `y` from the top of the page. */
export interface Words {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  /** Of the baseline. */
  readonly y: number;
  readonly size: number;
  /** The same for the same font in one document. */
  readonly font: string;
  /** Whether all its letters are as wide: typewriter's and programs' fonts. */
  readonly isFixedPitch: boolean;
  readonly isRightToLeft: boolean;
}

export interface PdfPage {
  readonly height: number;
  /** As the file draws them. */
  readonly words: readonly Words[];
}

export interface PdfContent {
  readonly pages: readonly PdfPage[];
  readonly title?: string | undefined;
  readonly author?: string | undefined;
  /** The day of publication. The day on which the file was made tells nothing of the text's. */
  readonly published?: string | undefined;
  /** The outline's entries with their depth, from 1. */
  readonly outline: readonly { readonly title: string; readonly level: number }[];
}

type TextItem = Extract<
  Awaited<ReturnType<PDFPageProxy["getTextContent"]>>["items"][number],
  { readonly str: string }
>;

export interface PdfLimits {
  readonly pages: number;
  readonly characters: number;
  readonly outlineEntries: number;
  readonly outlineDepth: number;
}

/**
 * - A long reference work has 3,000 pages; reading 5,000 takes a minute.
 * - 50 million characters are fifty books, and 100 MB of memory.
 * - A longer or deeper outline helps no reader, and one may contain itself.
 */
const LIMITS: PdfLimits = {
  pages: 5_000,
  characters: 50_000_000,
  outlineEntries: 10_000,
  outlineDepth: 6,
};

/** Of a word's direction: this much rise over run is still horizontal; more is a stamp or label. */
const MOST_SLANT = 0.1;

/**
 * The content of a PDF. Runs no script of it, opens no address, decodes no picture; other work gets
 * its turn between pages.
 * @throws DocumentError for what is no PDF, needs a password, is too large or can't be read.
 */
export async function readPages(
  bytes: Uint8Array,
  limits: PdfLimits = LIMITS,
): Promise<PdfContent> {
  const { getDocument, VerbosityLevel } = await import("unpdf/pdfjs");
  const task = getDocument({
    data: Uint8Array.from(bytes), // a copy: pdf.js takes the memory away from its owner
    isEvalSupported: false,
    enableXfa: false,
    useSystemFonts: false,
    disableFontFace: true,
    useWorkerFetch: false,
    useWasm: false,
    maxImageSize: 1,
    verbosity: VerbosityLevel.ERRORS,
  });
  try {
    return await contentOf(await task.promise, limits);
  } catch (error) {
    throw error instanceof DocumentError
      ? error
      : new DocumentError(reasonOf(error), { cause: error });
  } finally {
    await task.destroy();
  }
}

async function contentOf(document: PDFDocumentProxy, limits: PdfLimits): Promise<PdfContent> {
  if (document.numPages > limits.pages) {
    throw new DocumentError(
      `has ${document.numPages} pages, more than the limit of ${limits.pages}; split it`,
    );
  }
  const pages: PdfPage[] = [];
  let characters = 0;
  let fault: unknown;
  for (let number = 1; number <= document.numPages; number += 1) {
    try {
      const page = await pageOf(await document.getPage(number));
      characters += page.words.reduce((sum, { text }) => sum + text.length, 0);
      pages.push(page);
    } catch (error) {
      fault = error; // one broken page costs its words only
      pages.push({ height: 0, words: [] });
    }
    if (characters > limits.characters) {
      throw new DocumentError("holds more text than fits into memory; split it");
    }
    await setImmediate();
  }
  if (fault !== undefined && characters === 0) {
    throw new DocumentError(DAMAGED, { cause: fault });
  }
  return { pages, ...(await propertiesOf(document)), outline: await outlineOf(document, limits) };
}

async function pageOf(page: PDFPageProxy): Promise<PdfPage> {
  const viewport = page.getViewport({ scale: 1 });
  const { items, styles } = await page.getTextContent();
  const isFixedPitch = (font: string): boolean => styles[font]?.fontFamily === "monospace";
  const words = items.flatMap((item) => {
    if (!("str" in item)) return [];
    const read = wordsOf(item, viewport.transform);
    return read === undefined ? [] : [{ ...read, isFixedPitch: isFixedPitch(read.font) }];
  });
  page.cleanup();
  return { height: viewport.height, words };
}

/** The words of an item; undefined where they run upwards, downwards or nowhere. */
function wordsOf(
  item: TextItem,
  toPage: readonly number[],
): Omit<Words, "isFixedPitch"> | undefined {
  const { width, height, fontName: font, str: text, dir } = item;
  const [a = 0, b = 0, , , e = 0, f = 0] = item.transform as number[];
  const [x, y] = point(toPage, e, f);
  const [ahead, rise] = point(toPage, e + a, f + b);
  const run = ahead - x;
  const isLevel = run > 0 && Math.abs(rise - y) <= run * MOST_SLANT;
  if (text === "" || !isLevel || !Number.isFinite(x + y + width)) return undefined;
  const size = Math.abs(height) || Math.hypot(a, b);
  return { text, x, right: x + width, y, size, font, isRightToLeft: dir === "rtl" };
}

/** A point of the page's own space on the page as it is seen. */
function point(matrix: readonly number[], x: number, y: number): [number, number] {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = matrix;
  return [a * x + c * y + e, b * x + d * y + f];
}

/** Fields of a PDF's XMP metadata that state when the text, not the file, was published. */
const PUBLISHED = ["prism:publicationdate", "dc:date"];

async function propertiesOf(
  document: PDFDocumentProxy,
): Promise<Pick<PdfContent, "title" | "author" | "published">> {
  try {
    const { info, metadata } = await document.getMetadata();
    const stated = info as Readonly<Record<string, unknown>>;
    const published = PUBLISHED.map((name) => textIn((metadata as Metadata)?.get(name)));
    return {
      title: textIn(stated["Title"]),
      author: textIn(stated["Author"]),
      published: published.find((day) => day !== undefined),
    };
  } catch {
    return {}; // broken properties cost themselves only
  }
}

/** What pdf.js gives of XMP metadata; its own type leaves out that there may be none. */
type Metadata = { readonly get: (name: string) => unknown } | null;

const textIn = (value: unknown): string | undefined =>
  typeof value === "string" ? value : undefined;

type OutlineEntries = Awaited<ReturnType<PDFDocumentProxy["getOutline"]>>;

async function outlineOf(
  document: PDFDocumentProxy,
  { outlineEntries, outlineDepth }: PdfLimits,
): Promise<PdfContent["outline"]> {
  const found: { title: string; level: number }[] = [];
  const walk = (entries: OutlineEntries, level: number): void => {
    if (level > outlineDepth) return;
    for (const { title, items } of entries) {
      if (found.length >= outlineEntries) return;
      found.push({ title, level });
      walk(items as OutlineEntries, level + 1);
    }
  };
  try {
    const entries = (await document.getOutline()) as OutlineEntries | null;
    walk(entries ?? [], 1);
  } catch {
    return found; // headings are then told by their looks
  }
  return found;
}

const DAMAGED =
  "is no PDF that can be read: damaged, cut off or something else; open it in a PDF viewer and save it anew, or remove it";

/** By the names that pdf.js gives its errors. */
function reasonOf(error: unknown): string {
  const name = error instanceof Error ? error.name : "";
  if (name === "PasswordException") {
    return "is protected with a password; put in a copy that opens without one";
  }
  return DAMAGED;
}
