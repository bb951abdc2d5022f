/**
 * Markdown, read with Lezer's parser: headings become sections; paragraphs, list items, table rows
 * and lines of code become paragraphs; what is syntax and not words becomes marks.
 */
import type * as Lezer from "@lezer/markdown";
import type { Span } from "../../model.js";
import { readFrontMatter } from "../front-matter.js";
import type { Parsed, TextFormat } from "./format.js";
import { type Block, type BlockKind, type Container, assemble } from "./markdown-blocks.js";
import { type Outdented, outdented } from "./markdown-fences.js";
import { withTitles } from "./markdown-titles.js";
import type { Mark } from "./markdown-spans.js";
import { seenOf } from "./markdown-unseen.js";

type Tree = ReturnType<Lezer.MarkdownParser["parse"]>;

/**
 * Lezer's time for unfinished links and emphasis is quadratic in the length of a block (3 s for
 * 80 kB of "[a](", 0.1 s for this many characters); longer blocks are read without inline marks.
 */
const LONGEST_BLOCK = 16_000;
/** Columns of quote and list marks before a line's words: depth costs time too. */
const DEEPEST = 60;
/** A gap inside a line at which runs of spaces begin to cost time: 1 s for 20,000. */
const LONG_GAP = " ".repeat(100);

/** Nodes that become blocks. */
const LEAVES: Readonly<Record<string, BlockKind>> = {
  Paragraph: "paragraph",
  Task: "paragraph",
  ATXHeading1: "heading",
  ATXHeading2: "heading",
  ATXHeading3: "heading",
  ATXHeading4: "heading",
  ATXHeading5: "heading",
  ATXHeading6: "heading",
  SetextHeading1: "heading",
  SetextHeading2: "heading",
  TableHeader: "header",
  TableRow: "row",
  CodeText: "code",
  HTMLBlock: "html",
};
const CONTAINERS: Readonly<Record<string, Container["kind"]>> = {
  Blockquote: "quote",
  BulletList: "list",
  OrderedList: "list",
  ListItem: "item",
  FencedCode: "code",
  CodeBlock: "code",
  Table: "table",
};
/** Syntax that a reader of the page sees the effect of. */
const SHOWN_MARKS = new Set(
  "EmphasisMark CodeMark LinkMark StrikethroughMark HeaderMark QuoteMark TableDelimiter".split(" "),
);
/** Syntax that a reader of the page does not see at all. */
const HIDDEN_MARKS = new Set(
  "LinkTitle LinkLabel TaskMarker HTMLTag Comment ProcessingInstruction".split(" "),
);

export const markdown: TextFormat = {
  name: "markdown",
  extensions: [".md", ".mdx", ".markdown", ".mdown", ".mkd"],
  version: 11,
  input: "text",
  async parse(text): Promise<Parsed> {
    const { stated, rest: words } = await readFrontMatter(text);
    const place = offsetsIn(words);
    const seen = seenOf(words.replace(/\r\n?/g, "\n"));
    const parser = await loadParser(seen.hasComponents);
    const { text: flat, back } = seen.hasComponents ? outdented(seen.text) : asItIs(seen.text);
    const tree = parser.parse(tame(flat));
    const hidden = seen.hidden.map(({ start, end }) => ({ start: place(start), end: place(end) }));
    const blocks = withTitles(
      withHidden(
        blocksOf(tree, (offset) => place(back(offset))),
        hidden,
      ),
      seen.boxes,
      place,
    );
    const { title, sections } = assemble(text, blocks);
    return {
      text,
      ...stated,
      ...(title === undefined ? {} : { textTitle: title }),
      sections,
    };
  },
};

const asItIs = (text: string): Outdented => ({ text, back: (offset) => offset });

async function loadParser(hasComponents: boolean): Promise<Lezer.MarkdownParser> {
  const { parser, Strikethrough, Table, TaskList } = await import("@lezer/markdown");
  const remove = hasComponents ? ["IndentedCode"] : [];
  return parser.configure([Strikethrough, Table, TaskList, { remove }]);
}

/**
 * The blocks with what was hidden from the parser among their marks. In a quote, spaces in place of what
 * is hidden look like code to the parser: such blocks are none.
 */
function withHidden(blocks: readonly Block[], hidden: readonly Span[]): readonly Block[] {
  let next = 0;
  return blocks.flatMap((block) => {
    while ((hidden[next]?.end ?? Infinity) <= block.span.start) next += 1;
    const inside: Mark[] = [];
    for (let at = next; (hidden[at]?.start ?? Infinity) < block.span.end; at += 1) {
      inside.push({ ...hidden[at]!, isHidden: true });
    }
    if (inside.length === 0) return [block];
    const { start, end } = block.span;
    const isHidden = inside.some((span) => span.start <= start && span.end >= end);
    if (isHidden && block.kind === "code") return [];
    return [{ ...block, marks: [...block.marks, ...inside].sort((a, b) => a.start - b.start) }];
  });
}

