/** Walks through a part of a Word file, tag by tag. Reads no entity and no file from elsewhere. */
import { setImmediate } from "node:timers/promises";
import { DocumentError } from "../../errors.js";

/** An element by its name without prefix, for example `p` for `w:p`. */
export interface Tag {
  readonly name: string;
  /** Attributes by their names without prefix. */
  readonly attributes: Readonly<Record<string, string>>;
}

/** Told of a part's elements and words, in order. */
export interface Listener {
  readonly open: (tag: Tag) => void;
  readonly close: (name: string) => void;
  readonly text: (text: string) => void;
}

/** Bytes read before other work gets its turn: a few ms of it. */
const AT_ONCE = 128 * 1024;
/** Elements inside of one another: Word writes 30 or so; more was made to break readers. */
const DEEPEST = 512;
/** Elements of DrawingML, whose names stand for other things. */
const DRAWING = /^a:/;

/**
 * Tells the listener what a part holds.
 * @throws DocumentError where it is no well-formed XML or too deep.
 */
export async function walkXml(bytes: Uint8Array, listener: Listener): Promise<void> {
  const { SaxesParser } = await import("saxes");
  const parser = new SaxesParser();
  let depth = 0;
  parser.on("opentag", ({ name, attributes }) => {
    depth += 1;
    if (depth > DEEPEST) {
      throw new DocumentError("is nested too deeply to be read; open it in Word and save it anew");
    }
    listener.open({ name: local(name), attributes: localNames(attributes) });
  });
  parser.on("closetag", ({ name }) => {
    depth -= 1;
    listener.close(local(name));
  });
  parser.on("text", listener.text);
  try {
    const decoder = new TextDecoder(encodingOf(bytes));
    for (let start = 0; start < bytes.length; start += AT_ONCE) {
      parser.write(decoder.decode(bytes.subarray(start, start + AT_ONCE), { stream: true }));
      await setImmediate();
    }
    parser.write(decoder.decode()).close();
  } catch (error) {
    if (error instanceof DocumentError) throw error;
    throw new DocumentError(
      "is a damaged Word file (its XML breaks off or is not well-formed); open it in Word and save it anew",
      { cause: error },
    );
  }
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  return bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : "utf-8";
}

function local(name: string): string {
  return DRAWING.test(name) ? name : name.slice(name.indexOf(":") + 1);
}

function localNames(attributes: Readonly<Record<string, string>>): Record<string, string> {
  const named = Object.entries(attributes).map(([name, value]) => [local(name), value] as const);
  return Object.fromEntries(named);
}
