/** Files are read beside the event loop, and the worst of them ends a thread and nothing else. */
import { createHash } from "node:crypto";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { openReadingThreads } from "../../src/answer/reading-threads.js";
import { DEFAULT_LIMITS, type Limits } from "../../src/documents/read-folder.js";
import { READINGS } from "../../src/documents/reading-cache.js";
import { type FileBytes, readBytes } from "../../src/documents/to-source.js";
import { analyseSource } from "../../src/search/analyse-source.js";
import { sourceOf } from "../support/library-of.js";
import { temporaryFolder } from "../support/temporary-folder.js";

vi.setConfig({ testTimeout: 60_000 });

const WORDS = "# Ferry\n\nThe ferry sails at noon.\n";

function fileOf(path: string, words = WORDS): FileBytes {
  const bytes = Buffer.from(words);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return { path, bytes, sha256, metadata: undefined };
}

function threadsWith(limits: Partial<Limits> = {}, code?: string) {
  const cacheDir = temporaryFolder();
  const options = { cacheDir, corpusDir: "corpus", limits: { ...DEFAULT_LIMITS, ...limits } };
  const entry =
    code === undefined ? [] : [new URL(`data:text/javascript,${encodeURIComponent(code)}`)];
  const threads = openReadingThreads(options, ...entry);
  onTestFinished(() => threads.close());
  return { threads, cacheDir };
}

/** What a thread does with a file goes by its name. */
const DEEDS = `
  import { parentPort } from "node:worker_threads";
  const DEEDS = {
    "slow.md"() { for (;;); },
    "forgetful.md"() { return new Promise(() => {}); },
    "table.md"() { const all = new Map(); for (let at = 0; ; at += 1) all.set(at, at); },
    "bytes.md"() { const all = []; for (;;) all.push(Buffer.alloc(1e6, 1)); },
    "throw.md"() { throw new Error("this should not happen"); },
    "exit.md"() { process.exit(3); },
  };
  parentPort.on("message", async ({ file }) => {
    await DEEDS[file.path]?.();
    parentPort.postMessage({ done: { reason: "read" } });
  });
  parentPort.postMessage("ready");
`;

const READ = { reason: "read" };
const HUNGRY = {
  reason:
    "takes more than 200 MB of memory to read; split it, raise FILE_MEMORY_MB (some 110 for each MB of text) or remove it",
  limits: "60 s, 209715200 bytes",
};

function slow(time: string) {
  const reason = `took longer than ${time} to read; split it, raise FILE_SECONDS or remove it`;
  return { reason, limits: `${time}, 1073741824 bytes` };
}

function fault(what: string) {
  return { reason: `could not be read as markdown (${what}); report it`, isFault: true };
}

describe("openReadingThreads", () => {
  it("reads as this thread does, and keeps the reading", async () => {
    const { threads, cacheDir } = threadsWith();
    const file = fileOf("a.md");

    expect(await threads.read(file)).toEqual(await readBytes(file));
    const [own] = readdirSync(join(cacheDir, READINGS));
    expect(readdirSync(join(cacheDir, READINGS, own!))).toHaveLength(1);
  });

  it("analyses as this thread does", async () => {
    const { threads } = threadsWith();
    const source = await sourceOf("a.md", WORDS);

    expect(await threads.analyse(source)).toEqual(analyseSource(source));
  });

  it("tells what is wrong with a file, and reads on", async () => {
    const { threads } = threadsWith();

    const read = [fileOf("a.md", " "), fileOf("b.pdf"), fileOf("c.md")].map((file) =>
      threads.read(file),
    );

    expect(await Promise.all(read)).toEqual([
      { reason: "holds only white space; write some text in it or remove it" },
      { reason: expect.stringContaining("PDF") as string },
      expect.objectContaining({ origin: { encoding: "utf-8", bomBytes: 0, repairs: [] } }),
    ]);
  });

  it.each<[string, Partial<Limits>, Record<string, object>]>([
    [
      "takes too long",
      { maxSeconds: 1 },
      { "slow.md": slow("1 s"), "forgetful.md": slow("1 s"), "a.md": READ },
    ],
    [
      "takes too much memory",
      { maxMemory: 200 * 1024 * 1024 },
      { "table.md": HUNGRY, "bytes.md": HUNGRY, "a.md": READ },
    ],
    [
      "fails",
      {},
      {
        "throw.md": fault("this should not happen"),
        "exit.md": fault("its reader ended with 3"),
        "a.md": READ,
      },
    ],
  ])("ends a thread that %s, names its file, and reads the others", async (_, limits, expected) => {
    const { threads } = threadsWith(limits, DEEDS);

    const read = Object.keys(expected).map((path) => threads.read(fileOf(path)));

    expect(await Promise.all(read)).toEqual(Object.values(expected));
  });

  it("tells when no thread can start", async () => {
    const { threads } = threadsWith({}, "nonsense");

    expect(await threads.read(fileOf("a.md"))).toEqual({
      reason: expect.stringContaining("nonsense is not defined") as string,
      isFault: true,
    });
  });

  it("starts nothing once it is closed", async () => {
    const { threads } = threadsWith();
    const open = threads.read(fileOf("a.md"));
    await threads.close();

    expect([await open, await threads.read(fileOf("b.md"))]).toEqual([
      expect.objectContaining({ isFault: true }),
      expect.objectContaining({ isFault: true }),
    ]);
  });
});
