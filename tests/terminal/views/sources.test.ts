/** The list of sources. */
import { describe, expect, it } from "vitest";
import {
  emptyCorpus,
  reasonLines,
  sourcesJson,
  sourcesView,
} from "../../../src/terminal/views/sources.js";
import { sourceOf } from "../../support/answers.js";
import { PLAIN } from "../../support/terminal.js";

const known = sourceOf("x".repeat(2500), {
  path: "002.txt",
  title: "Russia launches missiles",
  publisher: "News.Az",
  published: "2025-09-17",
});
const plain = sourceOf("Hello.");
const problems = [{ path: "photo.txt", reason: "it is not text\u001b[2J", cause: new Error("x") }];

describe("sourcesView", () => {
  it("lists what is known of each source, then the files left out and why", () => {
    const shown = sourcesView(
      { revision: "3f9c", sources: [known, plain], problems },
      "docs",
      PLAIN,
    );

    expect(shown).toMatchInlineSnapshot(`
      "2 sources:

        Russia launches missiles
          News.Az · 2025-09-17 · 002.txt · plain-text · 2.5 kB ·
          id 9572887c1d6e

        drills.txt
          plain-text · 6 B · id 0dd91566369e

      1 problem with files in the folder:
        photo.txt: it is not text␛[2J
      "
    `);
  });

  it("says which sources not everyone on Discord sees", () => {
    const kept = { ...plain, access: [{ roles: ["123456789012345678"] }] };
    const holdings = { revision: "3f9c", sources: [kept], problems: [] };

    expect(sourcesView(holdings, "docs", { ...PLAIN, width: 100 })).toContain(
      "6 B · limited to servers or roles on Discord · id",
    );
    expect(sourcesJson(holdings)).toMatchObject({ sources: [{ access: kept.access }] });
  });

  it("tells a reason that many files share once, after those of single files", () => {
    const reason = "is no text";
    const many = ["a.png", "b.txt", "c.png"].map((path) => {
      return { path, reason: path.endsWith("png") ? reason : "is empty" };
    });

    expect(reasonLines(many)).toEqual(["b.txt: is empty", "a.png, c.png: is no text"]);
  });

  it("says what to do about an empty corpus", () => {
    expect(sourcesView({ revision: "3f9c", sources: [], problems: [] }, "docs", PLAIN)).toBe(
      `${emptyCorpus("docs")}\n`,
    );
  });
});

describe("sourcesJson", () => {
  it("gives every known field, and problems without their cause", () => {
    const { id, sha256 } = known;
    const listed = sourcesJson({ revision: "3f9c", sources: [known], problems });

    expect(JSON.parse(JSON.stringify(listed))).toEqual({
      revision: "3f9c",
      sources: [
        {
          id,
          title: "Russia launches missiles",
          path: "002.txt",
          publisher: "News.Az",
          published: "2025-09-17",
          format: "plain-text",
          size: 2500,
          sha256,
        },
      ],
      problems: [{ path: "photo.txt", reason: "it is not text\u001b[2J" }],
    });
  });
});
