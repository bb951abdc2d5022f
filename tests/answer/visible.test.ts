/** What is kept from somebody is as if it were not there. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ask } from "../../src/answer/ask.js";
import { complete } from "../../src/answer/complete.js";
import { groupsOf } from "../../src/answer/groups.js";
import { buildLibrary, type Library } from "../../src/answer/library.js";
import { OUTSIDER, isVisible, libraryFor } from "../../src/answer/visible.js";
import { openRelatedWords } from "../../src/language/related-words.js";
import type { Access, Source } from "../../src/model.js";
import { answerJson } from "../../src/terminal/json.js";
import { sourceOf } from "../support/answers.js";
import { partlyKept, questionOnThem } from "../support/partly-kept.js";

const MOD = { server: "1", roles: ["7"] };

describe("isVisible", () => {
  it.each<[readonly Access[] | undefined, boolean, boolean]>([
    [undefined, true, true],
    [[{ servers: ["1"] }], true, false],
    [[{ servers: ["2"] }], false, false],
    [[{ roles: ["6", "7"] }], true, false],
    [[{ roles: ["6"] }], false, false],
    [[{ servers: ["1"], roles: ["7"] }], true, false],
    [[{ servers: ["2"], roles: ["7"] }], false, false],
    [[{ servers: ["1"] }, { roles: ["6"] }], false, false],
    [[{ servers: [] }], false, false],
  ])("lets by %j a member in, %s, and a stranger, %s", (access, member, stranger) => {
    const limited = access === undefined ? {} : { access };

    expect(isVisible(limited, MOD)).toBe(member);
    expect(isVisible(limited, OUTSIDER)).toBe(stranger);
  });
});

const OPEN = sourceOf("The ferry leaves at noon.", { path: "ferry.txt" });
const SECRET = sourceOf("The captain earns 900 kroner.", {
  path: "staff/pay.txt",
  access: [{ roles: ["7"] }],
});

describe("libraryFor", () => {
  it("is the whole library where there are no rules, or all let one in", async () => {
    const open = buildLibrary([OPEN]);
    const limited = buildLibrary([OPEN, SECRET]);

    expect(await libraryFor(open, OUTSIDER)).toBe(open);
    expect(await libraryFor(limited, MOD)).toBe(limited);
  });

  it("is made once for all who see the same", async () => {
    const library = buildLibrary([OPEN, SECRET]);
    const seen = await libraryFor(library, OUTSIDER);

    expect(seen.sources).toEqual([OPEN]);
    expect(await libraryFor(library, { server: "9", roles: ["8"] })).toBe(seen);
  });

  it("leaves out problems that tell of what is kept from one", async () => {
    const problems = [
      { path: "a.pdf", reason: "is cut off" },
      { path: "staff/b.pdf", reason: "is cut off", access: [{ roles: ["7"] }] },
    ];
    const library = buildLibrary([OPEN], { problems });

    expect((await libraryFor(library, OUTSIDER)).problems).toEqual([problems[0]]);
    expect((await libraryFor(library, MOD)).problems).toEqual(problems);
  });

  it("has another revision where what one sees, or what words mean, has changed", async () => {
    const revisionOf = async (sources: Source[], synonyms = new Map<string, string[]>()) =>
      (await libraryFor(buildLibrary(sources, { synonyms }), OUTSIDER)).revision;
    const known = await revisionOf([OPEN, SECRET]);

    expect(await revisionOf([OPEN, { ...SECRET, sha256: "0" }])).toBe(known);
    expect(await revisionOf([{ ...OPEN, sha256: "0" }, SECRET])).not.toBe(known);
    expect(await revisionOf([OPEN, SECRET], new Map([["boat", ["ferry"]]]))).not.toBe(known);
  });

  it("answers, corrects, completes and counts as a corpus that lacks what is kept from one", async () => {
    const related = openRelatedWords();
    await fc.assert(
      fc.asyncProperty(partlyKept, questionOnThem, async (sources, asked) => {
        const part = await libraryFor(buildLibrary(sources, { related }), OUTSIDER);
        const lacking = buildLibrary(
          sources.filter(({ access }) => access === undefined),
          { related },
        );

        expect(saidBy(part, asked)).toEqual(saidBy(lacking, asked));
      }),
      { numRuns: 60 },
    );
  });
});

/** Everything that is said of a library, but for its revision. */
function saidBy(library: Library, asked: string) {
  const said = (abstain: boolean) =>
    answerJson(
      { ...ask(library, asked, { abstain, limit: 10 }), revision: "" },
      { ms: 0, explain: true },
    );
  return {
    answers: [said(true), said(false)],
    completions: complete(library, asked.slice(0, 6), 25),
    groups: groupsOf(library.sources),
    sentences: library.sentences.length,
    words: library.index.surfaces.terms(),
  };
}
