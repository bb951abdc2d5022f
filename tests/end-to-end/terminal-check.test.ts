/** `sources --check` in the built program. */
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runProgram } from "../support/program.js";
import { temporaryFolder } from "../support/temporary-folder.js";

describe("sources --check", () => {
  it("exits with 1 for a file that can't be used, else with 0, as text and as JSON", () => {
    const files = {
      "a.txt": "It is open.",
      "b.txt": "It is open.",
      "d.md": "---\ntitle: Fees: 2025\n---\nIt costs 5 pounds.",
    };
    const good = temporaryFolder(files);
    const bad = temporaryFolder({ ...files, "c.txt": "" });
    const env = { CACHE_DIR: join(good, ".cache") };

    const text = runProgram(["sources", "--check", "--corpus", good], { env });
    expect(text.code).toBe(0);
    expect(text.out).toContain("The same file more than once:\n  a.txt, b.txt\n");
    expect(text.out).toContain("Front matter that counts for nothing:\n  d.md: is not valid YAML");
    const json = runProgram(["sources", "--check", "--json", "--corpus", bad], { env });
    expect(json.code).toBe(1);
    expect(JSON.parse(json.out)).toMatchObject({
      problems: [{ path: "c.txt" }],
      check: {
        duplicates: [["a.txt", "b.txt"]],
        nearDuplicates: [],
        encodings: [],
        unread: [],
        frontMatter: [{ path: "d.md", fault: expect.stringContaining("line 2") as string }],
        dates: [],
      },
    });
  });
});
