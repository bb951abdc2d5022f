/** What the one who ran the command learns from an error. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ConfigError, UserError } from "../../src/errors.js";
import { exitCodeOf } from "../../src/evaluate/exit-code.js";

describe("exitCodeOf", () => {
  let said: string[] = [];
  beforeEach(() => {
    said = [];
    vi.spyOn(process.stderr, "write").mockImplementation((text) => {
      said.push(String(text));
      return true;
    });
  });
  afterEach(() => {
    vi.restoreAllMocks();
  });

  it("is 2 with one line for wrong settings and wrong files", () => {
    const codes = [new ConfigError("No folder."), new UserError("No file.")].map(exitCodeOf);

    expect(codes).toEqual([2, 2]);
    expect(said).toEqual(["No folder.\n", "No file.\n"]);
  });

  it("is 0 after help and 2 after wrong usage, which have said what they mean", () => {
    const codes = [0, 1].map((exitCode) =>
      exitCodeOf(Object.assign(new Error("usage"), { exitCode })),
    );

    expect(codes).toEqual([0, 2]);
    expect(said).toEqual([]);
  });

  it("is 1 with the stack for a bug", () => {
    const bug = new Error("lost");

    expect(exitCodeOf(bug)).toBe(1);
    expect(said).toEqual([`${bug.stack ?? ""}\n`]);
  });
});
