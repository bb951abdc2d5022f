/** The text that the bench's corpus is made of: documentation of permissively licensed packages. */
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import { UserError } from "../errors.js";
import { prose, randomFrom, shuffled, withoutCopies, type ProseFile } from "./bench-text.js";
import { writeWhole } from "./write-whole.js";

/**
 * Documentation in comments and pages, each group in an order of its own: the text of a smaller
 * corpus is the same whatever is added to the last one. 203,240 sentences in the first group, all
 * Apache-2.0; phaser and office-js are MIT, the others of the second Apache-2.0.
 */
const GROUPS: readonly (readonly string[])[] = [
  ["aws-cdk-lib@2.276.0", "googleapis@178.0.0"],
  [
    "aws-sdk@2.1693.0",
    "@pulumi/azure-native@3.28.0",
    "@pulumi/oci@4.20.0",
    "@pulumi/aws@7.48.0",
    "@pulumi/alicloud@3.108.0",
    "@pulumi/gcp@9.37.0",
    "phaser@4.2.1",
    "@types/office-js@1.0.612",
  ],
];

/** The order of the files is drawn from it: the same corpus every time. */
const SEED = 20_251_125;

/** The folder, within that of caches, of what is made of these packages, and of no others. */
export function benchFolder(cacheDir: string): string {
  const made = createHash("sha256")
    .update(JSON.stringify([GROUPS, SEED]))
    .digest("hex");
  return join(cacheDir, "bench", made.slice(0, 8));
}

/** Where the prose is kept: fetching and reading the packages takes minutes. */
export function stockFile(cacheDir: string): string {
  return join(benchFolder(cacheDir), "stock.json");
}

/**
 * All prose of the packages, in the drawn order, each sentence once.
 * @param note told what takes long
 * @throws UserError where the packages can't be fetched
 */
export function benchStock(cacheDir: string, note: (what: string) => void): ProseFile[] {
  const file = stockFile(cacheDir);
  if (!existsSync(file)) {
    const folder = join(benchFolder(cacheDir), `packages.${String(process.pid)}`);
    try {
      writeWhole(file, JSON.stringify(withoutCopies(GROUPS.flatMap(read(folder, note)))));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
  return JSON.parse(readFileSync(file, "utf8")) as ProseFile[];
}

/** The prose of a group's packages, one fetched after the other and deleted once it is read. */
function read(folder: string, note: (what: string) => void) {
  return (group: readonly string[]): ProseFile[] => {
    const files = group.flatMap((name) => {
      note(`reading the documentation of ${name}`);
      const unpacked = fetched(name, folder);
      const proses = textFiles(unpacked).map(readProse);
      rmSync(folder, { recursive: true });
      return proses;
    });
    return shuffled(files, randomFrom(SEED));
  };
}

/** A package's own files, without what it depends on. @throws UserError where it can't be fetched */
function fetched(name: string, folder: string): string {
  mkdirSync(folder, { recursive: true });
  run("npm", ["pack", "--silent", "--pack-destination", folder, name], name);
  const [archive = ""] = readdirSync(folder).filter((entry) => entry.endsWith(".tgz"));
  run("tar", ["-xzf", archive, "-C", "."], name, folder);
  return folder;
}

function run(program: string, options: readonly string[], name: string, cwd?: string): void {
  try {
    execFileSync(program, options, {
      ...(cwd === undefined ? {} : { cwd }),
      stdio: ["ignore", "ignore", "pipe"],
      shell: process.platform === "win32" && program === "npm",
    });
  } catch (cause) {
    throw new UserError(
      `The corpus is made of npm packages, and ${name} can't be fetched by ${program}; is there a network? With --corpus the bench measures a folder of yours.\n${whyOf(cause)}`,
      { cause },
    );
  }
}

/** What a program said before it failed, or why it could not be started. */
function whyOf(error: unknown): string {
  const { stderr, message } = error as { readonly stderr?: Buffer; readonly message?: string };
  const said = stderr?.toString("utf8").trim() ?? "";
  return said === "" ? String(message) : said;
}

function textFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /(?:\.d\.ts|\.md)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !path.slice(folder.length).includes("node_modules"))
    .sort();
}

function readProse(path: string): ProseFile {
  const title = basename(path).replace(/(?:\.generated)?(?:\.d\.ts|\.md)$/, "");
  return { title, paragraphs: prose(path, readFileSync(path, "utf8")) };
}
