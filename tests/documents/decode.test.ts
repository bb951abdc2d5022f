/** Bytes become text and back without loss, or the file is refused with a reason. */
import fc from "fast-check";
import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { byteLength, decode, decodeAs, encode, loadEncoding } from "../../src/documents/decode.js";
import { DocumentError } from "../../src/errors.js";

const FRENCH = "Le café est fermé à Noël, où êtes-vous allés cet été ?";
const RUSSIAN = "Привет, как дела? Это русский текст о войне и мире.";

async function refusal(bytes: Uint8Array): Promise<string> {
  return decode(bytes).then(
    () => "accepted",
    (error: unknown) => (error instanceof DocumentError ? error.message : "another error"),
  );
}

describe("decode", () => {
  it.each([
    ["UTF-8", Buffer.from("Naïve\r\n“text”"), "utf-8", 0],
    ["UTF-8 with a mark", Buffer.from("\ufeffNaïve\r\n“text”"), "utf-8", 3],
    ["UTF-16 LE", Buffer.from("\ufeffNaïve\r\n“text”", "utf16le"), "utf-16le", 2],
    ["UTF-16 BE", Buffer.from("\ufeffNaïve\r\n“text”", "utf16le").swap16(), "utf-16be", 2],
  ])("reads %s and leaves line ends as they are", async (_name, bytes, encoding, bomBytes) => {
    expect(await decode(bytes)).toEqual({ text: "Naïve\r\n“text”", encoding, bomBytes });
  });

  it.each([
    [FRENCH, "windows-1252"],
    ["“Hello” – it’s fine", "windows-1252"],
    ["café", "windows-1252"],
    [RUSSIAN, "windows-1251"],
    [RUSSIAN, "koi8-r"],
    ["日本語のテキストです。これは長い文章。", "shift_jis"],
    ["这是一个中文文本，测试编码。", "gb18030"],
  ])("tells the legacy encoding of %s (%s)", async (text, encoding) => {
    expect(await decode(iconv.encode(text, encoding))).toEqual({ text, encoding, bomBytes: 0 });
  });

  it("keeps a second byte order mark as text", async () => {
    expect((await decode(Buffer.from("\ufeff\ufeffx"))).text).toBe("\ufeffx");
  });

  it.each([
    ["an empty file", Buffer.alloc(0), "is empty; write some text in it or remove it"],
    [
      "white space",
      Buffer.from(" \n\u200b\t"),
      "holds only white space; write some text in it or remove it",
    ],
    [
      "NUL bytes",
      Buffer.from("a\0b"),
      "is not text: it holds NUL bytes; save it as UTF-8 or remove it",
    ],
    [
      "control characters",
      Buffer.from("\x01\x02\x03abc"),
      "is not text: it holds many control characters; remove it",
    ],
    [
      "broken UTF-8",
      Buffer.from([0xc3, 0xa9, 0x61, 0xff, 0x61]),
      "is not valid UTF-8 at byte 3; save it again as UTF-8",
    ],
    [
      "broken UTF-8 behind a mark",
      Buffer.from([0xef, 0xbb, 0xbf, 0x61, 0xe9]),
      "is not valid UTF-8 at byte 4; save it again as UTF-8",
    ],
    [
      "half a UTF-16 character",
      Buffer.from([0xff, 0xfe, 0x61]),
      "is cut off in the middle of a UTF-16 character; save it as UTF-8",
    ],
    [
      "half a surrogate pair",
      Buffer.from([0xff, 0xfe, 0x61, 0, 0x3d, 0xd8]),
      "is not valid UTF-16 at byte 4; save it again as UTF-8",
    ],
    [
      "bytes of no encoding",
      Buffer.from([0x81, 0x8d, 0x61, 0x90]),
      "is in an encoding that can't be told; save it as UTF-8",
    ],
  ])("refuses %s", async (_name, bytes, message) => {
    expect(await refusal(bytes)).toBe(message);
  });

  it("gives back the file's bytes, whatever they are, or refuses them", async () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 60 }),
      fc.string({ unit: "binary", minLength: 1 }).map((text) => Buffer.from(text)),
      fc
        .string({ unit: fc.constantFrom("é", "ü", "a", "“", "ß", " ") })
        .map((text) => iconv.encode(text, "windows-1252")),
    );
    await fc.assert(
      fc.asyncProperty(bytes, async (file) => {
        const decoded = await decode(file).catch((error: unknown) => error);
        if (decoded instanceof DocumentError) return;
        const { text, encoding, bomBytes } = decoded as Awaited<ReturnType<typeof decode>>;
        expect(encode(text, encoding)).toEqual(Buffer.from(file.subarray(bomBytes)));
        expect(byteLength(text, encoding)).toBe(file.length - bomBytes);
      }),
      { numRuns: 60 },
    );
  });
});

describe("decodeAs", () => {
  it.each([
    ["ISO-8859-1", [0x80, 0xe9], "€é"],
    ["x-sjis", [0x93, 0xfa], "日"],
    ["gbk", [0xd6, 0xd0], "中"],
    ["iso-2022-jp", [0x1b, 0x24, 0x42, 0x46, 0x7c], "日"],
    ["utf-8", [0xe9], undefined],
    ["klingon", [0x41], undefined],
  ])("reads %s as the web does", async (label, bytes, text) => {
    expect(await decodeAs(Uint8Array.from(bytes), label)).toBe(text);
  });
});

describe("encode", () => {
  it("is ready for a legacy encoding that loadEncoding has met", async () => {
    await loadEncoding("windows-1252");

    expect(encode("é€", "windows-1252")).toEqual(Buffer.from([0xe9, 0x80]));
  });
});

describe("byteLength", () => {
  it.each([
    ["utf-8", "aé中😀", 10],
    ["utf-16be", "aé中😀", 10],
    ["windows-1252", "aé€", 3],
    ["gb18030", "a中文", 5],
  ])("counts the bytes of text in %s", async (encoding, text, length) => {
    await loadEncoding(encoding);

    expect(byteLength(text, encoding)).toBe(length);
  });
});
