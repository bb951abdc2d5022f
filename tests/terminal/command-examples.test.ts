/** The examples in the help are commands that work. */
import { describe, expect, it } from "vitest";
import { EXAMPLES } from "../../src/terminal/command-examples.js";
import { readCommandLine } from "../../src/terminal/command-line.js";

/** What the program is given of a line: without npm's part, and without what it is for. */
function argumentsIn(line: string): string[] {
  const [, command = "", rest = ""] =
    /^ {2}npm run (?:--silent )?(\w+)(?: -- (.*?))?(?: {2,}.*| [<>] .*)?$/.exec(line) ?? [];
  const words = [...rest.matchAll(/"([^"]*)"|(\S+)/g)];
  return [command, ...words.map(([, quoted, plain = ""]) => quoted ?? plain)];
}

describe("EXAMPLES", () => {
  it.each(Object.entries(EXAMPLES))("shows commands of %s that are right", (command, examples) => {
    const lines = examples.split("\n");

    const read = lines.map((line) => readCommandLine(argumentsIn(line)));

    expect(lines.length).toBeGreaterThan(2);
    expect(read.filter((invocation) => invocation.command === "wrong")).toEqual([]);
    expect(read.some((invocation) => invocation.command === command)).toBe(true);
  });
});
