/**
 * The built program over very many files and a very large one. `VERBATIM_FILES=100000` for the long
 * run, which takes some minutes.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it, vi } from "vitest";
import { startProgram } from "../support/program.js";
import { temporaryFolder } from "../support/temporary-folder.js";

const FILES = Number(process.env["VERBATIM_FILES"] ?? 1000);
const FILES_A_FOLDER = 1000;
/** Below the limit of 100 MB for a file in the long run, so that it is opened. */
const LARGE_BYTES = FILES >= 100_000 ? 99_000_000 : 200_000;
/** For the large file, and for a line of the others. */
const SENTENCE = "The wind was strong and the sea was grey.\n";

vi.setConfig({ testTimeout: 60_000 + 10 * FILES });

it(`answers from ${FILES} files, and reads a very large one or says why not`, async () => {
  const corpus = temporaryFolder();
  for (let at = 0; at < FILES; at += 1) {
    const folder = join(corpus, String(Math.floor(at / FILES_A_FOLDER)));
    if (at % FILES_A_FOLDER === 0) mkdirSync(folder);
    writeFileSync(join(folder, `${at}.txt`), `Boat ${at} carries ${at + 7} passengers.\n`);
  }
  writeFileSync(join(corpus, "large.txt"), SENTENCE.repeat(LARGE_BYTES / SENTENCE.length));
  const env = { CORPUS_DIR: corpus, CACHE_DIR: temporaryFolder() };
  const boat = FILES - 123;

  const told = JSON.parse(await outputOf(["sources", "--json"], env)) as {
    sources: { path: string }[];
    problems: { path: string; reason: string }[];
  };
  const question = `How many passengers does boat ${boat} carry?`;
  const answer = JSON.parse(await outputOf(["ask", "--json", question], env)) as {
    quotes: { text: string }[];
  };

  expect(told.sources.length + told.problems.length).toBe(FILES + 1);
  expect(told.sources.length).toBeGreaterThanOrEqual(FILES);
  for (const { path, reason } of told.problems) {
    expect(path).toBe("large.txt");
    expect(reason).toMatch(/^(?:takes|took|is) /);
  }
  expect(answer.quotes[0]?.text).toBe(`Boat ${boat} carries ${boat + 7} passengers.`);
});

/** What the program says, which ends well. */
async function outputOf(args: readonly string[], env: Record<string, string>): Promise<string> {
  const child = startProgram(args, { env, patience: 10 * FILES + 20_000 });
  let out = "";
  child.stdout?.setEncoding("utf8").on("data", (text: string) => (out += text));
  const code = await new Promise((resolve) => child.once("close", resolve));
  expect(code).toBe(0);
  return out;
}
