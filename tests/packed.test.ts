/** A value with large arrays as bytes in a row. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pack, unpack } from "../src/packed.js";

const arrays = fc.oneof(
  fc.uint8Array(),
  fc.int32Array(),
  fc.uint32Array(),
  fc.float64Array({ noNaN: true }),
);
const { values } = fc.letrec((tie) => ({
  values: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    arrays,
    fc.string({ unit: "binary" }),
    fc.constantFrom(null, undefined, true, 7, -0.5),
    fc.array(tie("values"), { maxLength: 3 }),
    fc.dictionary(fc.string({ maxLength: 3 }), tie("values"), {
      maxKeys: 3,
      noNullPrototype: true,
    }),
  ),
}));

function bytesOf(value: unknown, size: number): ArrayBuffer {
  const blocks = Array.from(pack(value, size), (block) => Uint8Array.from(block));
  for (const block of blocks.slice(0, -1)) expect(block.length).toBe(size);
  return Uint8Array.from(blocks.flatMap((block) => [...block])).buffer;
}

describe("pack", () => {
  it("gives bytes that unpack makes the same value of, in blocks of any size", () => {
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 100 }), (value, size) => {
        expect(unpack(bytesOf(value, size))).toEqual(value);
      }),
    );
  });

  it("takes a part of a buffer for itself alone", () => {
    const part = Uint32Array.of(1, 2, 3, 4).subarray(1, 3);

    expect(unpack(bytesOf({ part }, 64))).toEqual({ part: Uint32Array.of(2, 3) });
  });

  it.each([
    [1n],
    [{ number: 2n }],
    [new Float32Array(1)],
    [new DataView(new ArrayBuffer(1))],
    [new Map()],
  ])("refuses what would not come back the same: %s", (value) => {
    expect(() => bytesOf(value, 64)).toThrow("cannot be packed");
  });
});

describe("unpack", () => {
  it("copies no array", () => {
    const bytes = bytesOf({ numbers: Float64Array.of(1, 2) }, 64);

    expect((unpack(bytes) as { numbers: Float64Array }).numbers.buffer).toBe(bytes);
  });

  it.each([0, 7, 8, 40])("refuses %d bytes of nothing", (length) => {
    expect(() => unpack(new ArrayBuffer(length))).toThrow();
  });
});
