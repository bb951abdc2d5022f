/** The list of sources as a command. */
import { describe, expect, it } from "vitest";
import { listSources } from "../../../src/terminal/commands/sources.js";
import { libraryWith, notFoundWith, sourceOf } from "../../support/answers.js";
import { appWith, memoryIo } from "../../support/terminal.js";

const app = appWith(libraryWith(sourceOf("It lasted five days.")), () => notFoundWith());

async function list(json: boolean, listed = app): Promise<{ code: number; out: string }> {
  const io = memoryIo();
  const invocation = { command: "sources", corpus: undefined, json, check: false } as const;
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

  it("gives 0 for an empty corpus and says what to do", async () => {
    const empty = appWith(libraryWith(), () => notFoundWith());

    expect(await list(false, empty)).toEqual({
      code: 0,
      out: "There is nothing to quote from: put documents (.txt, .md) into docs and start again.\n",
    });
  });
});
