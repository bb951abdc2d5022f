/** The built program over files of every format that hold one line of 50 MB. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it, vi } from "vitest";
import { FORMATS } from "../../src/documents/formats/index.js";
import { runProgram } from "../support/program.js";
import { temporaryFolder } from "../support/temporary-folder.js";
import { p, writeDocx } from "../support/write-docx.js";

vi.setConfig({ testTimeout: 300_000 });

const LENGTH = 50_000_000;
/** In ms: twice what a file may take, and the start. */
const PATIENCE = 140_000;
const SENTENCE = "The ferry to Ulvik carries 212 passengers, and it sails at noon. ";

interface Told {
  readonly sources: readonly { readonly path: string }[];
  readonly problems: readonly { readonly path: string; readonly reason: string }[];
}

/** A file of a kind whose one line is this. */
function holding(line: string, extension: string): Uint8Array {
  switch (extension) {
    case ".html":
      return Buffer.from(`<p>${line}</p>`);
    case ".vtt":
      return Buffer.from(`WEBVTT\n\n00:01.000 --> 00:02.000\n${line}\n`);
    case ".srt":
      return Buffer.from(`1\n00:00:01,000 --> 00:00:02,000\n${line}\n`);
    case ".csv":
      return Buffer.from(`question,answer\nWhen?,"${line}"\n`);
    case ".tsv":
      return Buffer.from(`question\tanswer\nWhen?\t${line}\n`);
    case ".json":
    case ".jsonl":
      return Buffer.from(`${JSON.stringify({ question: "When?", answer: line })}\n`);
    case ".docx":
      return writeDocx(p(line));
    case ".pdf":
      return pdfOf(line);
    default:
      return Buffer.from(line);
  }
}

/** A PDF that draws the line at once; the writer of the other tests would fill the memory by it. */
function pdfOf(line: string): Uint8Array {
  const drawing = `BT /F1 10 Tf 50 700 Td (${line}) Tj ET`;
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
    `<< /Length ${drawing.length} >>\nstream\n${drawing}\nendstream`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
  ];
  const starts: number[] = [];
  let pdf = "%PDF-1.4\n";
  for (const [at, object] of objects.entries()) {
    starts.push(pdf.length);
    pdf += `${at + 1} 0 obj\n${object}\nendobj\n`;
  }
  const table = starts.map((start) => `${String(start).padStart(10, "0")} 00000 n \n`).join("");
  const end = `xref\n0 6\n0000000000 65535 f \n${table}trailer << /Size 6 /Root 1 0 R >>\n`;
  return Buffer.from(`${pdf}${end}startxref\n${pdf.length}\n%%EOF\n`, "latin1");
}

const EXTENSIONS = ".txt .md .mdx .html .vtt .srt .csv .tsv .json .jsonl .docx .pdf".split(" ");

/** What the built program tells of a folder of one such file for each of some kinds. */
function toldOf(line: string, extensions: readonly string[], env: Record<string, string>) {
  const corpus = temporaryFolder();
  writeFileSync(join(corpus, "good.txt"), "The ferry to Ulvik carries 212 passengers.\n");
  for (const extension of extensions) {
    writeFileSync(join(corpus, `long${extension}`), holding(line, extension));
  }
  const { code, out, err } = runProgram(["sources", "--json"], {
    env: { CORPUS_DIR: corpus, CACHE_DIR: temporaryFolder(), ...env },
    patience: PATIENCE,
  });
  expect({ code, err }).toEqual({ code: 0, err: "" });
  const { sources, problems } = JSON.parse(out) as Told;
  expect(sources.map(({ path }) => path)).toContain("good.txt");
  return {
    read: sources.map(({ path }) => path).filter((path) => path.startsWith("long")),
    reasons: new Map(problems.map(({ path, reason }) => [path, reason])),
  };
}

it("has a file for every format", () => {
  for (const { name, extensions } of FORMATS) {
    expect(
      EXTENSIONS.some((extension) => extensions.includes(extension)),
      name,
    ).toBe(true);
  }
});

it("names a line that is longer than a file may be", () => {
  // Packed, the Word file is small.
  const extensions = EXTENSIONS.filter((extension) => extension !== ".docx");
  const line = SENTENCE.repeat(LENGTH / SENTENCE.length);
  const { read, reasons } = toldOf(line, extensions, { FILE_MB: "20" });

  expect(read).toEqual([]);
  expect([...reasons.keys()].sort()).toEqual(extensions.map((end) => `long${end}`).sort());
  for (const reason of reasons.values()) {
    expect(reason).toMatch(
      /^is 4\d\.\d MB, more than the limit of 20\.0 MB; split it or raise FILE_MB$/,
    );
  }
});

/** Read, or named with what it takes and what to do. */
function expectReadOrNamed(line: string, extension: string): void {
  const { read, reasons } = toldOf(line, [extension], {});

  const reason = reasons.get(`long${extension}`);
  if (reason === undefined) expect(read).toEqual([`long${extension}`]);
  else
    expect(reason).toMatch(
      /^(?:has more than|takes more than|took longer than|holds) .*[;,] .*(?:split|remove)/,
    );
}

it.each(EXTENSIONS)("reads a line of 50 MB without a space, or names it: %s", (extension) => {
  expectReadOrNamed("x".repeat(LENGTH), extension);
});

it.each([".txt", ".md"])("reads a line of 50 MB of sentences, or names it: %s", (extension) => {
  expectReadOrNamed(SENTENCE.repeat(LENGTH / SENTENCE.length), extension);
});
