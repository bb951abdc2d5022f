/** A quote among its neighbours, with everything needed to find it in the file. */
import type { CitedQuote, Quote } from "../../model.js";
import { oneLine, readable } from "../readable.js";
import type { Screen } from "../style.js";
import { wrapText } from "../wrap.js";
import { citationLines } from "./citation.js";
import { quotedLines } from "./quoted.js";

/** What stands around a quote, in the source's order. */
export interface Context {
  readonly before: readonly Quote[];
  readonly after: readonly Quote[];
}

const INDENT = "  ";

/** The context as text that ends with a line break: citation, before, the quote, after, checks. */
export function contextView(cited: CitedQuote, context: Context, screen: Screen): string {
  const width = screen.width - INDENT.length;
  const blocks = [
    citationLines(cited.citation, screen, screen.width),
    neighbours(context.before, screen, width),
    quotedLines(cited, screen, screen.width),
    neighbours(context.after, screen, width),
    checks(cited, screen),
  ];
  return blocks
    .filter((block) => block.length > 0)
    .map((block) => `${block.join("\n")}\n`)
    .join("\n");
}

function neighbours(quotes: readonly Quote[], screen: Screen, width: number): string[] {
  return quotes
    .flatMap(({ text }) => wrapText(readable(text).text, width))
    .map((row) => INDENT + screen.style.faint(row));
}

/** Where a program finds the quote again; hash and link stay whole, to be copied or clicked. */
function checks({ citation: { bytes, sha256, link } }: CitedQuote, screen: Screen): string[] {
  const place = bytes === undefined ? "extracted text" : `bytes ${bytes.start}–${bytes.end}`;
  const lines = [place, `sha256 ${sha256}`, ...(link === undefined ? [] : [oneLine(link)])];
  return lines.map(screen.style.faint);
}
