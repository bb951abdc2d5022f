/** The house rules that no compiler holds: who imports what, where each library lives, no cycles. */
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { describe, expect, it } from "vitest";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

/** Each library is touched in one module; `type` imports of discord.js are allowed in its folder. */
const LIBRARY_HOME: Record<string, readonly string[]> = {
  "discord.js": ["discord/client.ts"],
  "discord-api-types": ["discord/payload.ts", "discord/wire.ts"],
  minisearch: ["search/minisearch.ts"],
  "wink-nlp": ["language/wink.ts", "language/wink-model.ts"],
  dotenv: ["config.ts"],
  pino: ["log.ts"],
  "pino-pretty": ["log.ts"],
  commander: ["terminal/command-line.ts", "evaluate/command-line.ts"],
  picocolors: ["terminal/style.ts"],
  "cli-progress": ["terminal/progress.ts"],
  "string-width": ["terminal/wrap.ts"],
  chokidar: ["documents/watch-folder.ts"],
  chardet: ["documents/decode.ts"],
  "iconv-lite": ["documents/decode.ts"],
  "@lezer/markdown": ["documents/formats/markdown.ts"],
  unpdf: ["documents/formats/pdf-pages.ts"],
  fflate: ["documents/formats/docx-parts.ts"],
  papaparse: ["documents/formats/csv.ts"],
  saxes: ["documents/formats/docx-xml.ts"],
  htmlparser2: ["documents/formats/html-tree.ts"],
  linkedom: ["documents/formats/html-readability.ts"],
  "@mozilla/readability": ["documents/formats/html-readability.ts"],
  yaml: ["documents/front-matter.ts"],
  "smol-toml": ["documents/front-matter.ts"],
  valibot: ["documents/access-rules.ts", "documents/sources-file.ts", "documents/synonyms-file.ts"],
  "node:fs": [
    "documents/read-folder.ts",
    "documents/write-corpus.ts",
    "kept-file.ts",
    "language/word-list.ts",
  ],
  "rate-limiter-flexible": ["discord/limit.ts"],
  "node:fs/promises": [
    "kept-file.ts",
    "documents/incoming-files.ts",
    "documents/read-folder.ts",
    "documents/folder-state.ts",
    "documents/watch-folder.ts",
    "documents/write-corpus.ts",
  ],
};

/** What the views of Discord and of the terminal have in common. */
const IN_VIEWS = ["clock-time", "listed-words", "headings-below-title"];

/** What each folder (or root file) may import besides itself and the data that flows. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  explanation: [],
  model: ["explanation", "not-found-reason", "source-details"],
  "not-found-reason": [],
  "source-details": [],
  errors: [],
  "clock-time": [],
  "listed-words": [],
  "headings-below-title": [],
  "kept-file": ["packed", "turns"],
  "lean-import": [],
  "hang-up": [],
  turns: [],
  seats: [],
  config: [],
  log: ["config"],
  language: [],
  documents: ["kept-file", "turns", "seats"],
  search: ["language", "kept-file", "turns"],
  rank: ["language", "search"],
  answer: ["language", "documents", "search", "rank", "turns", "seats"],
  app: ["answer", "documents", "config", "log", "turns"],
  "keep-current": ["app", "documents", "config", "log"],
  discord: ["app", "answer", "config", "log", ...IN_VIEWS],
  terminal: ["app", "answer", "documents", "config", ...IN_VIEWS],
  evaluate: ["app", "answer", "rank", "search", "language", "documents", "config"],
  serve: ["answer", "app", "config", "log", "discord", "keep-current", "hang-up", "turns"],
  shards: ["app", "config", "log", "discord", "keep-current", "hang-up", "lean-import", "serve"],
  main: [
    "app",
    "config",
    "log",
    "discord",
    "terminal",
    "hang-up",
    "lean-import",
    "serve",
    "shards",
  ],
};

/** The data that flows, and its errors. */
const EVERYWHERE = ["model", "explanation", "not-found-reason", "source-details", "errors"];

/** Files without a test of their own name: entries, types, and lists. */
const NO_MIRROR =
  /(^|\/|-)(main|model|explanation|not-found-reason|source-details|errors|index)\.ts$|\/(format|signal|command)\.ts$/;

/** A file that may touch files itself: entry files read what the command line names. */
const ENTRY = /(^|\/)main\.ts$|^terminal\/commands\/|^evaluate\//;

