/** Tells the blocks of a Markdown file the titles of the boxes that they stand in. */
import type { Span } from "../../model.js";
import type { Block } from "./markdown-blocks.js";
import type { Box } from "./markdown-boxes.js";

/** Boxes within one another whose titles a block is told. */
const MOST_TITLES = 4;

/**
 * The blocks with the titles of the boxes that they stand in. Where nothing stands in a box, its title
 * is all that it says, and a block of its own.
 * @param blocks in the order of the text
 * @param boxes by where they begin
 * @param place from offsets of the boxes to offsets of the blocks
 */
export function withTitles(
  blocks: readonly Block[],
  boxes: readonly Box[],
  place: (offset: number) => number,
): readonly Block[] {
  if (boxes.length === 0) return blocks;
  const placed = boxes.map(({ start, end, title }) => ({
    start: place(start),
    end: place(end),
    title: { start: place(title.start), end: place(title.end) },
  }));
  const open: Box[] = [];
  let next = 0;
  return withLoneTitles(blocks, placed).map((block) => {
    const { start } = block.span;
    for (let box = placed[next]; box && box.start <= start; box = placed[next]) {
      open.push(box);
      next += 1;
    }
    while ((open.at(-1)?.end ?? Infinity) <= start) open.pop();
    const titles = open
      .slice(-MOST_TITLES - 1)
      .filter(({ end, title }) => end > start && title.start !== start)
      .slice(-MOST_TITLES)
      .map(({ title }) => title);
    return titles.length === 0 ? block : { ...block, titles };
  });
}

/** The blocks, and among them the titles of boxes in which nothing stands. */
function withLoneTitles(blocks: readonly Block[], boxes: readonly Box[]): readonly Block[] {
  let next = 0;
  const lone = boxes.flatMap(({ start, end, title }, at): Block[] => {
    while ((blocks[next]?.span.start ?? Infinity) < start) next += 1;
    const inside = [blocks[next]?.span.start, boxes[at + 1]?.start];
    return inside.some((first = Infinity) => first < end) ? [] : [blockOf(title)];
  });
  if (lone.length === 0) return blocks;
  return [...blocks, ...lone].sort((a, b) => a.span.start - b.span.start);
}

const blockOf = (span: Span): Block => ({ kind: "paragraph", span, marks: [], level: 0 });
