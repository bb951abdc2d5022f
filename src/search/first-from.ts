/** Looking up a number in an ordered list. */

/** The place of the first number not below `least` in an ordered list, of a part of it. */
export function firstFrom(
  ordered: Uint32Array,
  least: number,
  from = 0,
  to = ordered.length,
): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (ordered[middle]! < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
