/** What can be asked of the evaluation. */
import { describe, expect, it, vi } from "vitest";
import {
  readBenchCommandLine,
  readPeersCommandLine,
  readCommandLine,
} from "../../src/evaluate/command-line.js";

/** What is written to a standard stream while something runs. */
function writtenTo(stream: NodeJS.WriteStream, run: () => void): string {
  const write = vi.spyOn(stream, "write").mockReturnValue(true);
  try {
    run();
    return write.mock.calls.map(([text]) => String(text)).join("");
  } finally {
    write.mockRestore();
  }
}

describe("readCommandLine", () => {
  it("needs no more than a question file", () => {
    expect(readCommandLine(["q.jsonl"])).toEqual({
      questions: "q.jsonl",
      json: false,
      failures: false,
      half: false,
      min: [],
    });
  });

  it("reads every option, and limits one after the other", () => {
    const argv =
      "q.jsonl --corpus docs --json --failures --half --against old.json --min P1=0.6 --min noAbstain.MRR10=1";

    expect(readCommandLine(argv.split(" "))).toEqual({
      questions: "q.jsonl",
      corpus: "docs",
      json: true,
      failures: true,
      half: true,
      against: "old.json",
      min: [
        { name: "P1", least: 0.6 },
        { name: "noAbstain.MRR10", least: 1 },
      ],
    });
  });

  it.each([
    [[], "missing required argument 'questions'"],
    [["q.jsonl", "--jsno"], "unknown option '--jsno'"],
    [["q.jsonl", "--min", "P1"], "Write it as figure=value, for example P1=0.6."],
    [["q.jsonl", "--min", "P1=-1"], "Write it as figure=value"],
    [["a.jsonl", "b.jsonl"], "too many arguments"],
  ])("says what is wrong with %j", (argv, message) => {
    const written = writtenTo(process.stderr, () => {
      expect(() => readCommandLine(argv)).toThrow();
    });

    expect(written).toContain(message);
  });

  it("helps with examples", () => {
    const written = writtenTo(process.stdout, () => {
      expect(() => readCommandLine(["--help"])).toThrow(expect.objectContaining({ exitCode: 0 }));
    });

    expect(written).toContain("npm run eval -- tests/quality/zapad.jsonl");
  });
});

describe("readBenchCommandLine", () => {
  it("takes the size of a corpus to make, none where it is not asked for", () => {
    expect(readBenchCommandLine(["--sentences", "20000"]).sentences).toBe(20_000);
    expect(readBenchCommandLine([]).sentences).toBeUndefined();
  });

  it("takes growth, and nothing else, for what is measured", () => {
    expect([["growth"], []].map((argv) => readBenchCommandLine(argv).growth)).toEqual([
      true,
      false,
    ]);
    expect(() => readBenchCommandLine(["shrink"])).toThrow("Write growth, or nothing.");
  });

  it("takes the sizes of the growth", () => {
    expect(readBenchCommandLine(["growth", "--sizes", "1000,50"]).sizes).toEqual([1000, 50]);
    expect(() => readBenchCommandLine(["growth", "--sizes", "1000,"])).toThrow("whole number");
  });

  it.each(["0", "-5", "many", "1.5"])("refuses %s sentences", (size) => {
    expect(() => readBenchCommandLine([`--sentences=${size}`])).toThrow("whole number");
  });
});

describe("readPeersCommandLine", () => {
  it("asks the project's own questions where no others are given", () => {
    expect(readPeersCommandLine([])).toEqual({
      questions: "tests/quality/zapad.jsonl",
      json: false,
    });
  });

  it("takes questions and a corpus as the evaluation does", () => {
    expect(readPeersCommandLine(["own.jsonl", "--corpus", "documents", "--json"])).toEqual({
      questions: "own.jsonl",
      corpus: "documents",
      json: true,
    });
  });
});
