/** The built program over a small corpus: what a person and a script get from it. */
import { once } from "node:events";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  BAKERY,
  BREAD,
  CAPTAIN,
  NOWHERE,
  writeSmallCorpus,
  type PrintedAnswer as Answer,
} from "../support/small-corpus.js";
import { runProgram, startProgram, type Run } from "../support/program.js";

let folder = "";
let corpus = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "verbatim-terminal-"));
  corpus = writeSmallCorpus(folder);
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function run(args: readonly string[], input = ""): Run {
  const env = { CORPUS_DIR: corpus, CACHE_DIR: join(folder, "cache") };
  return runProgram(args, { input, env, cwd: folder });
}

function json(args: readonly string[]): Answer {
  const { code, out } = run(args);
  expect(code).toBe(0);
  expect(out).toMatch(/^\{.*\}\n$/);
  return JSON.parse(out) as Answer;
}

const linesOf = (out: string): Answer[] =>
  out
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as Answer);

describe("ask", () => {
  it("prints the sentence that answers, with its source and line", () => {
    const { code, out, err } = run(["ask", CAPTAIN]);

    expect({ code, err }).toEqual({ code: 0, err: "" });
    const [first = ""] = out.split("[2]");
    expect(first).toContain("Captain Ingrid Solheim has steered it");
    expect(first).toContain("ferry.txt");
    expect(first).toContain("line");
    expect(out).not.toContain("\u001b");
  });

  it("gives JSON whose bytes, hash and lines point at the words in the file", () => {
    const [quote] = json(["ask", "--json", BREAD]).quotes;
    const bytes = readFileSync(join(corpus, "bakery.md"));
    const cited = bytes.subarray(quote?.bytes.start, quote?.bytes.end);

    expect(quote?.source.path).toBe("bakery.md");
    expect(quote?.text).toContain("Rye bread costs 42 kroner.");
    expect(cited.toString("utf8")).toBe(quote?.text);
    expect(createHash("sha256").update(cited).digest("hex")).toBe(quote?.sha256);
    const first = bytes.subarray(0, quote?.bytes.start).toString().split("\n").length;
    expect(quote?.lines[0]).toBe(first);
  });

  it("gives the same answer twice", () => {
    const [once, again] = [json(["ask", "--json", BREAD]), json(["ask", "--json", BREAD])];

    expect({ ...again, ms: 0 }).toEqual({ ...once, ms: 0 });
  });

  it("says in plain words that the sources don't answer, and gives 0", () => {
    const { code, out, err } = run(["ask", NOWHERE]);

    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toMatch(/^Not in the sources\.\n/);
    expect(json(["ask", "--json", NOWHERE])).toMatchObject({ kind: "not-found", quotes: [] });
  });

  it("keeps to a limit and to one source", () => {
    expect(json(["ask", "--json", "--limit", "1", CAPTAIN]).quotes).toHaveLength(1);
    const { quotes } = json(["ask", "--json", "--source", "bakery.md", "--no-abstain", BREAD]);
    expect(new Set(quotes.map(({ source }) => source.path))).toEqual(new Set(["bakery.md"]));
    expect(run(["ask", "--source", "nope.txt", BREAD])).toMatchObject({ code: 2, out: "" });
  });

  it("explains", () => {
    expect(run(["ask", "--explain", BREAD]).out).toContain("Why [1]");
  });

  it.each([
    ["nothing", ""],
    ["one stop word", "the"],
    ["emoji", "🤔🍞"],
    ["Chinese", "黑麦面包多少钱？"],
    ["5,000 characters", "bread and ferries, ".repeat(264)],
    ["control characters", "\u001b[2J\u0007"],
  ])("answers a question of %s in plain sentences", (_kind, question) => {
    const { code, out, err } = run(["ask", question]);

    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toMatch(/^\[1\] │ |^Not in the sources\.\n.+\.\n/);
    expect(out).not.toContain("\u001b");
  });
});

