/** What the operator reads, and what must never stand there. */
import { describe, expect, it } from "vitest";
import { createLog, redact } from "../src/log.js";

const TOKEN = `${"M".repeat(24)}.${"G".repeat(6)}.${"x".repeat(38)}`;

function memory(isTTY = false): { lines: string[]; write: (line: string) => void; isTTY: boolean } {
  const lines: string[] = [];
  return { lines, isTTY, write: (line) => void lines.push(line) };
}

describe("createLog", () => {
  it("writes one JSON line per event away from a terminal", () => {
    const stream = memory();

    createLog("info", "auto", stream).info("library built", { sources: 5 });

    expect(stream.lines).toHaveLength(1);
    expect(JSON.parse(stream.lines[0] ?? "")).toMatchObject({ msg: "library built", sources: 5 });
  });

  it("writes readable text at a terminal", () => {
    const stream = memory(true);

    createLog("info", "auto", stream).warn("file skipped", { path: "a.bin" });

    expect(stream.lines.join("")).toContain("file skipped");
    expect(stream.lines.join("")).not.toMatch(/^\{/);
  });

  it("says in every line which shard it is of", () => {
    const stream = memory();
    const log = createLog("info", "json", stream, { shard: 3 });

    log.info("answered", { ms: 4 });
    log.warn("slow");

    expect(stream.lines.map((line) => JSON.parse(line) as unknown)).toMatchObject([
      { shard: 3, msg: "answered", ms: 4 },
      { shard: 3, msg: "slow" },
    ]);
  });

  it("leaves out what is below its level", () => {
    const stream = memory();

    createLog("warn", "json", stream).info("hello");

    expect(stream.lines).toEqual([]);
  });

  it("blots out tokens wherever they stand", () => {
    const stream = memory();
    const error = new Error(`request to /interactions/123456789/${"a".repeat(40)}/callback failed`);

    createLog("info", "json", stream).error("failed", { error, header: `Bot ${TOKEN}` });

    expect(stream.lines.join("")).not.toContain(TOKEN);
    expect(stream.lines.join("")).not.toContain("a".repeat(40));
    expect(stream.lines.join("")).toContain("/interactions/123456789/[token]/callback");
  });
});

describe("redact", () => {
  it("knows an interaction's token outside of a path as well", () => {
    const token = `aW50ZXJhY3Rpb246${"b".repeat(128)}`;

    expect(redact(`{"token":"${token}","id":"1"}`)).toBe('{"token":"[token]","id":"1"}');
  });

  it("leaves ordinary text alone", () => {
    expect(redact("3 sources, revision 3f9c.1a.2b")).toBe("3 sources, revision 3f9c.1a.2b");
  });
});
