/**
 * The built program over a folder of the worst: each file is read or named with a reason, whatever it
 * is, and the program goes on.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, it, vi } from "vitest";
import { FORMATS } from "../../src/documents/formats/index.js";
import { runProgram } from "../support/program.js";
import { temporaryFolder } from "../support/temporary-folder.js";
import { p, writeDocx } from "../support/write-docx.js";
import { column, writePdf } from "../support/write-pdf.js";

vi.setConfig({ testTimeout: 60_000 });

interface Told {
  readonly sources: readonly { readonly path: string }[];
  readonly problems: readonly { readonly path: string; readonly reason: string }[];
}

/** What the built program tells of a folder, and that it has a source beside the hostile ones. */
function toldOf(corpus: string, env: Readonly<Record<string, string>> = {}) {
  writeFileSync(join(corpus, "good.txt"), "The ferry to Ulvik carries 212 passengers.\n");
  const options = { env: { CORPUS_DIR: corpus, CACHE_DIR: temporaryFolder(), ...env } };
  const { code, out, err } = runProgram(["sources", "--json"], options);
  expect({ code, err }).toEqual({ code: 0, err: "" });
  const { sources, problems } = JSON.parse(out) as Told;
  expect(sources.map(({ path }) => path)).toContain("good.txt");
  return { sources, problems, reasons: new Map(problems.map((told) => [told.path, told.reason])) };
}

/** Real files of every kind, and random ones. */
async function files(): Promise<fc.Arbitrary<Uint8Array>> {
  const real = [
    Buffer.from("# Ferry\n\nThe ferry sails at “noon”.\n\n| a | b |\n|---|---|\n| 1 | 2 |\n"),
    Buffer.from('{"questions": [{"question": "When?", "answer": "At noon."}]}\n'),
    Buffer.from("<html><body><h1>Ferry</h1><p>It sails at noon.</p></body></html>"),
    await writePdf([column(["The ferry sails at noon.", "It is white."])]),
    writeDocx(p("Ferry", "berschrift1") + p("The ferry sails at noon.")),
  ];
  const part = fc.double({ min: 0, max: 1, noNaN: true });
  const flips = fc.array(fc.tuple(part, fc.integer({ min: 1, max: 255 })), { maxLength: 20 });
  return fc.oneof(
    fc.uint8Array({ maxLength: 3000 }),
    fc.tuple(fc.constantFrom(...real), part, flips).map(([file, end, marks]) => {
      const bytes = Uint8Array.from(file.subarray(0, Math.ceil(file.length * (end + 0.3))));
      for (const [at, bits] of marks) bytes[Math.floor(at * (bytes.length - 1))]! ^= bits;
      return bytes;
    }),
  );
}

it("reads or names random, cut and spoilt files under every ending", async () => {
  const corpus = temporaryFolder();
  const endings = FORMATS.flatMap(({ extensions }) => extensions);
  const made = fc.sample(await files(), { numRuns: 20 * endings.length, seed: 5 });
  for (const [at, bytes] of made.entries()) {
    writeFileSync(join(corpus, `${at}${endings[at % endings.length]!}`), bytes);
  }

  const { sources, problems } = toldOf(corpus);

  const all = [...sources, ...problems].map(({ path }) => path);
  expect(new Set(all).size).toBe(made.length + 1);
  expect(all).toHaveLength(made.length + 1);
  for (const { path, reason } of problems) {
    expect(reason, path).toMatch(/[;,] .*(?:remove|save|add|write|put|split|raise|correct|OCR)/s);
  }
});

it("names what is too large, too slow or no file, and reads what has an odd name", () => {
  const corpus = temporaryFolder();
  const odd = ["new\nline.txt", "😀.md", "a..b.txt", "$(touch x).md", "-n.txt"];
  for (const name of odd) writeFileSync(join(corpus, name), "Words stand here.\n");
  writeFileSync(join(corpus, "huge.txt"), "x");
  truncateSync(join(corpus, "huge.txt"), 101 * 1024 * 1024);
  writeFileSync(join(corpus, "slow.txt"), "The wind was strong and the sea grey. ".repeat(200_000));
  symlinkSync("/etc", join(corpus, "out"));
  symlinkSync("/dev/zero", join(corpus, "zero.txt"));
  symlinkSync("loop", join(corpus, "loop"));
  mkdirSync(join(corpus, "a/b"), { recursive: true });
  symlinkSync("../..", join(corpus, "a/b/up"));
  const isPosix = process.platform !== "win32";
  if (isPosix) spawnSync("mkfifo", [join(corpus, "pipe.txt")]);
  const isLinux = process.platform === "linux"; // others take no such name
  const badName = [Buffer.from(`${corpus}/bad`), Uint8Array.of(0xff), Buffer.from(".txt")];
  if (isLinux) writeFileSync(Buffer.concat(badName), "Words stand here.\n");

  const { sources, reasons } = toldOf(corpus, { FILE_SECONDS: "1" });

  const outside = "is a link to a place outside of the folder; copy the file in instead";
  expect(sources.map(({ path }) => path).sort()).toEqual([...odd, "good.txt"].sort());
  expect(Object.fromEntries(reasons)).toEqual({
    "huge.txt": "is 101.0 MB, more than the limit of 100.0 MB; split it or raise FILE_MB",
    "slow.txt": "took longer than 1 s to read; split it, raise FILE_SECONDS or remove it",
    out: outside,
    "zero.txt": outside,
    loop: "is a link that leads back to itself; remove it",
    ...(isPosix ? { "pipe.txt": "is not an ordinary file; remove it" } : {}),
    ...(isLinux ? { "bad\uFFFD.txt": "has a name that is not UTF-8; rename it" } : {}),
  });
});

it("names a file that takes too much memory, also at the next start", () => {
  const corpus = temporaryFolder();
  writeFileSync(
    join(corpus, "hungry.txt"),
    "The wind was strong. The sea was grey. ".repeat(300_000),
  );
  const env = { CACHE_DIR: temporaryFolder(), FILE_MEMORY_MB: "150" };
  const reason =
    "takes more than 150 MB of memory to read; split it, raise FILE_MEMORY_MB (some 110 for each MB of text) or remove it";

  expect(toldOf(corpus, env).reasons.get("hungry.txt")).toBe(reason);
  expect(toldOf(corpus, env).reasons.get("hungry.txt")).toBe(reason);
});
