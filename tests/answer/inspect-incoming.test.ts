/** What would come of files in the corpus. */
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { sha256 as hashOf } from "../../src/answer/cite.js";
import { inspectIncoming } from "../../src/answer/inspect-incoming.js";
import { incomingFiles } from "../../src/documents/incoming-files.js";
import { DEFAULT_LIMITS } from "../../src/documents/read-folder.js";
import type { Files } from "../support/library-of.js";
import { temporaryFolder } from "../support/temporary-folder.js";

/** The inspection of all files of a folder, each named by itself, in the order of the names. */
async function inspect(incoming: Files, held: Files = {}) {
  const from = temporaryFolder(incoming);
  const { files } = await incomingFiles(
    Object.keys(incoming).map((name) => join(from, name)),
    "",
  );
  const cacheDir = temporaryFolder();
  const options = { corpusDir: temporaryFolder(held), cacheDir, limits: DEFAULT_LIMITS };
  const found = await inspectIncoming(files, options);
  return found.map((file) => {
    const { path, state } = file;
    const preview = "preview" in file ? { preview: file.preview, sha256: file.sha256 } : {};
    const note = "at" in file ? { at: file.at } : "reason" in file ? { reason: file.reason } : {};
    return { path, state, ...preview, ...note };
  });
}

const FEES = "# Fees\n\nIt costs 5 kroner. Pay at the door.\n";

describe("inspectIncoming", () => {
  it("reads a file as it would be read in the corpus, with what sources.json states of it", async () => {
    const listed = { sources: { "fees.md": { publisher: "Town" } } };

    const found = await inspect({ "fees.md": FEES }, { "sources.json": JSON.stringify(listed) });

    const preview = {
      title: "Fees",
      format: "markdown",
      sentences: 2,
      missing: ["published", "url"],
    };
    const sha256 = hashOf(Buffer.from(FEES));
    expect(found).toEqual([{ path: "fees.md", state: "new", preview, sha256 }]);
  });

  it("tells another file in its place, the same one there or elsewhere, and what can't be used", async () => {
    const found = await inspect(
      { "a.txt": "It is open.", "b.txt": "It is shut.", "c.txt": "It is new.", "d.txt": "" },
      { "a.txt": "It was open.", "b.txt": "It is shut.", "x/c.txt": "It is new." },
    );

    expect(found).toMatchObject([
      {
        path: "a.txt",
        state: "other",
        preview: { missing: expect.arrayContaining(["title"]) as string[] },
      },
      { path: "b.txt", state: "present", at: "b.txt" },
      { path: "c.txt", state: "present", at: "x/c.txt" },
      { path: "d.txt", state: "unusable", reason: expect.stringContaining("empty") as string },
    ]);
  });

  it("takes the first of two that would stand in one place, and one of two that are the same", async () => {
    const found = await inspect({
      "a/x.txt": "It is open.",
      "b/x.txt": "It is shut.",
      "c/y.txt": "It is open.",
    });

    expect(found).toMatchObject([
      { state: "new" },
      {
        state: "unusable",
        reason: expect.stringMatching(/take the place of .*a\/x\.txt/) as string,
      },
      { path: "y.txt", state: "present", at: "x.txt" },
    ]);
  });

  it("says which characters are doubtful", async () => {
    const [found] = await inspect({
      "a.txt": Buffer.from("Ein Caf\u00e9 am See, gleich nebenan.", "latin1"),
    });

    expect(found).toMatchObject({ preview: { encoding: { guessed: "windows-1252" } } });
  });
});
