/** Lines on Git hosts, as their own pages address them. */
import { describe, expect, it } from "vitest";
import { gitLines } from "../../src/answer/git-lines.js";

const of = (address: string, first: number, last: number) =>
  gitLines(new URL(address), [first, last]);

describe("gitLines", () => {
  it.each([
    [
      "https://github.com/a/b/blob/3f9c/src/x.txt",
      "https://github.com/a/b/blob/3f9c/src/x.txt#L10-L12",
    ],
    [
      "https://github.com/a/b/blob/3f9c/x.md",
      "https://github.com/a/b/blob/3f9c/x.md?plain=1#L10-L12",
    ],
    [
      "https://github.com/a/b/blob/3f9c/x.md#old",
      "https://github.com/a/b/blob/3f9c/x.md?plain=1#L10-L12",
    ],
    [
      "https://gitlab.com/a/b/c/-/blob/3f9c/x.txt",
      "https://gitlab.com/a/b/c/-/blob/3f9c/x.txt#L10-12",
    ],
    [
      "https://gitlab.com/a/b/-/blob/3f9c/x.md",
      "https://gitlab.com/a/b/-/blob/3f9c/x.md?plain=1#L10-12",
    ],
    [
      "https://git.example.org/a/b/-/blob/main/x.txt",
      "https://git.example.org/a/b/-/blob/main/x.txt#L10-12",
    ],
    [
      "https://codeberg.org/a/b/src/commit/3f9c/x.txt",
      "https://codeberg.org/a/b/src/commit/3f9c/x.txt#L10-L12",
    ],
    [
      "https://codeberg.org/a/b/src/branch/main/x.md",
      "https://codeberg.org/a/b/src/branch/main/x.md?display=source#L10-L12",
    ],
    [
      "https://bitbucket.org/a/b/src/3f9c/x.txt",
      "https://bitbucket.org/a/b/src/3f9c/x.txt#lines-10:12",
    ],
  ])("marks the lines of %s", (address, marked) => {
    expect(of(address, 10, 12)).toBe(marked);
  });

  it.each([
    ["https://github.com/a/b/blob/3f9c/x.txt", "#L7"],
    ["https://gitlab.com/a/b/-/blob/3f9c/x.txt", "#L7"],
    ["https://bitbucket.org/a/b/src/3f9c/x.txt", "#lines-7"],
  ])("marks a single line of %s", (address, hash) => {
    expect(of(address, 7, 7)).toBe(address + hash);
  });

  it.each([
    "https://github.com/a/b",
    "https://github.com/a/b/issues/7",
    "https://github.com.evil.example/a/b/blob/3f9c/x.txt",
    "https://example.org/a/b/blob/main/x.txt",
    "https://raw.githubusercontent.com/a/b/main/x.txt",
  ])("knows no lines at %s", (address) => {
    expect(of(address, 7, 7)).toBeUndefined();
  });
});
