/**
 * From a file's bytes to its text and back. The text is the decoded file, unchanged (line ends too);
 * re-encoding it gives the bytes after the byte order mark, or the file is refused.
 */
import { isUtf8 } from "node:buffer";
import type Iconv from "iconv-lite";
import { DocumentError } from "../errors.js";
import type { Source } from "../model.js";

/** A file's text and how it stands in the file. */
export interface Decoded {
  /** Without the byte order mark. */
  readonly text: string;
  /** WHATWG name, lower case, for example `utf-8`, `utf-16le`, `windows-1252`. */
  readonly encoding: string;
  /** Length of the byte order mark: 0, 2 or 3. */
  readonly bomBytes: number;
}

/** Control characters beyond this share of a file's first bytes: it is not text. */
const MOST_CONTROLS = 0.02;
/** Bytes looked at to tell text from other data, and to tell one legacy encoding from another. */
const SAMPLE_BYTES = 64 * 1024;
/** chardet's confidence (0 to 100) below which a Western European reading is likelier. */
const LEAST_CONFIDENCE = 20;
/** The encoding of Western European files from before UTF-8, by far the most common of them. */
const USUAL_LEGACY = "windows-1252";

/** Names that WHATWG reads as another, wider encoding. */
const WHATWG_NAMES: Readonly<Record<string, string>> = {
  "iso-8859-1": "windows-1252",
  "iso-8859-9": "windows-1254",
  gb2312: "gb18030",
};
/** Encodings that map every character alone, so that any stretch of text can be found in the file. */
const STATELESS = /^(windows-|iso-8859-|koi8-|shift_jis$|euc-|gb18030$|big5$)/;
const C1_CONTROLS = /[\u0080-\u009f]/;
const VISIBLE = /[^\s\p{Cf}\p{Cc}]/u;

/** Set by `loadEncoding`: its tables take 25 ms to load, which a UTF-8 corpus never pays. */
let iconv: typeof Iconv | undefined;

/**
 * The text of a file.
 * @throws DocumentError when it is not text, empty, damaged, or of an encoding that can't be told;
 * its message continues the file's path.
 */
export async function decode(bytes: Uint8Array): Promise<Decoded> {
  if (bytes.length === 0) throw new DocumentError("is empty; write some text in it or remove it");
  const decoded = decodeUnicode(bytes) ?? (await decodeLegacy(bytes));
  if (!VISIBLE.test(decoded.text)) {
    throw new DocumentError("holds only white space; write some text in it or remove it");
  }
  return decoded;
}

/**
 * The text of bytes whose encoding the file itself names, in any of the web's spellings; undefined
 * where that is not known or the bytes are none of it. Need not give back the same bytes.
 */
export async function decodeAs(bytes: Uint8Array, label: string): Promise<string | undefined> {
  const name = label.toLowerCase();
  // Japanese mail and old pages: seven bits and escapes, which the library does not read.
  if (name === "iso-2022-jp") return new TextDecoder(name).decode(bytes);
  const library = await loadIconv();
  const encoding = WHATWG_NAMES[name] ?? name;
  if (!library.encodingExists(encoding)) return undefined;
  const text = library.decode(bytes, encoding);
  return text.includes("\ufffd") ? undefined : text;
}

/**
 * The bytes of a text in an encoding that `decode` stated.
 * @throws Error for a legacy encoding before `loadEncoding` (or `decode`) has met one.
 */
export function encode(text: string, encoding: string): Buffer {
  if (encoding === "utf-8") return Buffer.from(text, "utf8");
  if (encoding === "utf-16le") return Buffer.from(text, "utf16le");
  if (encoding === "utf-16be") return Buffer.from(text, "utf16le").swap16();
  if (iconv === undefined) throw new Error(`the encoding ${encoding} has not been loaded`);
  return iconv.encode(text, encoding);
}

/** What is doubtful in the reading of an extracted text; nothing where nothing is. */
export function decodingField(encoding: string, repaired: number): Pick<Source, "decoding"> {
  const isSure = encoding.startsWith("utf-");
  if (isSure && repaired === 0) return {};
  return { decoding: { ...(isSure ? {} : { guessed: encoding }), repaired } };
}

/** How many bytes `encode` gives, without making them where that can be helped. */
export function byteLength(text: string, encoding: string): number {
  if (encoding === "utf-8") return Buffer.byteLength(text, "utf8");
  if (encoding.startsWith("utf-16")) return text.length * 2;
  if (/^(windows-|iso-8859-|koi8-)/.test(encoding)) return text.length;
  return encode(text, encoding).length;
}

/** Makes `encode` ready for an encoding; needed only for sources that `decode` has not just read. */
export async function loadEncoding(encoding: string): Promise<void> {
  if (!encoding.startsWith("utf-")) await loadIconv();
}

/**
 * The bytes of a text in GBK, with which UTF-8 files are often misread. Undefined where a character
 * has no place in it.
 */
