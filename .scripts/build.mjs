// Compiles src to dist, makes the data files there, and joins the terminal program's files. With --if-stale: only when a source is newer than the last build.
import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const stamp = join(root, "dist", ".built");

/** The time of the newest change below a folder, in ms; a deleted file changes its folder. */
function newest(folder) {
  let latest = statSync(folder).mtimeMs;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    latest = Math.max(latest, entry.isDirectory() ? newest(path) : statSync(path).mtimeMs);
  }
  return latest;
}

function isStale() {
  const built = statSync(stamp, { throwIfNoEntry: false })?.mtimeMs ?? -1;
  const files = ["package-lock.json", "tsconfig.json"].map((name) => statSync(join(root, name)));
  return Math.max(newest(join(root, "src")), ...files.map((file) => file.mtimeMs)) > built;
}

/** Removes what an earlier build made of sources that may be gone; data stay. */
function clearOutput() {
  mkdirSync(join(root, "dist"), { recursive: true });
  for (const name of readdirSync(join(root, "dist"))) {
    if (name !== "data") rmSync(join(root, "dist", name), { recursive: true });
  }
}

/** Makes the files of dist/data, but those that are newer than what they are made by. */
async function makeData() {
  mkdirSync(join(root, "dist", "data"), { recursive: true });
  const { WINK_MODEL_FILE, prepareModel } = await import("../dist/language/wink-model.js");
  writeFileSync(WINK_MODEL_FILE, prepareModel());
  await makeFile("related-words", async (target) => {
    const { makeRelatedWords } = await import("./related-words.mjs");
    const { stem } = await import("../dist/language/wink.js");
    makeRelatedWords(target, stem);
  });
  await makeFile("word-rarity", async (target) => {
    const { makeWordRarity } = await import("./word-rarity.mjs");
    makeWordRarity(target);
  });
}

async function makeFile(name, make) {
  const target = join(root, "dist", "data", `${name}.txt`);
  const made = statSync(target, { throwIfNoEntry: false })?.mtimeMs ?? -1;
  if (made <= statSync(join(root, ".scripts", `${name}.mjs`)).mtimeMs) await make(target);
}

if (!process.argv.includes("--if-stale") || isStale()) {
  const started = new Date();
  const compiler = createRequire(import.meta.url).resolve("typescript/bin/tsc");
  clearOutput();
  const { status } = spawnSync(process.execPath, [compiler, "-p", root], {
    stdio: ["ignore", 2, 2], // stdout stays the program's own
  });
  if (status !== 0) process.exit(status ?? 1);
  await makeData();
  const { bundleTerminal } = await import("./bundle.mjs");
  await bundleTerminal(root);
  writeFileSync(stamp, started.toISOString());
}
