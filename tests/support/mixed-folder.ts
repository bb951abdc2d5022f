/** A folder as communities have them: thousands of files of all kinds, a hundred of them broken. */
import { randomBytes } from "node:crypto";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { p, writeDocx } from "./write-docx.js";
import { column, writePdf } from "./write-pdf.js";

/** MB of the largest file that is read, for programs over this folder. */
export const FILE_MB = 1;

/** Files with words that can be quoted. */
const GOOD = 1900;
/** Of each kind of broken file: twenty kinds, a hundred files. */
const BROKEN_OF_EACH = 5;

/** A kind of broken file: its ending, what is in it, and the reason that is told of it. */
type Fault = readonly [ending: string, make: () => Uint8Array | string, reason: RegExp];

/** Writes the folder; gives the reason to expect for each broken file, by its path. */
export async function writeMixedFolder(folder: string): Promise<ReadonlyMap<string, RegExp>> {
  const pdf = await writePdf([column(["The ferry has a funnel.", "It is painted red."])]);
  const docx = writeDocx(p("The ferry has a deck.") + p("It is made of oak."));
  for (const [at, path] of goodPaths().entries()) {
    mkdirSync(join(folder, path, ".."), { recursive: true });
    const bytes = path.endsWith(".pdf") ? pdf : path.endsWith(".docx") ? docx : wordsOf(at);
    writeFileSync(join(folder, path), bytes);
  }
  return writeBroken(folder, await faults(pdf, docx));
}

/** Writes other words into every text file that has some. */
export function rewriteTexts(folder: string, about: string): void {
  for (const [at, path] of goodPaths().entries()) {
    if (/\.(txt|md)$/.test(path)) writeFileSync(join(folder, path), wordsOf(at, about));
  }
}

function goodPaths(): string[] {
  const ending = (at: number): string =>
    at % 100 === 0 ? "pdf" : at % 50 === 1 ? "docx" : at % 2 === 0 ? "txt" : "md";
  return Array.from({ length: GOOD }, (_, at) => `part ${at % 19}/${at}.${ending(at)}`);
}

function wordsOf(at: number, about = "noon"): string {
  return [
    `# Boat ${at}`,
    `Boat ${at} carries ${at + 100} passengers and sails at ${about}.`,
    `Its captain was born on island ${at} and knows every rock of the ${about} strait.\n`,
  ].join("\n\n");
}

function writeBroken(folder: string, kinds: readonly Fault[]): ReadonlyMap<string, RegExp> {
  const reasons = new Map<string, RegExp>();
  for (const [kind, [ending, make, reason]] of kinds.entries()) {
    for (let at = 0; at < BROKEN_OF_EACH; at += 1) {
      const path = `part ${at}/broken ${kind} ${at}${ending}`;
      reasons.set(path, reason);
      const made = make();
      if (made === OUTSIDE || made === NOWHERE) symlinkSync(made, join(folder, path));
      else writeFileSync(join(folder, path), made);
    }
  }
  return reasons;
}

/** Where links lead to. */
const OUTSIDE = process.execPath;
const NOWHERE = "nothing-is-here.txt";

async function faults(pdf: Uint8Array, docx: Uint8Array): Promise<readonly Fault[]> {
  const locked = await writePdf([column(["Nobody reads this."])], { password: "secret" });
  const scan = await writePdf([[]]);
  const noise = () => randomBytes(2000);
  const bomb = zipSync({ "word/document.xml": new Uint8Array(140 * 1024 * 1024) });
  return [
    [".txt", () => "", /^is empty; /],
    [".md", () => " \n\t\n", /^holds only white space; /],
    [".txt", () => Buffer.alloc(300), /^is not text: it holds NUL bytes; /],
    [".md", () => noise().map((byte) => byte % 32), /^is not text: /],
    [".txt", () => Buffer.from([0xef, 0xbb, 0xbf, 0xff, 0x41]), /^is not valid UTF-8 at byte 3; /],
    [".txt", () => Buffer.from([0xff, 0xfe, 0x41, 0x00, 0x42]), /^is cut off in the middle /],
    [".txt", () => "x".repeat(FILE_MB * 1024 * 1024 + 1), /^is 1\.0 MB, more than .*FILE_MB$/],
    [".md", () => "---\ntitle: Nothing\n---\n", /^holds no words that could be quoted; /],
    [".pdf", () => "", /PDF/],
    [".pdf", noise, /PDF/],
    [".pdf", () => pdf.subarray(0, 200), /PDF/],
    [".pdf", () => locked, /password/],
    [".pdf", () => scan, /^is a scan: /],
    [".docx", noise, /^is no Word file /],
    [".docx", () => docx.subarray(0, docx.length - 50), /^is no Word file /],
    [".docx", () => Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0]), /^is in Word's old format /],
    [".docx", () => zipSync({ "a.xml": strToU8("<a/>") }), /^holds no Word document /],
    [".docx", () => bomb, /^unpacks to 140 MB, /],
    [".txt", () => OUTSIDE, /^is a link to a place outside of the folder; /],
    [".xyz", noise, /^is not a kind of file Verbatim reads; /],
  ];
}
