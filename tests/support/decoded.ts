/** A format of extracted text as the program runs it: bytes in, decoded and repaired before. */
import { decode } from "../../src/documents/decode.js";
import type { Parsed, TextFormat } from "../../src/documents/formats/format.js";
import { repair } from "../../src/documents/repair.js";

/** Reads bytes with a text format. */
export function decodedBy(format: TextFormat): (bytes: Uint8Array) => Promise<Parsed> {
  return async (bytes) => {
    const { text } = await repair((await decode(bytes)).text);
    return format.parse(text);
  };
}
