/** What a check found, as text. */
import { describe, expect, it } from "vitest";
import { findingsView } from "../../../src/terminal/views/findings.js";
import { PLAIN } from "../../support/terminal.js";

const NOTHING = {
  duplicates: [],
  nearDuplicates: [],
  missing: [],
  encodings: [],
  unread: [],
  frontMatter: [],
  dates: [],
};

describe("findingsView", () => {
  it("names each finding, problems first, and nothing else", () => {
    const problems = [{ path: "x.txt", reason: "is empty; remove it" }];
    const found = {
      duplicates: [["a.txt", "b.txt"]],
      nearDuplicates: [{ paths: ["a.txt", "c\u001b.txt"], share: 0.999 } as const],
      missing: [{ path: "a.txt", fields: ["title", "url"] }],
      unread: [{ path: "g.csv", columns: ["price", "Ort"] }],
      frontMatter: [{ path: "i.md", fault: "is not valid YAML (line 2: x); correct it" }],
      dates: [{ path: "h.md", stated: ["2021-02-30"] }],
      encodings: [
        { path: "e.txt", guessed: "koi8-r", repaired: 2 },
        { path: "f.pdf", repaired: 0, damaged: { places: 3, first: "the caf\ufffd is" } },
      ],
    };

    expect(findingsView({ revision: "", sources: [], problems }, found, PLAIN))
      .toMatchInlineSnapshot(`
        "0 sources checked.

        1 problem with files in the folder:
          x.txt: is empty; remove it

        The same file more than once:
          a.txt, b.txt

        Nearly the same:
          a.txt, c␛.txt: 99 % alike

        Characters to look at:
          e.txt: read as koi8-r, which is a guess; save it as UTF-8;
          2 damaged places read repaired
          f.pdf: 3 places may be damaged and can't be repaired (“the
          caf� is”)

        Columns that are not read:
          g.csv: price, Ort

        Front matter that counts for nothing:
          i.md: is not valid YAML (line 2: x); correct it

        Dates that no calendar has:
          h.md: 2021-02-30; correct it where it is stated

        Not stated, in the file or in sources.json:
          a.txt: title (the file's name stands for it), url
        "
      `);
  });

  it("is one line where all is in order", () => {
    expect(findingsView({ revision: "", sources: [], problems: [] }, NOTHING, PLAIN)).toBe(
      "0 sources checked.\n",
    );
  });
});
