/** Lines and bytes agree with what counting from the start of the file gives. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decode, encode } from "../../src/documents/decode.js";
import { placesOf } from "../../src/documents/places.js";
import type { Origin, Repair, Source, Span } from "../../src/model.js";

function sourceOf(text: string, origin: Partial<Origin> = {}): Source {
  return {
    id: "0",
    path: "a.txt",
    title: "a",
    format: "plain-text",
    text,
    sections: [],
    sha256: "",
    size: 0,
    origin: { encoding: "utf-8", bomBytes: 0, repairs: [], ...origin },
  };
}

/** The file's reading of the text before an offset, by walking the text from its start. */
function rawBefore(text: string, repairs: readonly Repair[], offset: number): string {
  let raw = "";
  for (let at = 0; at < offset;) {
    const repair = repairs.find(({ start }) => start === at);
    raw += repair?.raw ?? text.charAt(at);
    at = repair?.end ?? at + 1;
  }
  return raw;
}

describe("lines", () => {
  const text = "one\r\ntwo\rthree\n\nfive";
  const lines = (start: number, end: number) => placesOf(sourceOf(text)).lines({ start, end });

  it("counts CR LF, CR and LF as one line end each", () => {
    expect(lines(0, 3)).toEqual([1, 1]);
    expect(lines(text.indexOf("two"), text.indexOf("two") + 3)).toEqual([2, 2]);
    expect(lines(text.indexOf("three"), text.length)).toEqual([3, 5]);
  });

  it("gives the line of the last character of a span that ends after a line end", () => {
    expect(lines(0, 5)).toEqual([1, 1]);
    expect(lines(0, 6)).toEqual([1, 2]);
  });

  it("agrees with counting line ends, whatever the text", () => {
    const unit = fc.constantFrom("a", "\n", "\r", "é", "😀", "\u2028");
    fc.assert(
      fc.property(fc.string({ unit, minLength: 1 }), fc.nat(), fc.nat(), (words, a, b) => {
        const start = a % words.length;
        const end = start + 1 + (b % (words.length - start));
        // The line end that an offset is inside of belongs to the line that it ends.
        const line = (offset: number) =>
          [...words.matchAll(/\r\n|\r|\n/g)].filter((m) => m.index + m[0].length <= offset).length +
          1;

        expect(placesOf(sourceOf(words)).lines({ start, end })).toEqual([
          line(start),
          line(end - 1),
        ]);
      }),
    );
  });
});

describe("bytes and raw", () => {
  it("covers the whole of a repaired stretch", () => {
    const repairs = [{ start: 2, end: 4, raw: "鈥檚" }];
    const places = placesOf(sourceOf("it’s fine", { repairs }));

    expect(places.bytes({ start: 3, end: 6 })).toEqual({ start: 2, end: 10 });
    expect(places.raw({ start: 3, end: 6 }).toString()).toBe("鈥檚 f");
    expect(places.isRepaired({ start: 3, end: 6 })).toBe(true);
    expect(places.isRepaired({ start: 4, end: 6 })).toBe(false);
  });

  it.each(["utf-8", "utf-16le", "utf-16be", "windows-1252"])(
    "agrees with counting from the start in %s",
    async (encoding) => {
      await decode(Buffer.from([0x63, 0x61, 0x66, 0xe9])); // loads the legacy encodings
      const pieces =
        encoding === "windows-1252" ? ["a", "\n", "é", "“"] : ["a", "\r\n", "é", "“", "中", "😀"];
      const piece = fc.record({
        words: fc.constantFrom(...pieces),
        raw: fc.option(fc.constantFrom("Ã©", "x“"), { freq: 4 }),
      });
      fc.assert(
        fc.property(
          fc.array(piece, { minLength: 1, maxLength: 40 }),
          fc.constantFrom(1, 300),
          fc.nat(),
          fc.nat(),
          (parts, times, a, b) => {
            const { text, repairs } = build(Array.from({ length: times }, () => parts).flat());
            const bomBytes = encoding.startsWith("utf-16") ? 2 : 0;
            const places = placesOf(sourceOf(text, { encoding, bomBytes, repairs }));
            const span = wholeSpan(text, repairs, a, b);
            const before = encode(rawBefore(text, repairs, span.start), encoding).length + bomBytes;
            const through = encode(rawBefore(text, repairs, span.end), encoding);

            expect(places.bytes(span)).toEqual({ start: before, end: through.length + bomBytes });
            expect(places.raw(span).equals(through.subarray(before - bomBytes))).toBe(true);
            expect(places.isRepaired(span)).toBe(
              repairs.some((r) => r.start < span.end && span.start < r.end),
            );
          },
        ),
        { numRuns: 40 },
      );
    },
  );

  it("looks up a quote in a text of 20 MB in well under a millisecond", () => {
    const text = "A line of ordinary words that goes on – until here.\n".repeat(400_000);
    const places = placesOf(sourceOf(text));
    places.lines({ start: 0, end: 1 });
    const started = performance.now();
    for (let at = 0; at < 1000; at += 1) {
      const start = at * 20_000;
      places.bytes({ start, end: start + 50 });
      places.lines({ start, end: start + 50 });
    }

    expect(performance.now() - started).toBeLessThan(500);
    expect(places.bytes({ start: text.length - 1, end: text.length })).toEqual({
      start: Buffer.byteLength(text) - 1,
      end: Buffer.byteLength(text),
    });
  });
});

describe("placesOf", () => {
  it("keeps what it has made for a source", () => {
    const source = sourceOf("text");

    expect(placesOf(source)).toBe(placesOf(source));
  });

  it("has nothing to say of extracted text", () => {
    const { origin, ...extracted } = sourceOf("text");

    expect(origin).toBeDefined();
    expect(() => placesOf(extracted)).toThrow("a.txt has no lines and bytes");
  });
});

function build(parts: readonly { words: string; raw: string | null }[]): {
  text: string;
  repairs: Repair[];
} {
  let text = "";
  const repairs: Repair[] = [];
  for (const { words, raw } of parts) {
    if (raw !== null && words.trim() !== "")
      repairs.push({ start: text.length, end: text.length + words.length, raw });
    text += words;
  }
  return { text, repairs };
}

/** A span of whole characters that cuts no repair. */
function wholeSpan(text: string, repairs: readonly Repair[], a: number, b: number): Span {
  const snap = (offset: number): number => {
    const repair = repairs.find(({ start, end }) => start < offset && offset < end);
    const at = repair?.start ?? offset;
    return /^[\udc00-\udfff]/.test(text.slice(at)) ? at - 1 : at;
  };
  const start = snap(a % text.length);
  return { start, end: Math.max(snap(start + (b % (text.length - start))), start) };
}
