// Installs an engine into a folder of its own under the cache folder, once, at exact versions, running none of its scripts.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

const MOST_MS = 5 * 60_000;
/** Without a network each engine would else wait for a minute and more. */
const RETRIES = "--fetch-retries=1";

/** The engine's folder; undefined where it can't be installed, which the user is told. */
export function install({ name, packages }, cacheDir) {
  const folder = join(resolve(cacheDir), "peers", packages.join("_").replace(/[^\w.@-]+/g, "-"));
  const done = join(folder, ".installed");
  if (existsSync(done)) return folder;
  process.stderr.write(`Installing ${packages.join(", ")} into ${folder} …\n`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), JSON.stringify({ private: true }));
  const options = ["--prefix", folder, "--ignore-scripts", "--no-audit", "--no-fund", "--no-save"];
  const { status, error, stderr } = spawnSync(
    "npm",
    ["install", ...options, RETRIES, ...packages],
    {
      stdio: ["ignore", "ignore", "pipe"],
      encoding: "utf8",
      shell: process.platform === "win32",
      timeout: MOST_MS,
    },
  );
  if (status !== 0) {
    const why =
      /^npm error (?!code\b).+$/m.exec(stderr ?? "")?.[0] ?? error?.message ?? "npm failed";
    process.stderr.write(`${name} can't be installed here and is left out: ${why}\n`);
    return undefined;
  }
  writeFileSync(done, "");
  return folder;
}
