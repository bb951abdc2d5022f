/** The text of a web page's bytes, in the encoding that the page states. */
import { isUtf8 } from "node:buffer";
import { decode, decodeAs, decodingField } from "../decode.js";
import type { Source } from "../../model.js";
import { repair } from "../repair.js";

/** Bytes at the top in which a page states its encoding: browsers look at 1,024, some pages are late. */
const LOOKED_AT = 4096;
const BYTE_ORDER_MARK = /^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/;
const CHARSET =
  /<meta\b[^>]{0,300}?\bcharset\s*=\s*["']?\s*([\w.:-]+)|^\s*<\?xml\b[^>]{0,200}?\bencoding\s*=\s*["']([\w.:-]+)/i;

/**
 * The text, with what is surely mojibake made readable. A byte order mark counts for more than what
 * the page states, and so do bytes that are valid UTF-8.
 * @throws DocumentError when it is not text, empty, damaged, or of an encoding that can't be told.
 */
export async function decodePage(bytes: Uint8Array): Promise<Page> {
  const stated = await decodeStated(bytes);
  // What the page states is no guess.
  const decoded = stated === undefined ? await decode(bytes) : { text: stated, encoding: "utf-8" };
  const { text, repairs } = await repair(decoded.text);
  return { text, ...decodingField(decoded.encoding, repairs.length) };
}

/** A page's text, and what is doubtful in how it was read. */
export interface Page extends Pick<Source, "decoding"> {
  readonly text: string;
}

async function decodeStated(bytes: Uint8Array): Promise<string | undefined> {
  const top = Buffer.from(bytes.subarray(0, LOOKED_AT)).toString("latin1");
  if (BYTE_ORDER_MARK.test(top) || bytes.includes(0)) return undefined;
  const [, inMeta, inXml] = CHARSET.exec(top) ?? [];
  const label = inMeta ?? inXml;
  if (label === undefined || (isUtf8(bytes) && !/^iso-2022/i.test(label))) return undefined;
  return decodeAs(bytes, label);
}
