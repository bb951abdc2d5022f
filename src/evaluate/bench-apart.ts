/** Measures one corpus in processes of their own, so that none warms another. */
import { execFileSync, spawnSync } from "node:child_process";
import { cpSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { spreadOf, timed, type Spread } from "./bench.js";
import type { Asked, Place } from "./bench-size.js";
import { withScratch } from "./scratch.js";

/** The costs of one corpus. */
export interface Costs extends Asked {
  /** With an empty cache: reading, analysing, indexing. */
  readonly buildMs: number;
  /** From the start of the terminal program, with all in the cache, to its printed answer. */
  readonly firstAnswer: Spread;
}

const builtFile = (path: string): string =>
  fileURLToPath(new URL(`../../dist/${path}`, import.meta.url));
const MEASURE = builtFile("evaluate/bench-size-main.js");
const TERMINAL = builtFile("terminal/main.js");

/**
 * Does something with a copy of a corpus and an empty cache, both gone after it: what is measured may
 * change them.
 */
export async function withCopy<T>(
  corpus: string,
  work: (place: Place) => T | Promise<T>,
): Promise<T> {
  return withScratch("verbatim-bench-", (folder) => {
    const place = { corpusDir: join(folder, "corpus"), cacheDir: join(folder, "cache") };
    cpSync(corpus, place.corpusDir, { recursive: true });
    return work(place);
  });
}

export interface CostsOptions {
  /** A file of questions; without it the corpus is asked about its own sentences. */
  readonly questions?: string | undefined;
  /** Fresh processes that answer one question each. */
  readonly starts: number;
}

/** @throws Error when a process ends badly: its figures would mean nothing. */
export function costsOf(place: Place, { questions, starts }: CostsOptions): Costs {
  const buildMs = measured(place, ["--build"]) as number;
  const given = questions === undefined ? [] : ["--questions", questions];
  const asked = measured(place, given) as Asked;
  const times = Array.from({ length: starts }, () =>
    timed(() => {
      askAfresh(place);
    }),
  );
  return { ...asked, buildMs, firstAnswer: spreadOf(times) };
}

function measured({ corpusDir, cacheDir }: Place, options: readonly string[]): unknown {
  const places = ["--corpus", corpusDir, "--cache", cacheDir];
  const printed = execFileSync(process.execPath, [MEASURE, ...places, ...options], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  });
  return JSON.parse(printed) as unknown;
}

/** Any question: what takes long is all that comes before it. */
const QUESTION = "What is this about, and who was there?";

function askAfresh({ corpusDir, cacheDir }: Place): void {
  const options = ["ask", "--corpus", corpusDir, QUESTION];
  const { status, stderr } = spawnSync(process.execPath, [TERMINAL, ...options], {
    encoding: "utf8",
    env: { ...process.env, CACHE_DIR: cacheDir },
  });
  if (status !== 0) throw new Error(`ask ended with exit code ${String(status)}: ${stderr}`);
}