describe("ask --batch", () => {
  it("answers in order and reports bad lines with their number", () => {
    const input = `{"id":"q1","question":"${BREAD}"}\n\n{broken\n${CAPTAIN}\n`;
    const { code, out, err } = run(["ask", "--batch", "-", "--limit", "1"], input);
    const answers = linesOf(out);

    expect({ code, err }).toEqual({ code: 1, err: "" });
    expect(answers.map(({ id, question }) => id ?? question)).toEqual(["q1", undefined, CAPTAIN]);
    expect(answers[1]).toEqual({ line: 3, error: expect.stringMatching(/JSON/) as unknown });
  });

  it("answers each line as it comes in", async () => {
    const program = startProgram(["ask", "--batch", "-"], {
      env: { CORPUS_DIR: corpus },
      cwd: folder,
    });
    const lines = createInterface({ input: program.stdout! })[Symbol.asyncIterator]();

    program.stdin!.write(`${BREAD}\n`);
    const first = JSON.parse((await lines.next()).value as string) as Answer;
    program.stdin!.end(`${CAPTAIN}\n`);
    const second = JSON.parse((await lines.next()).value as string) as Answer;
    const [code] = (await once(program, "close")) as [number];

    expect([first.question, second.question, code]).toEqual([BREAD, CAPTAIN, 0]);
  });

  it("ends quietly when its reader leaves", async () => {
    const program = startProgram(["ask", "--batch", "-"], {
      env: { CORPUS_DIR: corpus },
      cwd: folder,
    });
    let err = "";
    program.stderr!.on("data", (chunk: Buffer) => (err += chunk.toString()));
    program.stdin!.on("error", () => undefined);
    const closed = once(program, "close") as Promise<[number]>;

    program.stdin!.write(`${BREAD}\n`);
    await once(program.stdout!, "data");
    program.stdout!.destroy();
    program.stdin!.write(`${BREAD}\n`.repeat(2000));
    const [code] = await closed;

    expect({ code, err }).toEqual({ code: 0, err: "" });
  });
});

describe("sources", () => {
  it("lists sources and files that could not be used", () => {
    writeFileSync(join(corpus, "broken.txt"), Buffer.from([0, 1, 2, 0, 255, 0]));
    const listed = run(["sources", "--json"]);
    rmSync(join(corpus, "broken.txt"));

    expect(listed).toMatchObject({ code: 0, err: "" });
    const { sources, problems } = JSON.parse(listed.out) as {
      sources: { path: string; title: string }[];
      problems: { path: string; reason: string }[];
    };
    expect(sources.map(({ path }) => path)).toEqual(["bakery.md", "ferry.txt"]);
    expect(sources[0]?.title).toBe("The bakery");
    expect(problems.map(({ path }) => path)).toEqual(["broken.txt"]);
  });

  it("says what to do about an empty and a missing folder", () => {
    const empty = join(folder, "empty");
    mkdirSync(empty, { recursive: true });

    const listed = run(["sources", "--corpus", empty]);
    expect(listed).toMatchObject({ code: 0, err: "" });
    expect(listed.out).toMatch(/^There is nothing to quote from: .*empty/);
    expect(run(["ask", "--corpus", empty, BREAD])).toMatchObject({ code: 0, err: "" });
    const missing = run(["ask", "--corpus", join(folder, "missing"), BREAD]);
    expect(missing).toMatchObject({ code: 2, out: "" });
    expect(missing.err).toMatch(/^[^\n]*missing[^\n]*\n$/);
  });
});

describe("verify", () => {
  it("tells exact, moved and changed words apart", () => {
    const answer = run(["ask", "--json", "--limit", "1", BREAD]).out;
    const file = join(corpus, "bakery.md");

    expect(run(["verify", "-"], answer)).toEqual({ code: 0, out: "exact  bakery.md\n", err: "" });
    writeFileSync(file, `Welcome.\n\n${BAKERY}`);
    const moved = run(["verify", "-"], answer);
    writeFileSync(file, BAKERY.replace("42", "55"));
    const changed = run(["verify", "--json", "-"], answer);
    rmSync(file);
    const gone = run(["verify", "-"], answer);
    writeFileSync(file, BAKERY);

    expect(moved).toMatchObject({ code: 0, err: "" });
    expect(moved.out).toMatch(/^moved {2}bakery\.md: now at line 11/);
    expect(changed.code).toBe(1);
    expect(JSON.parse(changed.out)).toMatchObject({ quotes: [{ path: "bakery.md" }] });
    expect(gone).toMatchObject({ code: 1 });
    expect(gone.out).toMatch(/^gone {2}bakery\.md/);
  });

  it("gives 2 and one line for input without a citation", () => {
    const { code, out, err } = run(["verify", "-"], "hello");

    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toBe("The standard input is not JSON; save the output of ask --json.\n");
  });
});

describe("the program", () => {
  it("opens the chat over a pipe without prompts", () => {
    const { code, out, err } = run(["ask"], `${BREAD}\n1\nquit\n`);

    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toMatch(/^\[1\] │ .*Rye bread costs 42 kroner\./);
    expect(out).toContain("sha256 ");
  });

  it("gives 2 and one line for wrong usage", () => {
    const { code, out, err } = run(["ask", "--limit", "0", BREAD]);

    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toMatch(/^[^\n]+\n$/);
  });

  it("shows help without reading a corpus", () => {
    const { code, out, err } = run(["ask", "--corpus", "nowhere", "--help"]);

    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toContain("Examples:");
  });
});
