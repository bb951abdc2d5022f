// Installs an engine into a folder of its own under the cache folder, once, at exact versions.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

/** A native part may have to be compiled. */
const MOST_MS = 10 * 60_000;

/** The engine's folder; undefined where it can't be installed, which the user is told. */
export function install({ name, packages, needsScripts }, cacheDir) {
  const folder = join(resolve(cacheDir), "peers", packages.join("_").replace(/[^\w.@-]+/g, "-"));
  const done = join(folder, ".installed");
  if (existsSync(done)) return folder;
  process.stderr.write(`Installing ${packages.join(", ")} into ${folder} …\n`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), JSON.stringify({ private: true }));
  const options = ["--prefix", folder, "--no-audit", "--no-fund", "--no-save"];
  if (!needsScripts) options.push("--ignore-scripts");
  const { status } = spawnSync("npm", ["install", ...options, ...packages], {
    stdio: ["ignore", "ignore", "ignore"],
    shell: process.platform === "win32",
    timeout: MOST_MS,
  });
  if (status !== 0) {
    process.stderr.write(`${name} can't be installed here and is left out.\n`);
    return undefined;
  }
  writeFileSync(done, "");
  return folder;
}
