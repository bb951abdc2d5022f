/** Who may see what of a folder: a limit that can't be read lets nobody in. */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { type Corpus, readCorpus } from "../../src/documents/read-corpus.js";

function corpusOf(files: Readonly<Record<string, string | Buffer>>): Promise<Corpus> {
  const folder = mkdtempSync(join(tmpdir(), "verbatim-"));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return readCorpus(folder);
}

describe("readCorpus", () => {
  it("says of each source and problem who may see it, and which rules are about nothing", async () => {
    const rule = (about: object, role: string) => ({ ...about, roles: [role.repeat(17)] });
    const { sources, problems } = await corpusOf({
      "a.md": "---\ntags: [open]\n---\n\nText.",
      "b.txt": "Text.",
      "c.txt": Buffer.from([0, 1, 2]),
      "sources.json": JSON.stringify({
        sources: { "a.md": { tags: ["kept"] } },
        access: [
          rule({ tag: "Open" }, "1"),
          rule({ tag: "kept" }, "2"),
          rule({ source: "c.txt" }, "3"),
          rule({ folder: "d" }, "4"),
        ],
      }),
    });
    const limit = (role: string) => ({ roles: [role.repeat(17)] });

    expect(sources.map(({ access }) => access)).toEqual([[limit("1"), limit("2")], undefined]);
    expect(problems.map(({ path, reason, access }) => [path, reason, access])).toEqual([
      ["c.txt", expect.stringContaining("is not text"), [limit("3")]],
      ["sources.json", 'access[2] is about no source; check the source "c.txt"', [{ servers: [] }]],
      ["sources.json", 'access[3] is about no source; check the folder "d"', [{ servers: [] }]],
    ]);
  });

  it("keeps everything from everyone on Discord where rules can't be read", async () => {
    const { sources } = await corpusOf({ "a.txt": "Good text.", "sources.json": '{"access": [' });

    expect(sources.map(({ access }) => access)).toEqual([[{ servers: [] }]]);
  });

  it.each<[string, (path: string) => void]>([
    [
      "a folder",
      (path) => {
        mkdirSync(path);
      },
    ],
    [
      "a link to nothing",
      (path) => {
        symlinkSync("nowhere.json", path);
      },
    ],
    [
      "a link out of the folder",
      (path) => {
        symlinkSync("/etc/hostname", path);
      },
    ],
    ["a pipe", (path) => execFileSync("mkfifo", [path])],
  ])("keeps everything from everyone on Discord where sources.json is %s", async (_, put) => {
    const folder = mkdtempSync(join(tmpdir(), "verbatim-"));
    onTestFinished(() => {
      rmSync(folder, { recursive: true, force: true });
    });
    writeFileSync(join(folder, "a.txt"), "The mill burned.\n");
    put(join(folder, "sources.json"));

    const { sources, problems } = await readCorpus(folder);

    expect(sources.map(({ access }) => access)).toEqual([[{ servers: [] }]]);
    expect(problems.map(({ path }) => path)).toEqual(["sources.json"]);
    expect(problems[0]?.reason).toContain("nobody on Discord sees any source");
  });

  it("follows a link to a list within the folder", async () => {
    const folder = mkdtempSync(join(tmpdir(), "verbatim-"));
    onTestFinished(() => {
      rmSync(folder, { recursive: true, force: true });
    });
    writeFileSync(join(folder, "a.txt"), "The mill burned.\n");
    writeFileSync(join(folder, "list.json"), '{"access": [{"source": "a.txt", "servers": []}]}');
    symlinkSync("list.json", join(folder, "sources.json"));

    expect((await readCorpus(folder)).sources[0]?.access).toEqual([{ servers: [] }]);
  });

  it("limits a file by its name in any code points and case, and an unreadable one by its tags", async () => {
    const rules = [
      { source: "caf\u00e9.txt", servers: [] },
      { source: "Staff.txt", servers: [] },
      { tag: "secret", servers: [] },
    ];
    const tagged = { "re\u0301sume\u0301.txt": { tags: ["secret"] } };
    const { sources, problems } = await corpusOf({
      "cafe\u0301.txt": "The mill burned.\n",
      "staff.txt": "The mill burned.\n",
      "r\u00e9sum\u00e9.txt": "",
      "sources.json": JSON.stringify({ sources: tagged, access: rules }),
    });
    const outcomes = [...sources, ...problems.filter(({ path }) => path.endsWith(".txt"))];

    expect(outcomes.map(({ access }) => access)).toEqual(Array(3).fill([{ servers: [] }]));
  });
});
