/**
 * What a browser does with a text fragment, written down from the WICG's "Finding ranges in a
 * document": slowly, letter by letter, and with nothing of the program's own.
 */

/** A stretch of a page: from an offset in one block to an offset in another or the same. */
export interface Found {
  readonly from: readonly [block: number, offset: number];
  readonly to: readonly [block: number, offset: number];
}

interface Directive {
  readonly prefix?: string | undefined;
  readonly start: string;
  readonly end?: string | undefined;
  readonly suffix?: string | undefined;
}

/** Whether words must start there, and end there. */
type Edges = readonly [start: boolean, end: boolean];

type Point = readonly [block: number, offset: number];

/** The text directive of an address; undefined where it has none. */
export function directiveOf(link: string): Directive | undefined {
  const value = /:~:text=([^&]*)$/.exec(link)?.[1];
  if (value === undefined) return undefined;
  const parts = value.split(",");
  const prefix = parts.find((part) => part.endsWith("-"))?.slice(0, -1);
  const suffix = parts.find((part) => part.startsWith("-"))?.slice(1);
  const [start, end, ...rest] = parts.filter((part) => !/^-|-$/.test(part));
  if (start === undefined || rest.length > 0) throw new Error(`no directive: ${value}`);
  return { prefix: plain(prefix), start: plain(start), end: plain(end), suffix: plain(suffix) };
}

function plain<T extends string | undefined>(part: T): T {
  return (part === undefined ? undefined : decodeURIComponent(part)) as T;
}

/** The first place of a directive on a page of blocks; undefined where it has none. */
export function findDirective(blocks: readonly string[], directive: Directive): Found | undefined {
  const { prefix, start, end, suffix } = directive;
  const endsAtWord = end !== undefined || suffix === undefined;
  let from: Point | undefined = [0, 0];
  while (from !== undefined) {
    let begin: Point;
    if (prefix === undefined) {
      const found = find(blocks, start, from, [true, endsAtWord]);
      if (found === undefined) return undefined;
      begin = found;
    } else {
      const before = find(blocks, prefix, from, [true, false]);
      if (before === undefined) return undefined;
      const next = nextWord(blocks, [before[0], before[1] + prefix.length]);
      if (next === undefined) return undefined;
      if (!isAt(blocks, start, next, [false, endsAtWord])) {
        from = after(blocks, before);
        continue;
      }
      begin = next;
    }
    const to = endOf(blocks, directive, [begin[0], begin[1] + start.length]);
    if (to !== undefined) return { from: begin, to };
    from = after(blocks, begin);
  }
  return undefined;
}

function endOf(blocks: readonly string[], directive: Directive, point: Point): Point | undefined {
  const { end, suffix } = directive;
  const follows = (at: Point): boolean => {
    if (suffix === undefined) return true;
    const next = nextWord(blocks, at);
    return next !== undefined && isAt(blocks, suffix, next, [false, true]);
  };
  if (end === undefined) return follows(point) ? point : undefined;
  for (let from: Point | undefined = point; from !== undefined;) {
    const found: Point | undefined = find(blocks, end, from, [true, suffix === undefined]);
    if (found === undefined) return undefined;
    const to: Point = [found[0], found[1] + end.length];
    if (follows(to)) return to;
    from = after(blocks, found);
  }
  return undefined;
}

function find(
  blocks: readonly string[],
  term: string,
  from: Point,
  [startsWord, endsWord]: Edges,
): Point | undefined {
  for (let at: Point | undefined = from; at !== undefined; at = after(blocks, at)) {
    if (isAt(blocks, term, at, [startsWord, endsWord])) return at;
  }
  return undefined;
}

const collator = new Intl.Collator("en", { sensitivity: "base" });

function isAt(
  blocks: readonly string[],
  term: string,
  [block, offset]: Point,
  [startsWord, endsWord]: Edges,
): boolean {
  const text = blocks[block] ?? "";
  const piece = text.slice(offset, offset + term.length);
  if (piece.length !== term.length || collator.compare(piece, term) !== 0) return false;
  const edges = edgesOf(text);
  return (!startsWord || edges.has(offset)) && (!endsWord || edges.has(offset + term.length));
}

const segmenter = new Intl.Segmenter("en", { granularity: "word" });

function edgesOf(text: string): Set<number> {
  return new Set([...[...segmenter.segment(text)].map(({ index }) => index), text.length]);
}

function after(blocks: readonly string[], [block, offset]: Point): Point | undefined {
  if (offset + 1 < (blocks[block]?.length ?? 0)) return [block, offset + 1];
  return block + 1 < blocks.length ? [block + 1, 0] : undefined;
}

/** The next character that is no white space, in this block or one below. */
function nextWord(blocks: readonly string[], [block, offset]: Point): Point | undefined {
  let at: Point | undefined =
    offset < (blocks[block]?.length ?? 0) ? [block, offset] : after(blocks, [block, offset]);
  while (at !== undefined && /\s/.test(blocks[at[0]]?.charAt(at[1]) ?? "")) at = after(blocks, at);
  return at;
}