interface Import {
  readonly from: string;
  readonly specifier: string;
  readonly typeOnly: boolean;
}

const sources = readdirSync(join(ROOT, "src"), { recursive: true, encoding: "utf8" })
  .map((path) => path.replaceAll("\\", "/"))
  .filter((path) => path.endsWith(".ts"))
  .sort();

const imports = sources.flatMap(importsOf);

function importsOf(from: string): Import[] {
  const text = readFileSync(join(ROOT, "src", from), "utf8");
  const tree = ts.createSourceFile(from, text, ts.ScriptTarget.Latest);
  const found: Import[] = [];
  const visit = (node: ts.Node): void => {
    const specifier = specifierOf(node);
    if (specifier !== undefined) {
      found.push({ from, specifier, typeOnly: /^(import|export) type\b/.test(node.getText(tree)) });
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

/** What a node imports: static, re-exported or dynamic. */
function specifierOf(node: ts.Node): string | undefined {
  const isStatic = ts.isImportDeclaration(node) || ts.isExportDeclaration(node);
  const isDynamic =
    ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword;
  const specifier = isStatic ? node.moduleSpecifier : isDynamic ? node.arguments[0] : undefined;
  return specifier && ts.isStringLiteral(specifier) ? specifier.text : undefined;
}

function libraryOf(specifier: string): string {
  if (specifier.startsWith("node:")) return specifier;
  return specifier
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/");
}

function folderOf(path: string): string {
  return path.includes("/") ? (path.split("/")[0] ?? "") : path.replace(/\.ts$/, "");
}

function targetOf(entry: Import): string {
  return posix
    .normalize(posix.join(posix.dirname(entry.from), entry.specifier))
    .replace(/\.js$/, ".ts");
}

const isOwn = (entry: Import): boolean => entry.specifier.startsWith(".");

describe("the house", () => {
  it("touches each library in its one module", () => {
    const strays = imports
      .filter((entry) => !isOwn(entry))
      .filter((entry) => !(entry.typeOnly && folderOf(entry.from) === "discord"))
      .filter(({ from, specifier }) => {
        const library = libraryOf(specifier);
        if (library.startsWith("node:fs") && ENTRY.test(from)) return false;
        if (library.startsWith("node:") && !library.startsWith("node:fs")) return false;
        return !LIBRARY_HOME[library]?.includes(from);
      })
      .map(({ from, specifier }) => `${from} imports ${specifier}`);

    expect(strays).toEqual([]);
  });

  it("lets dependencies point one way only", () => {
    const wrong = imports
      .filter(isOwn)
      .filter((entry) => {
        const from = folderOf(entry.from);
        const to = folderOf(targetOf(entry));
        return from !== to && ![...EVERYWHERE, ...(MAY_IMPORT[from] ?? [])].includes(to);
      })
      .map(({ from, specifier }) => `${from} imports ${specifier}`);

    expect(wrong).toEqual([]);
  });

  it("has no cycle", () => {
    const edges = new Map(sources.map((path) => [path, new Set<string>()]));
    for (const entry of imports.filter(isOwn)) edges.get(entry.from)?.add(targetOf(entry));
    const done = new Set<string>();
    const cycles: string[] = [];
    const walk = (path: string, trail: readonly string[]): void => {
      if (trail.includes(path))
        cycles.push([...trail.slice(trail.indexOf(path)), path].join(" > "));
      if (done.has(path) || trail.includes(path)) return;
      for (const next of edges.get(path) ?? []) walk(next, [...trail, path]);
      done.add(path);
    };
    for (const path of sources) walk(path, []);

    expect(cycles).toEqual([]);
  });

  it("has a mirrored test for every module", () => {
    const missing = sources
      .filter((path) => !NO_MIRROR.test(path))
      .filter((path) => !existsSync(join(ROOT, "tests", path.replace(/\.ts$/, ".test.ts"))));

    expect(missing).toEqual([]);
  });

  it("says in the first lines of every file what it is for", () => {
    const silent = sources.filter(
      (path) => !/^(#!.*\n)?\/\*\*/.test(readFileSync(join(ROOT, "src", path), "utf8")),
    );

    expect(silent).toEqual([]);
  });

  it("imports only files that are there", () => {
    const broken = imports
      .filter(isOwn)
      .filter((entry) => !existsSync(join(ROOT, "src", targetOf(entry))))
      .map(({ from, specifier }) => `${from} imports ${specifier} from ${dirname(from)}`);

    expect(broken).toEqual([]);
  });
});