export async function gbkEncoder(): Promise<(text: string) => Buffer | undefined> {
  const library = await loadIconv();
  return (text) => {
    const bytes = library.encode(text, "gbk");
    return library.decode(bytes, "gbk") === text ? bytes : undefined;
  };
}

async function loadIconv(): Promise<typeof Iconv> {
  iconv ??= (await import("iconv-lite")).default;
  return iconv;
}

/** The reading by byte order mark, or as UTF-8; undefined for legacy text. */
function decodeUnicode(bytes: Uint8Array): Decoded | undefined {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (startsWith(bytes, 0xff, 0xfe) && !startsWith(bytes, 0xff, 0xfe, 0, 0)) {
    return { text: utf16(buffer.subarray(2)), encoding: "utf-16le", bomBytes: 2 };
  }
  if (startsWith(bytes, 0xfe, 0xff)) {
    const swapped = Buffer.from(buffer.subarray(2, bytes.length - (bytes.length % 2))).swap16();
    return { text: utf16(swapped, bytes.length), encoding: "utf-16be", bomBytes: 2 };
  }
  refuseBinary(bytes);
  const bomBytes = startsWith(bytes, 0xef, 0xbb, 0xbf) ? 3 : 0;
  if (isUtf8(bytes)) {
    return { text: buffer.toString("utf8", bomBytes), encoding: "utf-8", bomBytes };
  }
  const { valid, invalid, first } = countUtf8(bytes);
  if (bomBytes > 0 || (valid > 0 && valid >= invalid)) {
    throw new DocumentError(`is not valid UTF-8 at byte ${first}; save it again as UTF-8`);
  }
  return undefined;
}

function startsWith(bytes: Uint8Array, ...prefix: number[]): boolean {
  return bytes.length >= prefix.length && prefix.every((byte, index) => bytes[index] === byte);
}

function utf16(littleEndian: Buffer, length = littleEndian.length): string {
  if (length % 2 !== 0) {
    throw new DocumentError("is cut off in the middle of a UTF-16 character; save it as UTF-8");
  }
  const text = littleEndian.toString("utf16le");
  const lone = /\p{Surrogate}/u.exec(text);
  if (lone) {
    throw new DocumentError(
      `is not valid UTF-16 at byte ${2 + lone.index * 2}; save it again as UTF-8`,
    );
  }
  return text;
}

function refuseBinary(bytes: Uint8Array): void {
  if (bytes.includes(0)) {
    throw new DocumentError("is not text: it holds NUL bytes; save it as UTF-8 or remove it");
  }
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const controls = sample.reduce((sum, byte) => sum + (isControl(byte) ? 1 : 0), 0);
  if (controls > sample.length * MOST_CONTROLS) {
    throw new DocumentError("is not text: it holds many control characters; remove it");
  }
}

/** Controls other than tab, line ends, form feed and escape. */
function isControl(byte: number): boolean {
  return (byte < 0x20 && (byte < 0x09 || byte > 0x0d) && byte !== 0x1b) || byte === 0x7f;
}

/** How many multi-byte characters are right and how many bytes are wrong, and the first wrong one. */
function countUtf8(bytes: Uint8Array): { valid: number; invalid: number; first: number } {
  let valid = 0;
  let invalid = 0;
  let first = -1;
  for (let at = 0; at < bytes.length;) {
    const length = sequenceLength(bytes, at);
    if (length > 1) valid += 1;
    if (length === 0) {
      if (first < 0) first = at;
      invalid += 1;
    }
    at += Math.max(length, 1);
  }
  return { valid, invalid, first };
}

/** Bytes of the UTF-8 character at a place; 0 where none is (Unicode 15, table 3-7). */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0;
  if (lead < 0x80) return 1;
  const length = lead < 0xc2 || lead > 0xf4 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
  return length > 0 && isUtf8(bytes.subarray(at, at + length)) ? length : 0;
}

/** The likeliest reading as a legacy encoding that gives back the file's bytes. */
async function decodeLegacy(bytes: Uint8Array): Promise<Decoded> {
  const library = await loadIconv();
  for (const encoding of await guesses(bytes)) {
    const text = library.decode(bytes, encoding);
    const isExact = !text.includes("\ufffd") && encode(text, encoding).equals(bytes);
    if (isExact && !C1_CONTROLS.test(text)) return { text, encoding, bomBytes: 0 };
  }
  throw new DocumentError("is in an encoding that can't be told; save it as UTF-8");
}

async function guesses(bytes: Uint8Array): Promise<string[]> {
  const { analyse } = await import("chardet");
  const start = Math.max(bytes.findIndex((byte) => byte > 0x7f) - SAMPLE_BYTES / 2, 0);
  const names = analyse(bytes.subarray(start, start + SAMPLE_BYTES))
    .filter(({ confidence }) => confidence >= LEAST_CONFIDENCE)
    .map(({ name }) => name.toLowerCase())
    .map((name) => WHATWG_NAMES[name] ?? name)
    .filter((name) => STATELESS.test(name) && (iconv?.encodingExists(name) ?? false));
  return [...new Set([...names, USUAL_LEGACY])];
}
