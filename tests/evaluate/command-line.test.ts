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
  it("measures everything where nothing is asked for", () => {
    expect(readBenchCommandLine([])).toEqual({ json: false, record: false });
  });

  it("takes the sizes of the corpora, or a folder with its questions", () => {
    expect(readBenchCommandLine(["--sizes", "1000,50", "--record"])).toEqual({
      sizes: [1000, 50],
      json: false,
      record: true,
    });
    expect(
      readBenchCommandLine(["--corpus", "documents", "--questions", "q.jsonl", "--json"]),
    ).toEqual({ corpus: "documents", questions: "q.jsonl", json: true, record: false });
  });

  it.each(["0", "-5", "many", "1.5", "1000,", "", "1000 5000", "12345678"])(
    'refuses "%s" as sizes, and says how they are written',
    (sizes) => {
      expect(() => readBenchCommandLine([`--sizes=${sizes}`])).toThrow(
        "Write whole numbers from 1, such as 1000,5000.",
      );
    },
  );

  it.each([["--sizes", "1000"], ["--record"]])("refuses %s with a folder", (...argv) => {
    const written = writtenTo(process.stderr, () => {
      expect(() => readBenchCommandLine(["--corpus", "documents", ...argv])).toThrow();
    });

    expect(written).toContain("--corpus measures that folder only");
  });

  it("refuses a word that is no option", () => {
    expect(() => readBenchCommandLine(["growth"])).toThrow("too many arguments");
  });
});

describe("readPeersCommandLine", () => {
  it("asks the project's own questions where no others are given", () => {
    expect(readPeersCommandLine([])).toEqual({
      questions: "tests/quality/zapad.jsonl",
      minutes: 10,
      json: false,
    });
  });

  it("takes questions and a corpus as the evaluation does", () => {
    expect(readPeersCommandLine(["own.jsonl", "--corpus", "documents", "--json"])).toEqual({
      questions: "own.jsonl",
      corpus: "documents",
      minutes: 10,
      json: true,
    });
  });

  it("takes how many sentences to search among, and how long an engine may take", () => {
    const argv = ["own.jsonl", "--sentences", "20000", "--minutes", "2"];

    expect(readPeersCommandLine(argv)).toMatchObject({ sentences: 20_000, minutes: 2 });
  });
});
