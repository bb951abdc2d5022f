/** A file is a source or a problem, never a throw. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { idOf, isSource, toSource, unknownKind } from "../../src/documents/to-source.js";

describe("toSource", () => {
  it("gives everything that is known of a file", async () => {
    const bytes = Buffer.from("\ufeffThe zoo\n\nIt鈥檚 open.");

    expect(await toSource("a/zoo.txt", bytes, { metadata: { publisher: "City" } })).toEqual({
      id: idOf("a/zoo.txt"),
      path: "a/zoo.txt",
      title: "The zoo",
      publisher: "City",
      format: "plain-text",
      text: "The zoo\n\nIt’s open.",
      sections: [
        {
          headings: [],
          paragraphs: [
            { span: { start: 0, end: 7 }, role: "title" },
            { span: { start: 9, end: 19 }, role: "prose" },
          ],
        },
      ],
      origin: { encoding: "utf-8", bomBytes: 3, repairs: [{ start: 11, end: 13, raw: "鈥檚" }] },
      sha256: "b8684acfc20a68617287aaad4c97753ef703e183da91e1e2b8ae7208b3b9a08e",
      size: bytes.length,
    });
  });

  it.each([
    ["a.txt", "", "is empty; write some text in it or remove it"],
    ["a.txt", "--- ***", "holds no words that could be quoted; add some or remove it"],
    ["a.md", "---\ntitle: a\n---\n", "holds no words that could be quoted; add some or remove it"],
    [
      "a.bin",
      "x",
      "is not a kind of file Verbatim reads; it reads .txt, .text, .md, .mdx, .markdown, .mdown, .mkd, .html, .htm, .xhtml, .pdf, .docx, .vtt, .srt, .csv, .tsv, .json, .jsonl, .ndjson",
    ],
  ])("says what is wrong with %s (%j)", async (path, text, reason) => {
    expect(await toSource(path, Buffer.from(text))).toMatchObject({ path, reason });
  });

  it("never throws, whatever the bytes", async () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 80 }),
      fc.string({ unit: "binary" }).map((text) => Buffer.from(text)),
    );
    await fc.assert(
      fc.asyncProperty(bytes, fc.constantFrom("a.txt", "a.md"), async (file, path) => {
        const outcome = await toSource(path, file);

        expect(isSource(outcome) ? outcome.size : outcome.reason.length).toBeGreaterThan(0);
      }),
      { numRuns: 100 },
    );
  });
});

describe("idOf", () => {
  it("is twelve hexadecimal digits of the path alone", () => {
    expect(idOf("a.txt")).toBe("18b7cb099a9e");
    expect(idOf("b.txt")).not.toBe(idOf("a.txt"));
  });
});

describe("unknownKind", () => {
  it("names the kinds that are read", () => {
    expect(unknownKind("a.xyz").reason).toContain(".txt, .text, .md");
  });
});