/** The blocks of a tree in the order of the text. Nothing recurses: trees can be very deep. */
function blocksOf(tree: Tree, place: (offset: number) => number): Block[] {
  const blocks: OpenBlock[] = [];
  let container: Container | undefined;
  tree.iterate({
    enter: ({ name, from, to, node }) => {
      const kind = CONTAINERS[name];
      const leaf = LEAVES[name];
      const span = { start: place(from), end: place(to) };
      if (kind) container = { kind, ...within(container), ...leadInOf(blocks, container) };
      else if (leaf) blocks.push(openBlock(leaf, name, span, container));
      else if (name === "CodeInfo" && container) container.info = span;
      else if (name === "Strikethrough") blocks.at(-1)?.struck.push(span);
      else addMark(blocks.at(-1), name, span, () => node.parent?.name);
    },
    leave: ({ name }) => {
      if (CONTAINERS[name] !== undefined) container = container?.parent;
    },
  });
  return blocks;
}

interface OpenBlock extends Block {
  readonly marks: Mark[];
  readonly struck: Span[];
}

function openBlock(
  kind: BlockKind,
  name: string,
  span: Span,
  container: Container | undefined,
): OpenBlock {
  const level = kind === "heading" ? Number(name.slice(-1)) : 0;
  return { kind, span, marks: [], struck: [], level, ...(container && { container }) };
}

function within(parent: Container | undefined): { parent?: Container } {
  return parent ? { parent } : {};
}

/** The paragraph right before a list, table or code, where the last block is one beside it. */
function leadInOf(blocks: readonly Block[], container: Container | undefined): { leadIn?: Span } {
  const last = blocks.at(-1);
  const isBeside = last?.kind === "paragraph" && last.container === container;
  return isBeside ? { leadIn: last.span } : {};
}

/** Notes a node that is syntax. Web addresses are, unless they are what is shown. */
function addMark(
  block: OpenBlock | undefined,
  name: string,
  span: Span,
  parent: () => string | undefined,
): void {
  if (block === undefined || span.start >= block.span.end) return;
  const isTarget = name === "URL" && /^(?:Link|Image)$/.test(parent() ?? "");
  const isHidden = HIDDEN_MARKS.has(name);
  if (isHidden || isTarget || SHOWN_MARKS.has(name)) block.marks.push({ ...span, isHidden });
  if (name === "Escape") {
    block.marks.push({ start: span.start, end: span.start + 1, isHidden: false });
  }
}

/** For a text whose line ends have been made `\n`: from offsets into that to offsets into it. */
function offsetsIn(text: string): (offset: number) => number {
  const joined: number[] = []; // for each CR LF, its offset with those before it made one character
  for (const { index } of text.matchAll(/\r\n/g)) joined.push(index - joined.length);
  if (joined.length === 0) return (offset) => offset;
  return (offset) => {
    let low = 0;
    let high = joined.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (joined[middle]! < offset) low = middle + 1;
      else high = middle;
    }
    return offset + low;
  };
}

/** The text, of the same length, with what would cost Lezer quadratic time made words. */
function tame(text: string): string {
  const lines = text.split("\n").map((line) => withoutGaps(withoutDepth(line)));
  let first = 0;
  let length = 0;
  for (const [index, line] of lines.entries()) {
    if (line.trim() === "" || /^ {0,3}(?:[-*+] |#)/.test(line)) {
      first = index;
      length = 0;
    }
    length += line.length + 1;
    if (length > LONGEST_BLOCK) {
      for (let at = first; at <= index; at += 1) lines[at] = withoutInline(lines[at]!);
      first = index + 1;
    }
  }
  return lines.join("\n");
}

/** A line whose list and quote marks, or white space, do not go deeper than people write. */
function withoutDepth(line: string): string {
  const start = /^[\s>*+\d.)-]*/.exec(line)?.[0].length ?? 0;
  if (start <= DEEPEST) return line;
  // Marks alone say nothing, and so may be spaces; digits stay words.
  const rest = start === line.length && !/\d/.test(line) ? " " : "x";
  return line.slice(0, DEEPEST) + rest.repeat(start - DEEPEST) + line.slice(start);
}

/** A line whose long gaps between words are filled. */
function withoutGaps(line: string): string {
  if (!line.includes(LONG_GAP)) return line;
  return line.replace(/ +/g, (gap, offset: number) => {
    const isInside = offset > 0 && offset + gap.length < line.length;
    return isInside && gap.length > LONG_GAP.length ? "x".repeat(gap.length) : gap;
  });
}

/** A line with nothing that begins inline syntax after its list and quote marks. */
function withoutInline(line: string): string {
  const start = /^[\s>*+\d.)#`~|=-]*/.exec(line)?.[0].length ?? 0;
  return line.slice(0, start) + line.slice(start).replace(/[[\]*_`<!~&\\]/g, "x");
}
