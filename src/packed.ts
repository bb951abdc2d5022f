/**
 * A value with large typed arrays as bytes in a row, to be written and read in pieces: the arrays lie
 * in them as they are, so that neither way takes long at a stretch, and what is read is not copied.
 */
import { deserialize, serialize } from "node:v8";

/** Kinds of arrays, by their numbers in the bytes. */
const KINDS = [Uint8Array, Int32Array, Uint32Array, Float64Array] as const;
type TypedArray = InstanceType<(typeof KINDS)[number]>;

/** What stands before the arrays. */
interface Head {
  /** In the place of each array its number, as a bigint. */
  readonly value: unknown;
  /** By array: its kind, how many numbers it has, and where it starts behind the head. */
  readonly arrays: readonly (readonly [kind: number, length: number, start: number])[];
}

/** Every array starts at a multiple of this many bytes, as the largest numbers have to. */
const ALIGNMENT = 8;
/** The length of the head stands there. */
const LENGTH_BYTES = 8;

const aligned = (bytes: number): number => Math.ceil(bytes / ALIGNMENT) * ALIGNMENT;

/**
 * The bytes of a value, in blocks of `size` and a last shorter one. A block is overwritten by the next.
 * @throws Error for a value with bigints, or with objects other than lists, records and such arrays
 */
export function* pack(value: unknown, size: number): Generator<Uint8Array> {
  const block = new Uint8Array(size);
  let filled = 0;
  for (const piece of piecesOf(value)) {
    for (let from = 0; from < piece.length;) {
      const part = piece.subarray(from, from + size - filled);
      block.set(part, filled);
      filled += part.length;
      from += part.length;
      if (filled < size) continue;
      yield block;
      filled = 0;
    }
  }
  if (filled > 0) yield block.subarray(0, filled);
}

function piecesOf(value: unknown): Uint8Array[] {
  const arrays: TypedArray[] = [];
  const skeleton = withoutArrays(value, arrays);
  let end = 0;
  const places = arrays.map((array): Head["arrays"][number] => {
    const start = end;
    end += aligned(array.byteLength);
    return [KINDS.findIndex((kind) => array instanceof kind), array.length, start];
  });
  const head = serialize({ value: skeleton, arrays: places } satisfies Head);
  const length = new Uint8Array(Float64Array.of(head.length).buffer);
  return [length, head, ...arrays].flatMap((array) => [bytesOf(array), paddingOf(array)]);
}

function bytesOf({ buffer, byteOffset, byteLength }: TypedArray): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

function paddingOf({ byteLength }: TypedArray): Uint8Array {
  return new Uint8Array(aligned(byteLength) - byteLength);
}

function withoutArrays(value: unknown, arrays: TypedArray[]): unknown {
  if (KINDS.some((kind) => value instanceof kind)) {
    return BigInt(arrays.push(value as TypedArray) - 1);
  }
  const isPlain = typeof value !== "object" || value === null || isListOrRecord(value);
  if (typeof value === "bigint" || !isPlain) throw new Error("cannot be packed");
  return mapped(value, (inner) => withoutArrays(inner, arrays));
}

function isListOrRecord(value: object): boolean {
  return Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype;
}

/** The value whose bytes these are; its arrays are views of them. @throws Error for other bytes */
export function unpack(bytes: ArrayBuffer): unknown {
  const [length = 0] = new Float64Array(bytes, 0, 1);
  const { value, arrays } = deserialize(new Uint8Array(bytes, LENGTH_BYTES, length)) as Head;
  const first = LENGTH_BYTES + aligned(length);
  const views = arrays.map(([kind, count, start]) => new KINDS[kind]!(bytes, first + start, count));
  return withArrays(value, views);
}

function withArrays(value: unknown, views: readonly TypedArray[]): unknown {
  if (typeof value === "bigint") return views[Number(value)];
  return mapped(value, (inner) => withArrays(inner, views));
}

/** A copy in which the change is made to what a list or record holds; else the value itself. */
function mapped(value: unknown, change: (inner: unknown) => unknown): unknown {
  if (Array.isArray(value)) return value.map(change);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, change(inner)]));
}
