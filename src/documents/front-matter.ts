/**
 * Front matter: what a text file states about itself at its top, as YAML between two `---` lines or,
 * as Hugo and Zola write it, as TOML between two `+++` lines.
 */
import type { ReadingRemarks, SourceDetails } from "../model.js";

/** What front matter states, if anything. */
export interface FrontMatter extends Pick<ReadingRemarks, "frontMatterFault"> {
  readonly title?: string;
  readonly details: SourceDetails;
}

/** Front matter, and where the text goes on. */
export interface FoundFrontMatter {
  readonly stated: FrontMatter;
  /** Offset after the block and its line end; 0 where there is none. */
  readonly end: number;
  /** The text with line feeds for the block: of the same length, and without its words. */
  readonly rest: string;
}

type Mapping = Readonly<Record<string, unknown>>;

/** What a block's lines state, or why nobody can tell. */
type Stated = { readonly mapping: Mapping } | { readonly fault: string };

/** A language that front matter is written in. */
interface Notation {
  readonly name: string;
  /** The block with its lines as the first group, at the start of a text. */
  readonly block: RegExp;
  /** A line as mappings have it, and prose between two such lines has not. */
  readonly keyLine: RegExp;
  /** @throws whatever its library does, for what is not valid. */
  parse(lines: string): Promise<unknown>;
}

const YAML: Notation = {
  name: "YAML",
  block: /^---[ \t]*(?:\r\n?|\n)([^]*?)(?:^|\r\n?|\n)(?:---|\.\.\.)[ \t]*(?:\r\n?|\n|$)/,
  keyLine: /^["']?[\w.-]+["']?[ \t]*:(?:[ \t]|$)/m,
  parse: async (lines) => (await import("yaml")).parse(lines, { logLevel: "error" }) as unknown,
};

const TOML: Notation = {
  name: "TOML",
  block: /^\+\+\+[ \t]*(?:\r\n?|\n)([^]*?)(?<=[\r\n])\+\+\+[ \t]*(?:\r\n?|\n|$)/,
  keyLine: /^[ \t]*(?:[\w."'-]+[ \t]*=|\[[^\]\r\n]+\])/m,
  // It wants line feeds.
  parse: async (lines) => (await import("smol-toml")).parse(lines.replace(/\r\n?/g, "\n")),
};

/** Longest block looked at, in characters: a page states its title in fewer. */
const LONGEST = 64 * 1024;

/**
 * The front matter of a text. A block that is not valid states nothing, but is no part of the
 * document's words all the same, and the fault is told; prose between two rules is not front matter.
 */
export async function readFrontMatter(text: string): Promise<FoundFrontMatter> {
  const none = { stated: { details: {} }, end: 0, rest: text };
  const notation = { "---": YAML, "+++": TOML }[text.slice(0, 3)];
  const match = notation?.block.exec(text.slice(0, LONGEST));
  if (notation === undefined || !match) return none;
  const [block, lines = ""] = match;
  const stated = await statedIn(lines, notation);
  const isMeant = stated && ("mapping" in stated || notation.keyLine.test(lines));
  if (!isMeant) return none;
  const end = block.length;
  return { stated: frontMatterOf(stated), end, rest: "\n".repeat(end) + text.slice(end) };
}

function frontMatterOf(stated: Stated): FrontMatter {
  if ("fault" in stated) return { details: {}, frontMatterFault: stated.fault };
  const title = wordsOf(stated.mapping, "title");
  return { ...(title === undefined ? {} : { title }), details: detailsOf(stated.mapping) };
}

/** Undefined for what is valid and no mapping: words between two rules. */
async function statedIn(lines: string, notation: Notation): Promise<Stated | undefined> {
  try {
    const value = (await notation.parse(lines)) ?? {}; // comments alone give null
    const isMapping = typeof value === "object" && !Array.isArray(value);
    return isMapping ? { mapping: value as Mapping } : undefined;
  } catch (error) {
    const fault = `is not valid ${notation.name} (${reasonOf(error)})`;
    return { fault: `${fault}; correct it, or put the value there in quotation marks` };
  }
}

/** What a parser found fault with, and the line in the file, as far as it says. */
function reasonOf(error: unknown): string {
  const { message, line, linePos } = error as ParserError;
  const said = message.split("\n")[0]!.replace(/^Invalid TOML document: | at line \d.*$/g, "");
  const at = line ?? linePos?.[0].line;
  return at === undefined ? said : `line ${at + LINES_ABOVE}: ${said}`;
}

/** The line that opens the block. */
const LINES_ABOVE = 1;

/** An error as the two libraries throw it. */
interface ParserError extends Error {
  /** In TOML. From 1, within the block. */
  readonly line?: number;
  /** In YAML, where it is about a place. */
  readonly linePos?: readonly [{ readonly line: number }];
}

function detailsOf(stated: Mapping): SourceDetails {
  const tags = listOf(stated["tags"] ?? stated["keywords"] ?? tagsOfZola(stated));
  const fields = {
    publisher: wordsOf(stated, "publisher"),
    author: wordsOf(stated, "author", "authors"),
    published: wordsOf(stated, "published", "date"),
    url: webAddress(wordsOf(stated, "url", "canonical")),
    language: wordsOf(stated, "lang", "language"),
    tags: tags.length > 0 ? tags : undefined,
  };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

/** Zola has tags in a table of their own. */
function tagsOfZola({ taxonomies }: Mapping): unknown {
  const isTable = typeof taxonomies === "object" && taxonomies !== null;
  return isTable ? (taxonomies as Mapping)["tags"] : undefined;
}

/** The first of some fields that holds words; several (authors) are joined. */
function wordsOf(stated: Mapping, ...names: string[]): string | undefined {
  const values = names.map((name) => listOf(stated[name], false).join(", "));
  return values.find((value) => value !== "");
}

/** The words of a text, a number, a day, or a list of them; a text of tags is cut at its commas. */
function listOf(value: unknown, cut = true): string[] {
  const parts: unknown[] = Array.isArray(value) ? value : [value];
  return parts
    .map((part) => (part instanceof Date ? part.toISOString() : part))
    .filter((part) => typeof part === "string" || typeof part === "number")
    .flatMap((part) => (cut ? String(part).split(",") : [String(part)]))
    .map((part) => part.replace(/\s+/g, " ").trim())
    .filter((part) => part !== "");
}

function webAddress(value: string | undefined): string | undefined {
  return value !== undefined && /^https?:\/\/\S+$/i.test(value) ? value : undefined;
}
