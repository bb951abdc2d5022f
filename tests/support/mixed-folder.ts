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
/** The kinds of good files that are written as text, in turn. */
export const TEXT_ENDINGS = [
  "txt",
  "md",
  "mdx",
  "html",
  "json",
  "jsonl",
  "csv",
  "tsv",
  "vtt",
  "srt",
] as const;
/** Of each kind of broken file: twenty-five kinds, a hundred files. */
const BROKEN_OF_EACH = 4;

/** A kind of broken file: its ending, what is in it, and the reason that is told of it. */
type Fault = readonly [ending: string, make: () => Uint8Array | string, reason: RegExp];

/** Writes the folder; gives the reason to expect for each broken file, by its path. */
export async function writeMixedFolder(folder: string): Promise<ReadonlyMap<string, RegExp>> {
  const pdf = await writePdf([column(["The ferry has a funnel.", "It is painted red."])]);
  const docx = writeDocx(p("The ferry has a deck.") + p("It is made of oak."));
  for (const [at, path] of goodPaths().entries()) {
    mkdirSync(join(folder, path, ".."), { recursive: true });
    const bytes = path.endsWith(".pdf") ? pdf : path.endsWith(".docx") ? docx : wordsIn(path, at);
    writeFileSync(join(folder, path), bytes);
  }
  return writeBroken(folder, await faults(pdf, docx));
}

/** Writes other words into every file that is not a PDF or a Word file. */
export function rewriteTexts(folder: string, about: string): void {
  for (const [at, path] of goodPaths().entries()) {
    if (!/\.(pdf|docx)$/.test(path)) writeFileSync(join(folder, path), wordsIn(path, at, about));
  }
}

function goodPaths(): string[] {
  const ending = (at: number): string =>
    at % 100 === 0 ? "pdf" : at % 50 === 1 ? "docx" : (TEXT_ENDINGS[at % 10] ?? "txt");
  return Array.from({ length: GOOD }, (_, at) => `part ${at % 19}/${at}.${ending(at)}`);
}

/** The words about a boat, written as a file of this name has them. */
function wordsIn(path: string, at: number, about = "noon"): string {
  const carries = `Boat ${at} carries ${at + 100} passengers and sails at ${about}.`;
  const captain = `Its captain was born on island ${at} and knows every rock of the ${about} strait.`;
  const question = `What is boat ${at}?`;
  const answer = `${carries} ${captain}`;
  const markdown = [`# Boat ${at}`, carries, `${captain}\n`].join("\n\n");
  const written: Record<(typeof TEXT_ENDINGS)[number], string> = {
    txt: markdown,
    md: markdown,
    mdx: `import Boat from "./boat";\n\n${markdown}\n<Boat />\n`,
    html: `<title>Boat ${at}</title><main><h1>Boat ${at}</h1><p>${carries}</p><p>${captain}</p></main>`,
    json: JSON.stringify([{ question, answer }]),
    jsonl: `${JSON.stringify({ question, answer })}\n`,
    csv: `Question,Answer\n${question},${answer}\n`,
    tsv: `Question\tAnswer\n${question}\t${answer}\n`,
    vtt: `WEBVTT\n\n00:01.000 --> 00:04.000\n${carries}\n\n00:04.000 --> 00:09.000\n${captain}\n`,
    srt: `1\n00:00:01,000 --> 00:00:04,000\n${carries}\n\n2\n00:00:04,000 --> 00:00:09,000\n${captain}\n`,
  };
  const ending = TEXT_ENDINGS.find((one) => path.endsWith(`.${one}`)) ?? "txt";
  return written[ending];
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

/** What can be wrong with lists, tables, subtitles and web pages. */
const TEXT_FAULTS: readonly Fault[] = [
  [".json", () => '[{"question": "Why?", ', /^is not valid JSON /],
  [".jsonl", () => '{"question": "Why?", "answer": "So."}\n{"question"\n', /JSON in line 2; /],
  [".csv", () => 'Question,Answer\nWhy?,"So.\n', /^has a quotation mark in row 2 that is never /],
  [".srt", () => "The captain speaks without a time.\n", /^holds no times such as /],
  [".html", () => "<title>Boat</title><script>sail()</script>", /^holds no words that could be /],
];

async function faults(pdf: Uint8Array, docx: Uint8Array): Promise<readonly Fault[]> {
  const locked = await writePdf([column(["Nobody reads this."])], { password: "secret" });
  const scan = await writePdf([[]]);
  const noise = () => randomBytes(2000);
  const bomb = zipSync({ "word/document.xml": new Uint8Array(140 * 1024 * 1024) });
  return [
    ...TEXT_FAULTS,
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
