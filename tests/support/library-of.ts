/** Real libraries, queries and candidates from texts that stand in the test. */
import { buildLibrary, type Library, type LibraryParts } from "../../src/answer/library.js";
import { isSource, toSource } from "../../src/documents/to-source.js";
import { readQuestion } from "../../src/language/question.js";
import { openRelatedWords } from "../../src/language/related-words.js";
import { openWordRarity } from "../../src/language/word-rarity.js";
import type { Source } from "../../src/model.js";
import { evidenceFor, type Evidence } from "../../src/rank/evidence.js";
import { rank, type RankedCandidate } from "../../src/rank/rank.js";
import { candidatesFor } from "../../src/search/candidates.js";
import { queryOf, type Query } from "../../src/search/query.js";

/** Contents by path; the path's ending says in which format they are read. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** The lists that the build makes, opened once for a test file. */
const related = openRelatedWords();
const rarityOf = openWordRarity();

/**
 * The library of the files, read as from a corpus folder and with the word lists of the build.
 * @throws Error for a file that can't be used.
 */
export async function libraryOf(files: Files, parts: LibraryParts = {}): Promise<Library> {
  const entries = Object.entries(files);
  const sources = await Promise.all(entries.map(([path, content]) => sourceOf(path, content)));
  return buildLibrary(sources, { related, rarityOf, ...parts });
}

/**
 * The source of one file.
 * @throws Error for a file that can't be used.
 */
export async function sourceOf(path: string, content: string | Uint8Array): Promise<Source> {
  const bytes = typeof content === "string" ? Buffer.from(content) : content;
  const outcome = await toSource(path, bytes);
  if (!isSource(outcome)) throw new Error(`${outcome.path} ${outcome.reason}`);
  return outcome;
}

/** What the corpus makes of a question, before ranking. */
export function queryFor(library: Library, question: string): Query {
  return queryOf(readQuestion(question), library.index, library);
}

/** The candidates of a question, best first. */
export function rankedFor(library: Library, question: string): RankedCandidate[] {
  const query = queryFor(library, question);
  return rank(query, candidatesFor(query, library.index), library.index);
}

/** The text of a sentence of the library or of a candidate. */
export function textOf({ sentence }: Pick<RankedCandidate, "sentence">): string {
  return sentence.source.text.slice(sentence.span.start, sentence.span.end);
}

/** What speaks for the sentence with this text, whether the question leads to it or not. */
export function evidenceOn(library: Library, question: string, text: string): Evidence {
  const sentence = library.sentences.find((entry) => textOf({ sentence: entry }) === text);
  if (sentence === undefined) throw new Error(`no sentence "${text}"`);
  const query = queryFor(library, question);
  const found = candidatesFor(query, library.index);
  const candidate = found.find((entry) => entry.sentence === sentence) ?? {
    sentence,
    fullTextScore: 0,
    passageScore: 0,
  };
  const [evidence] = evidenceFor(query, [candidate, ...found], library.index);
  return evidence!;
}
