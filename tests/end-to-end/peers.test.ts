/** The comparison with other search engines where they can't be had: it says so and goes on. */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ROOT } from "../support/program.js";

let scratch: string;

beforeEach(() => {
  scratch = mkdtempSync(join(tmpdir(), "verbatim-"));
  mkdirSync(join(scratch, "documents"));
  writeFileSync(
    join(scratch, "documents", "a.txt"),
    "Tickets are sold on board by the crew. The ferry sails at noon.",
  );
  const gold = [{ doc: "a.txt", sentence: "The ferry sails at noon." }];
  const question = { question: "When does the ferry sail?", answerable: true, gold };
  writeFileSync(join(scratch, "questions.jsonl"), JSON.stringify(question));
});

afterEach(() => {
  rmSync(scratch, { recursive: true });
});

/** `npm run bench -- peers` on a machine without npm: nothing can be installed. */
function comparison(questions: string): { code: number | null; out: string; err: string } {
  const corpus = join(scratch, "documents");
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [".scripts/bench.mjs", "peers", join(scratch, questions), "--corpus", corpus, "--json"],
    {
      cwd: ROOT,
      encoding: "utf8",
      env: { PATH: "", HOME: scratch, CACHE_DIR: join(scratch, "cache") },
    },
  );
  return { code: status, out: stdout, err: stderr };
}

interface Shown {
  readonly sentences: number;
  readonly rows: readonly { engine: string; setup: string; quality: { P1: number } }[];
}

function rowsOf(out: string): [string, string, number][] {
  const { rows } = JSON.parse(out) as Shown;
  return rows.map(({ engine, setup, quality }) => [engine, setup, quality.P1]);
}

const OWN = [
  ["Verbatim", "answers, none held back", 1],
  ["Verbatim", "its search alone", 1],
];

describe("npm run bench -- peers", () => {
  it("leaves out by name what can't be installed", () => {
    const { code, out, err } = comparison("questions.jsonl");

    expect([code, rowsOf(out)]).toEqual([0, OWN]);
    for (const engine of ["MiniSearch", "FlexSearch", "Orama", "Lunr", "SQLite FTS5", "LanceDB"]) {
      expect(err).toContain(`${engine} can't be installed here and is left out: `);
    }
  }, 60_000);

  it("measures what is there, and leaves out a setup whose parts are missing", () => {
    comparison("questions.jsonl");
    const peers = join(scratch, "cache", "peers");
    const folder = join(
      peers,
      readdirSync(peers).find((name) => name.startsWith("minisearch@"))!,
    );
    symlinkSync(join(ROOT, "node_modules"), join(folder, "node_modules"), "junction");
    writeFileSync(join(folder, ".installed"), "");

    const { code, out, err } = comparison("questions.jsonl");

    expect([code, rowsOf(out)]).toEqual([0, [...OWN, ["MiniSearch", "as shipped", 1]]]);
    expect(err).toMatch(
      /MiniSearch, stems, no stop words, is left out: Error: Cannot find module 'stemmer'/,
    );
  }, 60_000);

  it("says in one line that there is no such question file", () => {
    const { code, out, err } = comparison("elsewhere.jsonl");

    expect([code, out]).toEqual([2, ""]);
    expect(err).toMatch(/^The question file \S+elsewhere\.jsonl can't be read: ENOENT[^\n]*\n$/);
  });
});
