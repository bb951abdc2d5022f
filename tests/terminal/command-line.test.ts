/** What arguments mean. */
import { describe, expect, it } from "vitest";
import { readCommandLine } from "../../src/terminal/command-line.js";

const PLAIN_ASK = {
  command: "ask",
  question: undefined,
  corpus: undefined,
  json: false,
  limit: undefined,
  sources: [],
  folders: [],
  tags: [],
  explain: false,
  abstain: true,
  batch: undefined,
};

const messageOf = (...args: string[]): string => {
  const invocation = readCommandLine(args);
  return invocation.command === "wrong" ? invocation.message : "";
};

const helpOn = (...args: string[]): string => {
  const invocation = readCommandLine([...args, "--help"]);
  return invocation.command === "help" ? invocation.text : "";
};

describe("readCommandLine", () => {
  it("takes a question in one piece or in words", () => {
    const asked = { ...PLAIN_ASK, question: "how many troops?" };

    expect(readCommandLine(["ask", "how many troops?"])).toEqual(asked);
    expect(readCommandLine(["ask", "how", "many", "troops?"])).toEqual(asked);
  });

  it("opens a chat without a question, and asks an empty one when given", () => {
    expect(readCommandLine(["ask"])).toEqual(PLAIN_ASK);
    expect(readCommandLine(["ask", ""])).toEqual({ ...PLAIN_ASK, question: "" });
  });

  it("reads every option of add", () => {
    const options = ["--to", "x", "--dry-run", "--yes", "--force", "--json", "--corpus", "docs"];
    const none = { json: false, dryRun: false, yes: false, force: false };

    expect(readCommandLine(["add", "a.txt", "b"])).toEqual({
      command: "add",
      names: ["a.txt", "b"],
      corpus: undefined,
      to: undefined,
      ...none,
    });
    expect(readCommandLine(["add", ...options, "a.txt"])).toEqual({
      command: "add",
      names: ["a.txt"],
      corpus: "docs",
      to: "x",
      json: true,
      dryRun: true,
      yes: true,
      force: true,
    });
    expect(messageOf("add")).toContain("missing required argument");
  });

  it("reads every option of ask, before or after the question", () => {
    const options = ["--corpus", "docs", "--json", "--limit", "2", "--explain", "--no-abstain"];
    const sources = ["--source", "a1", "--source", "notes.md", "--folder", "x", "--tag", "y z"];
    const expected = {
      ...PLAIN_ASK,
      question: "why?",
      corpus: "docs",
      json: true,
      limit: 2,
      sources: ["a1", "notes.md"],
      folders: ["x"],
      tags: ["y z"],
      explain: true,
      abstain: false,
    };

    expect(readCommandLine(["ask", ...options, ...sources, "why?"])).toEqual(expected);
    expect(readCommandLine(["ask", "why?", ...options, ...sources])).toEqual(expected);
  });

  it("forgets sources between two readings", () => {
    readCommandLine(["ask", "--source", "a1", "why?"]);

    expect(readCommandLine(["ask"])).toEqual(PLAIN_ASK);
  });

  it("takes a batch from a file or from -, as JSON", () => {
    const batch = { ...PLAIN_ASK, json: true, batch: "-" };

    expect(readCommandLine(["ask", "--batch", "-"])).toEqual(batch);
    expect(readCommandLine(["ask", "--batch=questions.txt"])).toEqual({
      ...batch,
      batch: "questions.txt",
    });
  });

  it("reads sources and verify", () => {
    expect(
      readCommandLine(["sources", "--json", "--corpus", "docs", "--folder", "a", "--tag", "b"]),
    ).toEqual({
      command: "sources",
      folders: ["a"],
      tags: ["b"],
      corpus: "docs",
      json: true,
      check: false,
    });
    expect(readCommandLine(["verify", "-"])).toEqual({
      command: "verify",
      file: "-",
      corpus: undefined,
      json: false,
    });
  });

  it.each(["1", "10"])("takes a limit of %s", (limit) => {
    expect(readCommandLine(["ask", "--limit", limit])).toMatchObject({ limit: Number(limit) });
  });

  it.each(["0", "11", "-1", "2.5", "three", "", "1e1", "0x2"])("refuses a limit of %j", (limit) => {
    expect(messageOf("ask", "--limit", limit, "why?")).toContain(
      "Use a whole number from 1 to 10; npm run ask -- --help shows how.",
    );
  });

  it.each([
    [[], "name a command: ask, sources, verify or add; npm run ask -- --help shows how."],
    [["frob"], "unknown command 'frob'; npm run ask -- --help shows how."],
    [
      ["ask", "--limt", "2"],
      "unknown option '--limt' (Did you mean --limit?); npm run ask -- --help shows how.",
    ],
    [
      ["ask", "--batch"],
      "option '--batch <file>' argument missing; npm run ask -- --help shows how.",
    ],
    [
      ["ask", "--batch", "-", "why?"],
      "give either a question or --batch, not both; npm run ask -- --help shows how.",
    ],
    [["ask", "--json"], "--json needs a question or --batch; npm run ask -- --help shows how."],
    [["verify"], "missing required argument 'file'; npm run verify -- --help shows how."],
  ])("says in one line what is wrong with %j", (args, message) => {
    expect(messageOf(...args)).toBe(message);
  });

  it.each(["ask", "sources", "verify"])("shows an example for every option of %s", (command) => {
    const help = helpOn(command);
    const [options = "", examples = ""] = help.split("Examples:");
    const flags = [...options.matchAll(/^ {2}(?:-h, )?(--[\w-]+)/gm)].map(([, flag]) => flag);

    expect(help).toContain(`Usage: npm run ${command} -- [options]`);
    expect(flags).toContain("--corpus");
    expect(flags.filter((flag) => flag !== "--help" && !examples.includes(flag ?? ""))).toEqual([]);
  });

  it("shows the commands in the help of all", () => {
    expect(helpOn()).toMatch(/ask .*\n[^]*sources .*\n[^]*verify /);
  });
});
