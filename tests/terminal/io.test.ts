/** Lines in and text out. */
import { PassThrough, Readable } from "node:stream";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { linesOf, write } from "../../src/terminal/io.js";

async function linesIn(...chunks: (string | Uint8Array)[]): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of linesOf(Readable.from(chunks))) lines.push(line);
  return lines;
}

describe("linesOf", () => {
  it("gives lines whatever their ends, and a last line without one", async () => {
    expect(await linesIn("one\r\ntwo\n\nthree")).toEqual(["one", "two", "", "three"]);
  });

  it("drops a byte order mark and joins characters cut in two", async () => {
    const bytes = Buffer.from("\ufeffé\n演");

    expect(await linesIn(bytes.subarray(0, 4), bytes.subarray(4, 7), bytes.subarray(7))).toEqual([
      "é",
      "演",
    ]);
  });

  it("leaves line separators inside a line, as JSON allows them", async () => {
    expect(await linesIn('{"question":"a\u2028b"}\n')).toEqual(['{"question":"a\u2028b"}']);
  });

  it("gives each line as soon as it is complete", async () => {
    const input = new PassThrough();
    const lines = linesOf(input);
    input.write("first\nsec");

    expect(await lines.next()).toEqual({ done: false, value: "first" });
    input.end("ond");
    expect(await lines.next()).toEqual({ done: false, value: "second" });
    expect(await lines.next()).toEqual({ done: true, value: undefined });
  });

  it("gives the same lines however the stream is cut", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: fc.constantFrom("a", "\n", "é", "演", "👩") }),
        fc.integer({ min: 1, max: 5 }),
        async (text, size) => {
          const bytes = Buffer.from(text);
          const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) =>
            bytes.subarray(index * size, (index + 1) * size),
          );

          const expected = text.split("\n");
          if (expected.at(-1) === "") expected.pop();
          expect(await linesIn(...chunks)).toEqual(expected);
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe("write", () => {
  it("waits until a slow reader has taken what was written", async () => {
    const stream = new PassThrough({ highWaterMark: 4 });
    let isDone = false;
    const writing = write(stream, "longer than four").then(() => (isDone = true));
    await Promise.resolve();

    expect(isDone).toBe(false);
    stream.resume();
    await writing;
    expect(isDone).toBe(true);
  });

  it("waits no longer once the reader has left", async () => {
    const stream = new PassThrough({ highWaterMark: 4 });
    const writing = write(stream, "longer than four");
    stream.destroy();

    await expect(writing).resolves.toBeUndefined();
  });

  it("leaves no listeners behind", async () => {
    const stream = new PassThrough({ highWaterMark: 1 });
    stream.resume();
    for (let index = 0; index < 20; index++) await write(stream, "text");

    expect(stream.listenerCount("drain")).toBe(0);
    expect(stream.listenerCount("close")).toBeLessThan(2);
  });
});
