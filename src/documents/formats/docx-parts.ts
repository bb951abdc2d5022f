/** The parts of a Word file that hold its words: a zip archive, unpacked within bounds. */
import { DocumentError } from "../../errors.js";

/** Each part's bytes, as unpacked; only `document` is in every Word file. */
export interface DocxParts {
  readonly document: Uint8Array;
  readonly styles?: Uint8Array | undefined;
  readonly footnotes?: Uint8Array | undefined;
  readonly endnotes?: Uint8Array | undefined;
  readonly properties?: Uint8Array | undefined;
}

/**
 * Bytes that the parts may unpack to, all together: a book of 1,000 pages has 20 MB of XML, and
 * what unpacks to more was made to fill a memory.
 */
const MOST_UNPACKED = 128 * 1024 * 1024;

const NAMES: Readonly<Record<keyof DocxParts, string>> = {
  document: "word/document.xml",
  styles: "word/styles.xml",
  footnotes: "word/footnotes.xml",
  endnotes: "word/endnotes.xml",
  properties: "docProps/core.xml",
};
const WANTED: ReadonlySet<string> = new Set(Object.values(NAMES));

const DAMAGED =
  "is no Word file that can be read: damaged, cut off or something else; open it in Word and save it anew, or remove it";

/** A mark of archives above 4 GB: it may claim billions of entries, each of which is looked for. */
const HUGE_ARCHIVE = Buffer.from([0x50, 0x4b, 0x06, 0x07]);
/** Bytes at an archive's end in which that mark stands: before a comment of up to 64 KB. */
const LONGEST_END = 65_535 + 22 + 20;

/** How the older format begins, which is also that of files with a password. */
const OLD_FORMAT = [0xd0, 0xcf, 0x11, 0xe0];

/**
 * The parts of a file; nothing that they refer to is opened.
 * @throws DocumentError for what is no Word file, is protected, or would unpack to too much.
 */
export async function readParts(bytes: Uint8Array): Promise<DocxParts> {
  if (OLD_FORMAT.every((byte, index) => bytes[index] === byte)) {
    throw new DocumentError(
      "is in Word's old format or protected with a password; save it as .docx without a password",
    );
  }
  if (Buffer.from(bytes.subarray(-LONGEST_END)).includes(HUGE_ARCHIVE)) {
    throw new DocumentError(DAMAGED);
  }
  const parts = await unpack(bytes);
  const document = parts[NAMES.document];
  if (document === undefined) {
    throw new DocumentError(
      "holds no Word document (word/document.xml is missing); save it as .docx from Word or remove it",
    );
  }
  return {
    document,
    styles: parts[NAMES.styles],
    footnotes: parts[NAMES.footnotes],
    endnotes: parts[NAMES.endnotes],
    properties: parts[NAMES.properties],
  };
}

/** Only the wanted parts. Each is unpacked into memory of its declared size and never into more. */
async function unpack(bytes: Uint8Array): Promise<Readonly<Record<string, Uint8Array>>> {
  const { unzipSync } = await import("fflate");
  let declared = 0;
  try {
    return unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!WANTED.has(name)) return false;
        declared += originalSize;
        if (declared > MOST_UNPACKED) throw new DocumentError(tooLarge(declared));
        return true;
      },
    });
  } catch (error) {
    if (error instanceof DocumentError) throw error;
    throw new DocumentError(DAMAGED, { cause: error });
  }
}

function tooLarge(declared: number): string {
  const megabytes = (size: number): string => `${Math.ceil(size / 1024 / 1024)} MB`;
  return `unpacks to ${megabytes(declared)}, more than the limit of ${megabytes(MOST_UNPACKED)}; split it or remove it`;
}
