/** The list of sources as a command. */
import { describe, expect, it } from "vitest";
import { listSources } from "../../../src/terminal/commands/sources.js";
import type { Scope } from "../../../src/terminal/scope.js";
import { libraryWith, notFoundWith, sourceOf } from "../../support/answers.js";
import { appWith, memoryIo } from "../../support/terminal.js";

const app = appWith(libraryWith(sourceOf("It lasted five days.")), () => notFoundWith());

async function list(
  json: boolean,
  listed = app,
  { folders = [], tags = [] }: Scope = {},
): Promise<{ code: number; out: string }> {
  const io = memoryIo();
  const about = { corpus: undefined, json, check: false, folders, tags };
  const invocation = { command: "sources", ...about } as const;
  const code = await listSources(invocation, "docs", io, () => Promise.resolve(listed));
  return { code, out: io.out() };
}

describe("listSources", () => {
  it("prints the list", async () => {
    const { code, out } = await list(false);

    expect(code).toBe(0);
    expect(out).toContain("1 source:\n\n  drills.txt\n");
  });

  it("prints one line of JSON and nothing else", async () => {
    const { out } = await list(true);

    expect(out).toMatch(/^\{.*\}\n$/);
    expect(JSON.parse(out)).toMatchObject({ revision: "3f9c", problems: [] });
  });

  it("lists what is in a folder or has a tag, and the folder's problems", async () => {
    const library = libraryWith(
      sourceOf("One.", { path: "a/one.txt", tags: ["x"] }),
      sourceOf("Two.", { path: "a/b/two.txt" }),
      sourceOf("Three.", { path: "three.txt", tags: ["X"] }),
    );
    const problems = ["a/b/bad.pdf", "ab/bad.pdf"].map((path) => ({ path, reason: "is cut off" }));
    const shown = appWith({ ...library, problems }, () => notFoundWith());
    const pathsOf = async (scope: Scope) => {
      const { sources, problems: told } = JSON.parse((await list(true, shown, scope)).out) as {
        sources: { path: string }[];
        problems: { path: string }[];
      };
      return [...sources, ...told].map(({ path }) => path);
    };

    expect(await pathsOf({ folders: ["a"] })).toEqual(["a/b/two.txt", "a/one.txt", "a/b/bad.pdf"]);
    expect(await pathsOf({ tags: ["x"] })).toEqual(["a/one.txt", "three.txt"]);
    expect(await pathsOf({ folders: ["a"], tags: ["x"] })).toEqual(["a/one.txt"]);
    await expect(list(true, shown, { folders: ["c"] })).rejects.toThrow('no folder "c"');
  });

  it("gives 0 for an empty corpus and says what to do", async () => {
    const empty = appWith(libraryWith(), () => notFoundWith());

    expect(await list(false, empty)).toEqual({
      code: 0,
      out: "There is nothing to quote from: put documents (.txt, .md) into docs and start again.\n",
    });
  });
});
