/** The corpus that the bench measures on: real English of permissively licensed packages. */
import { execFileSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from "node:fs";
import { basename, join } from "node:path";
import { prose, randomFrom, shuffled, withoutCopies, type ProseFile } from "./bench-text.js";

/** Documentation in comments and pages; both Apache-2.0. Installed beside the project, on demand. */
const PACKAGES = ["aws-cdk-lib@2.276.0", "googleapis@178.0.0"];
/** The order of the files is drawn from it: the same corpus every time. */
const SEED = 20_251_125;
/** Sentences of one document, about. */
const DOCUMENT = 100;

/** A sentence of the corpus, to ask about. */
export interface BenchCorpus {
  readonly folder: string;
  readonly sentences: readonly string[];
}

/**
 * A corpus of about `size` sentences, made in the cache folder unless it is there; smaller where the
 * packages hold fewer.
 * @throws Error where the packages can't be installed
 */
export function benchCorpus(cacheDir: string, size: number): BenchCorpus {
  const home = join(cacheDir, "bench");
  const folder = join(home, `corpus-${String(size)}`);
  if (!existsSync(folder)) writeCorpus(folder, documentsOf(stock(home), size));
  const sentences = readdirSync(folder)
    .sort()
    .flatMap((name) => readFileSync(join(folder, name), "utf8").split("\n"))
    .filter((line) => line !== "" && !line.startsWith("# "));
  return { folder, sentences };
}

/** All prose of the packages, in the drawn order; kept, for reading them takes a minute. */
function stock(home: string): ProseFile[] {
  const file = join(home, "stock.json");
  if (!existsSync(file)) {
    install(home);
    const files = shuffled(textFiles(join(home, "node_modules")), randomFrom(SEED));
    write(file, JSON.stringify(withoutCopies(files.map(readProse))));
  }
  return JSON.parse(readFileSync(file, "utf8")) as ProseFile[];
}

function install(home: string): void {
  mkdirSync(home, { recursive: true });
  writeFileSync(join(home, "package.json"), JSON.stringify({ private: true }));
  const options = ["--prefix", home, "--ignore-scripts", "--no-audit", "--no-fund", "--no-save"];
  execFileSync("npm", ["install", ...options, ...PACKAGES], {
    stdio: ["ignore", "ignore", "inherit"],
    shell: process.platform === "win32",
  });
}

function textFiles(modules: string): string[] {
  return PACKAGES.map((name) => join(modules, name.replace(/@[^@]*$/, "")))
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && /(?:\.d\.ts|\.md)$/.test(entry.name))
        .map((entry) => join(entry.parentPath, entry.name)),
    )
    .filter((path) => !path.slice(modules.length).includes("node_modules"))
    .sort();
}

function readProse(path: string): ProseFile {
  const title = basename(path).replace(/(?:\.generated)?(?:\.d\.ts|\.md)$/, "");
  return { title, paragraphs: prose(path, readFileSync(path, "utf8")) };
}

/** Documents of about the same length until there are `size` sentences, or no more text. */
function documentsOf(files: readonly ProseFile[], size: number): ProseFile[] {
  const documents: ProseFile[] = [];
  let left = size;
  for (const { title, paragraphs } of files) {
    let part: (readonly string[])[] = [];
    let length = 0;
    for (const [index, paragraph] of paragraphs.entries()) {
      const taken = paragraph.slice(0, left);
      part.push(taken);
      length += taken.length;
      left -= taken.length;
      const isLast = index === paragraphs.length - 1 || left === 0;
      if (length < DOCUMENT && !isLast) continue;
      documents.push({ title, paragraphs: part });
      if (left === 0) return documents;
      part = [];
      length = 0;
    }
  }
  return documents;
}

function writeCorpus(folder: string, documents: readonly ProseFile[]): void {
  const draft = `${folder}.${String(process.pid)}`;
  mkdirSync(draft, { recursive: true });
  for (const [index, { title, paragraphs }] of documents.entries()) {
    const text = paragraphs.map((sentences) => sentences.join("\n")).join("\n\n");
    writeFileSync(join(draft, `${String(index).padStart(5, "0")}.md`), `# ${title}\n\n${text}\n`);
  }
  renameSync(draft, folder);
}

function write(file: string, text: string): void {
  const draft = `${file}.${String(process.pid)}`;
  writeFileSync(draft, text);
  renameSync(draft, file);
}
