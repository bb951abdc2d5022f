/** What is asked about files, and what is made of the answers. */
import { describe, expect, it } from "vitest";
import type { Inspected } from "../../src/answer/inspect-incoming.js";
import { askAboutAddition } from "../../src/terminal/addition-questions.js";
import type { Asker } from "../../src/terminal/asker.js";

function fileOf(path: string, state: "new" | "other", missing: readonly string[]): Inspected {
  const preview = { title: path, format: "plain-text", sentences: 1, missing };
  return { from: path, folder: "", name: path, path, state, preview, sha256: "" };
}

/** Asks about the files of one who answers so, and then no more. */
async function ask(
  files: readonly Inspected[],
  answers: readonly string[],
  { mayReplaceAll = false, isStopped = false } = {},
) {
  const rest = [...answers];
  const shown: string[] = [];
  const asker: Asker = {
    ask: (question) => {
      shown.push(question);
      return Promise.resolve(rest.shift());
    },
    isStopped,
    close: () => undefined,
  };
  const say = (text: string) => {
    shown.push(text);
    return Promise.resolve();
  };
  return { said: await askAboutAddition(files, asker, { mayReplaceAll, say }), shown };
}

describe("askAboutAddition", () => {
  it("asks for what is missing only, and leaves out what is not answered", async () => {
    const files = [fileOf("a.txt", "new", ["published", "title"]), fileOf("b.txt", "new", ["url"])];

    const { said, shown } = await ask(files, ["Fees", "2025", ""]);

    expect(said?.told).toEqual(new Map([["a.txt", { title: "Fees", published: "2025" }]]));
    expect(shown.slice(1)).toEqual([
      "\na.txt\n",
      "  Title: ",
      "  Date (2025-02-01, 2025-02 or 2025): ",
      "\nb.txt\n",
      "  Web address: ",
    ]);
  });

  it("asks again after an answer with a fault, and says which", async () => {
    const { said, shown } = await ask([fileOf("a.txt", "new", ["url"])], ["x", "https://x.org"]);

    expect(said?.told).toEqual(new Map([["a.txt", { url: "https://x.org" }]]));
    expect(shown).toContain("  It must begin with http:// or https://.\n");
  });

  it("asks before a file is replaced, unless that is settled", async () => {
    const files = [fileOf("a.txt", "other", ["url"]), fileOf("b.txt", "other", [])];

    const { said } = await ask(files, ["no", "Y"]);

    expect(said?.mayReplace).toEqual(
      new Map([
        ["a.txt", false],
        ["b.txt", true],
      ]),
    );
    const { shown } = await ask(files, [""], { mayReplaceAll: true });
    expect(shown.slice(1)).toEqual(["\na.txt\n", "  Web address: "]);
  });

  it("asks nothing where nothing is open", async () => {
    const present = {
      from: "a",
      folder: "",
      name: "a",
      path: "a",
      state: "present",
      at: "b",
    } as const;

    const { said, shown } = await ask([fileOf("a.txt", "new", []), present], []);

    expect(shown).toEqual([]);
    expect(said).toEqual({ told: new Map(), mayReplace: new Map() });
  });

  it("keeps what was told when the answers end, and nothing when all is stopped", async () => {
    const files = [fileOf("a.txt", "new", ["title", "url"]), fileOf("b.txt", "other", ["url"])];

    expect((await ask(files, ["Fees"])).said).toEqual({
      told: new Map([["a.txt", { title: "Fees" }]]),
      mayReplace: new Map(),
    });
    expect((await ask(files, ["Fees"], { isStopped: true })).said).toBeUndefined();
  });
});
