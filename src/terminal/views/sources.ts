/** What the corpus holds and which files of it could not be used, as text and as JSON. */
import type { Problem, Source } from "../../model.js";
import { oneLine } from "../readable.js";
import type { Screen } from "../style.js";
import { wrapText } from "../wrap.js";
import { faintLines } from "./citation.js";

/** The part of a library that lists show. */
export interface Holdings {
  readonly revision: string;
  readonly sources: readonly Source[];
  readonly problems: readonly Problem[];
}

const INDENT = "  ";
const DEEP_INDENT = "    ";
/** Bytes in a kilobyte, as files are listed. */
const KILOBYTE = 1000;

/**
 * The list as text that ends with a line break.
 * @param corpusDir The folder it was read from, as the reader named it.
 */
export function sourcesView(holdings: Holdings, corpusDir: string, screen: Screen): string {
  const { sources, problems } = holdings;
  const blocks = [
    [sources.length === 0 ? emptyCorpus(corpusDir) : `${count(sources.length, "source")}:`],
    ...sources.map((source) => sourceLines(source, screen)),
    problems.length === 0 ? [] : problemLines(problems, screen),
  ];
  return blocks
    .filter((block) => block.length > 0)
    .map((block) => `${block.join("\n")}\n`)
    .join("\n");
}

/** What to do about a corpus without a usable file. */
export function emptyCorpus(corpusDir: string): string {
  const folder = oneLine(corpusDir);
  return `There is nothing to quote from: put documents (.txt, .md) into ${folder} and start again.`;
}

/** `1 source`, `5 sources`. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

/** The list as one JSON object: `revision`, `sources`, `problems`; unknown fields are absent. */
export function sourcesJson({ revision, sources, problems }: Holdings): object {
  return {
    revision,
    sources: sources.map((source) => ({
      id: source.id,
      title: source.title,
      path: source.path,
      publisher: source.publisher,
      author: source.author,
      published: source.published,
      url: source.url,
      language: source.language,
      tags: source.tags,
      access: source.access,
      format: source.format,
      size: source.size,
      sha256: source.sha256,
    })),
    problems: problems.map(({ path, reason }) => ({ path, reason })),
  };
}

function sourceLines(source: Source, screen: Screen): string[] {
  const { title, path, publisher, author, published, url, format, size, id } = source;
  const known = [publisher, author, published, url];
  const file = path === title ? undefined : path;
  const limits = source.access === undefined ? undefined : "limited to servers or roles on Discord";
  const facts = [...known, file, format, sizeOf(size), limits, `id ${id}`].filter(
    (fact) => fact !== undefined && fact !== "",
  );
  const line = facts.map((fact) => oneLine(fact ?? "")).join(" · ");
  return [
    ...plainLines(oneLine(title), screen.width - INDENT.length, INDENT),
    ...faintLines(line, screen, screen.width - DEEP_INDENT.length).map((row) => DEEP_INDENT + row),
  ];
}

/** The files that could not be used, with their reasons, under a line that counts them. */
export function problemLines(problems: readonly Problem[], screen: Screen): string[] {
  const title = `${count(problems.length, "problem")} with files in the folder:`;
  const width = screen.width - INDENT.length;
  return [
    screen.style.alert(title),
    ...reasonLines(problems).flatMap((line) => plainLines(oneLine(line), width, INDENT)),
  ];
}

/**
 * A line for each reason: "path: reason". Files with the same reason, as the pictures of a vault have, share
 * one and come last, so that what is wrong with a single file is seen.
 */
export function reasonLines(problems: readonly Pick<Problem, "path" | "reason">[]): string[] {
  const byReason = new Map<string, string[]>();
  for (const { path, reason } of problems) {
    const paths = byReason.get(reason) ?? [];
    byReason.set(reason, paths);
    paths.push(path);
  }
  const groups = [...byReason].map(([reason, paths]) => ({
    isShared: paths.length > 1,
    line: `${paths.join(", ")}: ${reason}`,
  }));
  const inTurn = groups.sort((a, b) => Number(a.isShared) - Number(b.isShared));
  return inTurn.map(({ line }) => line);
}

function sizeOf(bytes: number): string {
  if (bytes < KILOBYTE) return `${bytes} B`;
  const kilobytes = bytes / KILOBYTE;
  return kilobytes < KILOBYTE
    ? `${kilobytes.toFixed(1)} kB`
    : `${(kilobytes / KILOBYTE).toFixed(1)} MB`;
}

const plainLines = (text: string, width: number, indent: string): string[] =>
  wrapText(text, width).map((row) => indent + row);
