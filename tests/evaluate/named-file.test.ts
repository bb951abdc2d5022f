/** What is said of a file that was named and is not there. */
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { UserError } from "../../src/errors.js";
import { readNamedFile } from "../../src/evaluate/named-file.js";
import { temporaryFolder } from "../support/temporary-folder.js";

describe("readNamedFile", () => {
  it("gives the text", () => {
    const folder = temporaryFolder({ "q.jsonl": "{}" });

    expect(readNamedFile(join(folder, "q.jsonl"), "question file")).toBe("{}");
  });

  it("names the file that is missing, and what it was to be", () => {
    const read = () => readNamedFile("no/such.jsonl", "question file");

    expect(read).toThrow(UserError);
    expect(read).toThrow("The question file no/such.jsonl can't be read: ENOENT");
  });
});
