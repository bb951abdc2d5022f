/** Files brought into the corpus, with and without a person who answers. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { DEFAULT_LIMITS } from "../../../src/documents/read-folder.js";
import type { AddInvocation } from "../../../src/terminal/command-line.js";
import { runAdd } from "../../../src/terminal/commands/add.js";
import type { Files } from "../../support/library-of.js";
import { temporaryFolder } from "../../support/temporary-folder.js";
import { memoryIo } from "../../support/terminal.js";

const FEES = "# Fees\n\nIt costs 5 kroner.\n";

/** What came of adding all files of a folder, by one who types so at a terminal, or by a script. */
async function add(
  { incoming, held = {}, typed }: { incoming: Files; held?: Files; typed?: string },
  options: Partial<AddInvocation> = {},
) {
  const from = temporaryFolder(incoming);
  const corpusDir = temporaryFolder(held);
  const io = memoryIo({ isTTY: typed !== undefined });
  if (typed !== undefined) io.stdin.write(typed);
  const invocation: AddInvocation = {
    command: "add",
    names: Object.keys(incoming).map((name) => join(from, name)),
    corpus: undefined,
    to: undefined,
    json: false,
    dryRun: false,
    yes: false,
    force: false,
    ...options,
  };
  const code = await runAdd(
    invocation,
    { corpusDir, cacheDir: temporaryFolder(), limits: DEFAULT_LIMITS },
    io,
  );
  const textOf = (path: string) =>
    existsSync(join(corpusDir, path)) ? readFileSync(join(corpusDir, path), "utf8") : undefined;
  return { code, out: io.out(), textOf };
}

describe("runAdd", () => {
  it("asks at a terminal for what is missing, copies, and writes down what was told", async () => {
    const { code, out, textOf } = await add({
      incoming: { "fees.md": FEES },
      held: { "sources.json": '{"sources": {"b.txt": {"title": "B"}}}' },
      typed: "Town\nyesterday\n2025-02\n\n",
    });

    expect(code).toBe(0);
    expect(out).toContain("Fees · markdown · 1 sentence");
    expect(out).toContain("It must be an ISO 8601 date");
    expect(textOf("fees.md")).toBe(FEES);
    expect(JSON.parse(textOf("sources.json") ?? "")).toEqual({
      sources: { "b.txt": { title: "B" }, "fees.md": { publisher: "Town", published: "2025-02" } },
    });
  });

  it("asks nothing with --yes, and away from a terminal", async () => {
    const asked = { incoming: { "fees.md": FEES } };

    for (const shown of [await add(asked), await add({ ...asked, typed: "" }, { yes: true })]) {
      expect(shown).toMatchObject({ code: 0 });
      expect(shown.out).not.toContain("Publisher:");
      expect(shown.textOf("fees.md")).toBe(FEES);
      expect(shown.textOf("sources.json")).toBeUndefined();
    }
  });

  it("copies nothing after Ctrl-C", async () => {
    const { code, out, textOf } = await add({
      incoming: { "fees.md": FEES },
      typed: "Town\n\u0003",
    });

    expect(code).toBe(1);
    expect(out).toMatch(/Nothing was copied\.\n$/);
    expect(textOf("fees.md")).toBeUndefined();
    expect(textOf("sources.json")).toBeUndefined();
  });

  it("replaces another file only when a person or --force says so", async () => {
    const files = { incoming: { "fees.md": FEES }, held: { "fees.md": "Other words." } };

    const left = await add(files);
    expect(left.code).toBe(1);
    expect(left.out).toContain("another file stands there");
    expect(left.textOf("fees.md")).toBe("Other words.");
    const declined = await add({ ...files, typed: "n\n" });
    expect(declined.code).toBe(0);
    expect(declined.textOf("fees.md")).toBe("Other words.");
    const allowed = await add({ ...files, typed: "y\n\n\n\n" });
    expect(allowed.code).toBe(0);
    expect(allowed.textOf("fees.md")).toBe(FEES);
    expect((await add(files, { force: true })).textOf("fees.md")).toBe(FEES);
  });

  it("writes nothing in a dry run", async () => {
    const { code, out, textOf } = await add(
      { incoming: { "fees.md": FEES }, typed: "" },
      { dryRun: true },
    );

    expect(code).toBe(0);
    expect(out).toContain("1 file would be copied into");
    expect(textOf("fees.md")).toBeUndefined();
  });

  it("copies what can be used, into the folder that was named, and gives 1 for the rest", async () => {
    const { code, out, textOf } = await add(
      { incoming: { "fees.md": FEES, "empty.txt": "" } },
      { to: "2025/rules", json: true },
    );

    expect(code).toBe(1);
    expect(out).toMatch(/^\{.*\}\n$/);
    expect(JSON.parse(out)).toMatchObject({
      files: [
        { path: "2025/rules/fees.md", action: "copied", title: "Fees" },
        { path: "2025/rules/empty.txt", action: "failed" },
      ],
    });
    expect(textOf("2025/rules/fees.md")).toBe(FEES);
    expect(textOf("2025/rules/empty.txt")).toBeUndefined();
  });

  it("refuses to ask where sources.json has a fault, before anything is copied", async () => {
    const held = { "sources.json": '{"sources": [' };

    await expect(add({ incoming: { "fees.md": FEES }, held, typed: "" })).rejects.toThrow(
      "sources.json has a fault, correct it first",
    );
    expect((await add({ incoming: { "fees.md": FEES }, held }, { yes: true })).code).toBe(0);
  });
});
