/**
 * A format's parser is loaded where a file of its kind is met, and nowhere else. Those of formats whose
 * text has to be extracted are loaded by readers in threads of their own.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import { runProgram } from "../support/program.js";
import { temporaryFolder, writeFiles } from "../support/temporary-folder.js";

const REGISTER = pathToFileURL(
  fileURLToPath(new URL("../support/loaded/register.js", import.meta.url)),
).href;
const PARSERS = [
  "@lezer/markdown",
  "@mozilla/readability",
  "fflate",
  "htmlparser2",
  "linkedom",
  "papaparse",
  "saxes",
  "unpdf",
];

/** The parsers that the terminal program loads to answer from one file. */
function parsersFor(name: string, content: string): string[] {
  const folder = temporaryFolder();
  writeFiles(join(folder, "corpus"), { [name]: content });
  const loaded = join(folder, "loaded.txt");
  const { code } = runProgram(["ask", "--corpus", join(folder, "corpus"), "When does it sail?"], {
    env: {
      NODE_OPTIONS: `--import ${REGISTER}`,
      LOADED_FILE: loaded,
      CACHE_DIR: join(folder, "cache"),
    },
  });
  expect(code).toBe(0);
  const urls = readFileSync(loaded, "utf8");
  return PARSERS.filter((parser) => urls.includes(`/node_modules/${parser}/`));
}

describe("the terminal program", () => {
  it.each<[string, string, readonly string[]]>([
    ["a.txt", "The ferry sails at noon.\n", []],
    ["a.md", "# Ferry\n\nThe ferry sails at noon.\n", ["@lezer/markdown"]],
    ["a.csv", "question,answer\nWhen does the ferry sail?,At noon.\n", ["papaparse"]],
    ["a.json", '[{"question": "When does the ferry sail?", "answer": "At noon."}]', []],
    ["a.srt", "1\n00:00:01,000 --> 00:00:02,000\nThe ferry sails at noon.\n", []],
  ])("loads for %s what reads it", (name, content, expected) => {
    expect(parsersFor(name, content)).toEqual(expected);
  });
});
