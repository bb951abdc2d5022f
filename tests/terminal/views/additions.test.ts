/** What would be and what was added, as text and JSON. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Inspected } from "../../../src/answer/inspect-incoming.js";
import {
  additionJson,
  additionView,
  previewView,
  type Addition,
} from "../../../src/terminal/views/additions.js";
import { hostileText } from "../../support/hostile-text.js";
import { PLAIN } from "../../support/terminal.js";

const PREVIEW = {
  title: "Fees",
  format: "markdown",
  sentences: 2,
  missing: ["title", "url"],
  encoding: { path: "fees.md", guessed: "koi8-r", repaired: 0 },
};
const at = (name: string) => ({ from: `in/${name}`, folder: "in", name, path: name });
const FRESH: Inspected = { ...at("fees.md"), state: "new", preview: PREVIEW, sha256: "" };
const OTHER: Inspected = {
  ...at("b.md"),
  state: "other",
  preview: {
    ...{ title: "B", format: "markdown", sentences: 0, missing: [] },
    frontMatterFault: "is not valid YAML (line 2)",
  },
  sha256: "",
};
const PRESENT: Inspected = { ...at("c.md"), state: "present", at: "x/c.md" };
const UNUSABLE: Inspected = { ...at("d.bin"), state: "unusable", reason: "is not a kind" };

const ADDITION: Addition = {
  added: [
    { file: FRESH, action: "copied" },
    { file: OTHER, action: "kept" },
    { file: PRESENT, action: "present" },
    { file: UNUSABLE, action: "failed", reason: "is not a kind" },
  ],
  problems: [{ path: "gone\u001b.txt", reason: "is not there" }],
  isDryRun: false,
  told: 1,
};

describe("previewView", () => {
  it("says what will be read of each file", () => {
    expect(previewView([FRESH, OTHER, PRESENT, UNUSABLE], PLAIN)).toMatchInlineSnapshot(`
      "in/fees.md → fees.md
          Fees · markdown · 2 sentences
          not stated: title (the file's name stands for it), url
          read as koi8-r, which is a guess; save it as UTF-8
      in/b.md → b.md · another file stands there
          B · markdown · no sentence that could be quoted
          its front matter is not valid YAML (line 2)
      in/c.md: is in the corpus already, as x/c.md
      "
    `);
  });

  it("is empty where there is nothing to see", () => {
    expect(previewView([UNUSABLE], PLAIN)).toBe("");
  });
});

describe("additionView", () => {
  it("says what became of the files, first what needs a person", () => {
    expect(additionView(ADDITION, "docs", PLAIN)).toMatchInlineSnapshot(`
      "2 files could not be used:
        gone␛.txt: is not there
        in/d.bin: is not a kind

      1 file copied into docs.
      1 file already there.
      1 file left out, as you said.
      sources.json says what you told of 1 file.
      "
    `);
  });

  it("says of a dry run what would be, and of nothing that there was nothing", () => {
    const one = { ...ADDITION, added: ADDITION.added.slice(0, 1), problems: [], told: 0 };

    expect(additionView({ ...one, isDryRun: true }, "docs", PLAIN)).toBe(
      "1 file would be copied into docs.\n",
    );
    expect(additionView({ ...one, added: [] }, "docs", PLAIN)).toBe("There was no file to add.\n");
  });

  it("lets no name or reason break the screen", () => {
    fc.assert(
      fc.property(hostileText(), hostileText(), (name, reason) => {
        const file: Inspected = { ...at(name), state: "unusable", reason };
        const preview = { ...PREVIEW, title: reason };
        const fresh: Inspected = { ...at(name), state: "new", preview, sha256: "" };
        const addition: Addition = {
          ...ADDITION,
          added: [{ file, action: "failed", reason }],
        };

        const shown = additionView(addition, name, PLAIN) + previewView([fresh], PLAIN);

        expect(shown.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
      }),
    );
  });
});

describe("additionJson", () => {
  it("gives one object a file, with what could not be looked at", () => {
    expect(JSON.parse(JSON.stringify(additionJson(ADDITION)))).toEqual({
      dryRun: false,
      files: [
        { from: "in/fees.md", path: "fees.md", action: "copied", ...PREVIEW },
        {
          from: "in/b.md",
          path: "b.md",
          action: "kept",
          title: "B",
          format: "markdown",
          sentences: 0,
          frontMatterFault: "is not valid YAML (line 2)",
          missing: [],
        },
        { from: "in/c.md", path: "c.md", action: "present", at: "x/c.md" },
        { from: "in/d.bin", path: "d.bin", action: "failed", reason: "is not a kind" },
        { from: "gone\u001b.txt", action: "failed", reason: "is not there" },
      ],
    });
  });
});
