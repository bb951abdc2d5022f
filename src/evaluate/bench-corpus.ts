/** The corpora that the bench measures on: real English, cut into documents. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { benchFolder, benchStock } from "./bench-packages.js";
import type { ProseFile } from "./bench-text.js";
import { writeFolderWhole } from "./write-whole.js";

export interface CorpusOptions {
  /** Sentences of one document, about; 100 by default. */
  readonly perDocument?: number;
  /** Told what takes long. */
  readonly note?: (what: string) => void;
}

const QUIETLY = (): void => undefined;

/**
 * The folder of a corpus of about `size` sentences, made in the cache folder unless it is there;
 * smaller where the packages hold fewer.
 * @throws UserError where the packages can't be fetched
 */
export function benchCorpus(
  cacheDir: string,
  size: number,
  { perDocument = 100, note = QUIETLY }: CorpusOptions = {},
): string {
  const folder = join(benchFolder(cacheDir), `corpus-${String(size)}-by-${String(perDocument)}`);
  if (!existsSync(folder)) {
    const documents = documentsOf(benchStock(cacheDir, note), size, perDocument);
    writeFolderWhole(folder, documents.map(fileOf));
  }
  return folder;
}

/** Documents of about the same length until there are `size` sentences, or no more text. */
function documentsOf(files: readonly ProseFile[], size: number, perDocument: number): ProseFile[] {
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
      if (length < perDocument && !isLast) continue;
      documents.push({ title, paragraphs: part });
      if (left === 0) return documents;
      part = [];
      length = 0;
    }
  }
  return documents;
}

function fileOf({ title, paragraphs }: ProseFile, index: number): readonly [string, string] {
  const text = paragraphs.map((sentences) => sentences.join("\n")).join("\n\n");
  return [`${String(index).padStart(5, "0")}.md`, `# ${title}\n\n${text}\n`];
}
