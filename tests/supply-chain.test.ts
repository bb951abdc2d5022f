/** What is installed with the program: pinned, under licences that go with its own, and without scripts. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { LIBRARIES } from "../src/discord/views/about.js";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

/** Licences that a program under the MIT licence may be handed on with. */
const LICENCES = [
  "0BSD",
  "Apache-2.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "BlueOak-1.0.0",
  "ISC",
  "MIT",
];
/** What npm runs by itself when a package is installed. */
const INSTALL_SCRIPTS = ["preinstall", "install", "postinstall"];

interface Locked {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly dev?: boolean;
  readonly hasInstallScript?: boolean;
}

interface Manifest {
  readonly version?: string;
  readonly license?: unknown;
  readonly scripts?: Readonly<Record<string, string>>;
  readonly gypfile?: boolean;
}

const parsed = (path: string): unknown => JSON.parse(readFileSync(join(ROOT, path), "utf8"));
const manifestOf = (folder: string): Manifest => parsed(join(folder, "package.json")) as Manifest;
const { packages } = parsed("package-lock.json") as {
  readonly packages: Readonly<Record<string, Locked>>;
};
const locked = Object.entries(packages).filter(([folder]) => folder !== "");
const production = locked.filter(([, { dev }]) => dev !== true);

describe("the lock file", () => {
  it("pins every package to one version and to its checksum, from no other registry", () => {
    const loose = locked.filter(
      ([, { version, integrity, resolved }]) =>
        !/^\d+\.\d+\.\d+/.test(version ?? "") ||
        !/^sha512-/.test(integrity ?? "") ||
        !(resolved ?? "https://registry.npmjs.org/").startsWith("https://registry.npmjs.org/"),
    );

    expect(production.length).toBeGreaterThan(50);
    expect(loose).toEqual([]);
  });

  it("is what is installed", () => {
    const other = production.filter(
      ([folder, { version }]) => manifestOf(folder).version !== version,
    );

    expect(other).toEqual([]);
  });
});

describe("a package that the program needs at run time", () => {
  it("has a licence that goes with the program's own", () => {
    const odd = production
      .map(([folder]) => [folder, manifestOf(folder).license] as const)
      .filter(([, licence]) => !LICENCES.includes(String(licence)));

    expect(odd).toEqual([]);
  });

  it("runs nothing when it is installed", () => {
    const active = production.filter(([folder, { hasInstallScript = false }]) => {
      const { scripts = {}, gypfile = false } = manifestOf(folder);
      const builds = gypfile || existsSync(join(ROOT, folder, "binding.gyp"));
      return hasInstallScript || builds || INSTALL_SCRIPTS.some((name) => name in scripts);
    });

    expect(active).toEqual([]);
  });

  it("is named by /about with the licence that it has", () => {
    const plain = (name: string): string => name.toLowerCase().replace(/[^a-z]/g, "");
    const licences = new Map(
      production.map(([folder]) => [
        plain(folder.replace(/^.*node_modules\//, "")),
        manifestOf(folder).license,
      ]),
    );
    const named = LIBRARIES.filter(([name]) => licences.has(plain(name)));

    expect(named.length).toBe(LIBRARIES.length - 2); // WordNet and SUBTLEX are no packages of the program
    for (const [name, licence] of named)
      expect([name, licences.get(plain(name))]).toEqual([name, licence]);
  });
});

it("a file of secrets is never committed", () => {
  expect(readFileSync(join(ROOT, ".gitignore"), "utf8").split("\n")).toContain(".env");
});
