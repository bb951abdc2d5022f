/** A citation says where a quote stands, so that anyone can check it with the file alone. */
import { describe, expect, it } from "vitest";
import { cite, rawBytes, sha256 } from "../../src/answer/cite.js";
import { quote, type Source, type Span } from "../../src/model.js";
import { sourceOf } from "../support/library-of.js";

function spanOf({ text }: Source, words: string): Span {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
}

const TEXT = "\ufeff# Café\r\n\r\n## Prices\r\n\r\nA cup costs 2 €.\r\nTea is free.\r\n";

describe("cite", async () => {
  const source = await sourceOf("cafe.md", TEXT);

  it("gives headings, lines, bytes and the hash of the file's bytes", () => {
    const span = spanOf(source, "A cup costs 2 €.");
    const file = Buffer.from(TEXT);
    const start = file.indexOf("A cup");
    const end = start + Buffer.byteLength("A cup costs 2 €.");

    expect(cite(quote(source, span))).toEqual({
      source,
      headings: ["Café", "Prices"],
      lines: [5, 5],
      span,
      bytes: { start, end },
      sha256: sha256(file.subarray(start, end)),
      repaired: false,
    });
  });

  it("gives the first and the last line of words over two lines", () => {
    const { lines } = cite(quote(source, spanOf(source, "2 €.\r\nTea")));

    expect(lines).toEqual([5, 6]);
  });

  it("hashes what the file holds where the text is repaired", async () => {
    const damaged = await sourceOf("news.txt", "Officials said itâ€™s over. All is well.\n");
    const words = "Officials said it’s over.";

    const citation = cite(quote(damaged, spanOf(damaged, words)));

    const stored = Buffer.from("Officials said itâ€™s over.");
    expect(citation).toMatchObject({
      bytes: { start: 0, end: stored.length },
      sha256: sha256(stored),
      repaired: true,
    });
    expect(cite(quote(damaged, spanOf(damaged, "All is well."))).repaired).toBe(false);
  });

  it("has no lines and bytes for extracted text, and hashes the words", () => {
    const { origin, ...extracted } = source;
    const span = spanOf(source, "Tea is free.");

    expect(origin).toBeDefined();
    expect(cite(quote(extracted, span))).toEqual({
      source: extracted,
      headings: ["Café", "Prices"],
      span,
      sha256: sha256("Tea is free."),
      repaired: false,
    });
  });
});

describe("rawBytes", () => {
  it("gives the bytes that the hash is made from", async () => {
    const source = await sourceOf("a.txt", Buffer.from("\ufeffA “word”.\n", "utf16le"));
    const words = quote(source, spanOf(source, "“word”"));

    expect(Buffer.from(rawBytes(words))).toEqual(Buffer.from("“word”", "utf16le"));
    expect(sha256(rawBytes(words))).toBe(cite(words).sha256);
  });

  it("gives the words' own bytes for extracted text", async () => {
    const { text, ...rest } = await sourceOf("a.txt", "A “word”.\n");
    const { origin, ...extracted } = { ...rest, text };

    expect(origin).toBeDefined();
    expect(Buffer.from(rawBytes(quote(extracted, { start: 2, end: 8 }))).toString()).toBe("“word”");
  });
});

describe("sha256", () => {
  it("gives the digest that other tools give", () => {
    const known = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    expect([sha256("abc"), sha256(Buffer.from("abc"))]).toEqual([known, known]);
  });
});
