/** The encoding of web pages. */
import { describe, expect, it } from "vitest";
import { decodePage } from "../../../src/documents/formats/html-charset.js";

const latin = (text: string): Uint8Array => Buffer.from(text, "latin1");

const wordsOf = async (bytes: Uint8Array): Promise<string> => (await decodePage(bytes)).text;

describe("decodePage", () => {
  it.each([
    ["in a <meta charset>", '<meta charset="shift_jis"><p>\x93\xfa\x96\x7b', "日本"],
    [
      "in a <meta http-equiv>",
      '<meta http-equiv="Content-Type" content="text/html; charset=ISO-8859-1"><p>caf\xe9 \x96 bar',
      "café – bar",
    ],
    ["in an XML declaration", '<?xml version="1.0" encoding="koi8-r"?><p>\xed\xe9\xf2', "МИР"],
    ["of seven bits", '<meta charset="iso-2022-jp"><p>\x1b$BF|K\\\x1b(B', "日本"],
  ])("believes what is stated %s", async (_name, page, words) => {
    expect(await wordsOf(latin(page))).toContain(words);
  });

  it("believes bytes that are UTF-8, and a byte order mark, more than what is stated", async () => {
    const page = '<meta charset="windows-1252"><p>日本';

    expect(await wordsOf(Buffer.from(page))).toContain("日本");
    expect(await wordsOf(Buffer.from(`\ufeff${page}`, "utf16le"))).toContain("日本");
  });

  it("looks at the bytes where the stated encoding is none, or is not theirs", async () => {
    expect(await wordsOf(latin('<meta charset="klingon"><p>caf\xe9'))).toContain("café");
    expect(await wordsOf(latin('<meta charset="utf-8"><p>un caf\xe9 au lait'))).toContain("café");
  });

  it("repairs text that was misread before", async () => {
    expect(await wordsOf(Buffer.from("<p>It â€™s cafÃ© time"))).toContain("café");
  });

  it("tells what is a guess and what was repaired, and nothing of what is stated", async () => {
    const doubtIn = async (bytes: Uint8Array) => (await decodePage(bytes)).decoding;
    const guessed = { guessed: "windows-1252", repaired: 0 };

    expect(await doubtIn(latin("<p>un caf\xe9 au lait"))).toEqual(guessed);
    expect(await doubtIn(latin('<meta charset="utf-8"><p>un caf\xe9 au lait'))).toEqual(guessed);
    expect(await doubtIn(latin('<meta charset="latin1"><p>un caf\xe9 au lait'))).toBeUndefined();
    expect(await doubtIn(Buffer.from("<p>It â€™s cafÃ© time"))).toEqual({ repaired: 2 });
  });
});
