/**
 * Front matter: what a Markdown file states about itself at its top, as YAML between two `---` lines.
 * TOML between two `+++` lines, as Hugo and Zola write it, is kept out of the text and not read.
 */
import type { SourceDetails } from "../model.js";

/** What front matter states, and where the text goes on. */
export interface FrontMatter {
  /** Offset after the block and its line end; 0 where there is none. */
  readonly end: number;
  readonly title?: string;
  readonly details: SourceDetails;
}

const BLOCK = /^---[ \t]*(?:\r\n?|\n)([^]*?)(?:^|\r\n?|\n)(?:---|\.\.\.)[ \t]*(?:\r\n?|\n|$)/;
const TOML_BLOCK = /^\+\+\+[ \t]*(?:\r\n?|\n)([^]*?)(?<=[\r\n])\+\+\+[ \t]*(?:\r\n?|\n|$)/;
/** A line as TOML has it: a key and its value, or the name of a table. */
const TOML_LINE = /^[ \t]*(?:[\w."'-]+[ \t]*=|\[[^\]\r\n]+\])/m;
/** Longest block looked at, in characters: a page states its title in fewer. */
const LONGEST = 64 * 1024;
/** A line as mappings have it, and prose between two rules has not. */
const KEY_LINE = /^["']?[\w.-]+["']?[ \t]*:(?:[ \t]|$)/m;

/**
 * The front matter of a text. A block that is not valid YAML states nothing but still is no part of
 * the document's words; text between two rules is not front matter.
 */
export async function readFrontMatter(text: string): Promise<FrontMatter> {
  const match = text.startsWith("---") ? BLOCK.exec(text.slice(0, LONGEST)) : null;
  if (match === null) return { end: endOfToml(text), details: {} };
  const [block, content = ""] = match;
  const stated = await parseMapping(content);
  if (stated === undefined && content.trim() !== "" && !KEY_LINE.test(content)) {
    return { end: 0, details: {} };
  }
  const title = wordsOf(stated, "title");
  return {
    end: block.length,
    ...(title === undefined ? {} : { title }),
    details: detailsOf(stated),
  };
}

/** Where the text goes on after a block of TOML; 0 where there is none. */
function endOfToml(text: string): number {
  const match = text.startsWith("+++") ? TOML_BLOCK.exec(text.slice(0, LONGEST)) : null;
  return match !== null && TOML_LINE.test(match[1] ?? "") ? match[0].length : 0;
}

type Mapping = Readonly<Record<string, unknown>>;

async function parseMapping(content: string): Promise<Mapping | undefined> {
  const { parse } = await import("yaml");
  try {
    const value: unknown = parse(content, { logLevel: "error" });
    const isMapping = typeof value === "object" && value !== null && !Array.isArray(value);
    return isMapping ? (value as Mapping) : undefined;
  } catch {
    return undefined; // not YAML: it states nothing
  }
}

function detailsOf(stated: Mapping | undefined): SourceDetails {
  const tags = listOf(stated?.["tags"] ?? stated?.["keywords"]);
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

/** The first of some fields that holds words; several (authors) are joined. */
function wordsOf(stated: Mapping | undefined, ...names: string[]): string | undefined {
  const values = names.map((name) => listOf(stated?.[name], false).join(", "));
  return values.find((value) => value !== "");
}

/** The words of a text, a number, or a list of them; a text of tags is cut at its commas. */
function listOf(value: unknown, cut = true): string[] {
  const parts: unknown[] = Array.isArray(value) ? value : [value];
  return parts
    .filter((part) => typeof part === "string" || typeof part === "number")
    .flatMap((part) => (cut ? String(part).split(",") : [String(part)]))
    .map((part) => part.replace(/\s+/g, " ").trim())
    .filter((part) => part !== "");
}

function webAddress(value: string | undefined): string | undefined {
  return value !== undefined && /^https?:\/\/\S+$/i.test(value) ? value : undefined;
}
