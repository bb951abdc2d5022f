/** `add` in the built program: what a script gets, and that the answer comes from what was added. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runProgram } from "../support/program.js";
import { temporaryFolder } from "../support/temporary-folder.js";

const CAPTAIN = "Captain Ingrid Solheim has steered the ferry since 2011.";

describe("add", () => {
  it("brings a folder in, from which the next question is answered", () => {
    const folder = temporaryFolder({
      "corpus/bakery.txt": "The bakery opens at six.",
      "in/ferry/crew/captain.txt": CAPTAIN,
      "in/ferry/picture.png": "x",
    });
    const options = {
      env: { CORPUS_DIR: "corpus", CACHE_DIR: join(folder, ".cache") },
      cwd: folder,
    };

    const added = runProgram(["add", "in/ferry"], options);
    expect(added).toMatchObject({ code: 1, err: "" });
    expect(added.out).toContain("1 file copied into corpus.\n");
    expect(added.out).toContain("in/ferry/picture.png: is not a kind of file");
    expect(existsSync(join(folder, "corpus/ferry/picture.png"))).toBe(false);
    const answer = runProgram(["ask", "--json", "Who has steered the ferry?"], options);
    expect(JSON.parse(answer.out)).toMatchObject({
      quotes: [{ text: CAPTAIN, source: { path: "ferry/crew/captain.txt" } }],
    });
    const again = runProgram(["add", "--json", "in/ferry/crew"], options);
    expect(again.code).toBe(0);
    expect(JSON.parse(again.out)).toMatchObject({
      files: [{ action: "present", at: "ferry/crew/captain.txt" }],
    });
  });

  it("never writes over another file or out of the corpus unasked", () => {
    const folder = temporaryFolder({ "corpus/a.txt": "It was open.", "a.txt": "It is open." });
    const options = { env: { CORPUS_DIR: "corpus" }, cwd: folder };

    expect(runProgram(["add", "a.txt"], options).code).toBe(1);
    expect(runProgram(["add", "--to", "../x", "a.txt"], options).code).toBe(2);
    expect(runProgram(["add"], options).code).toBe(2);
    expect(existsSync(join(folder, "x"))).toBe(false);
    expect(readFileSync(join(folder, "corpus/a.txt"), "utf8")).toBe("It was open.");
    expect(runProgram(["add", "--force", "a.txt"], options).code).toBe(0);
    expect(readFileSync(join(folder, "corpus/a.txt"), "utf8")).toBe("It is open.");
  });
});
