/** Groups the lines of a plain text: blocks between blank lines, and which line breaks end nothing. */
import type { Span } from "../../model.js";

/** A line without its outer white space. */
export interface TextLine extends Span {
  readonly words: string;
  /** White space before it, in characters. */
  readonly indent: number;
}

/** Lines without a blank line between them. */
export interface Block {
  readonly lines: readonly TextLine[];
  /** Whether a line of signs ("=====") stands right below, as under a heading. */
  readonly isUnderlined: boolean;
}

/** How a text breaks its lines. */
export interface Wrapping {
  /** Whether lines break at a common width, wherever the sentence is. */
  readonly isHard: boolean;
  /** That width, in columns. */
  readonly width: number;
}

/** Columns between which people and editors wrap by hand or tool: from e-mail to wide code. */
const LEAST_WIDTH = 40;
const MOST_WIDTH = 132;
/** Of all breaks inside blocks: this share in mid-sentence means hard wrapping. */
const LEAST_MID_SENTENCE = 0.3;
/** Of the broken lines' lengths: the one taken as the width, above which stray long words are. */
const WIDTH_QUANTILE = 0.9;
/** A line is full when the next word would have taken it past this part of the width. */
const FULL = 0.85;
/** Columns from which a line that stops without a mark is running text and no list of words. */
const LEAST_RUNNING = 25;

const FINISHED = /[.!?…:。！？；：।؟۔]["'”’»›)\]]*$/;
const OPEN_END = /[,;–—-]$|\($/;
const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]/g;
const FIRST_WORD = /^(?:[\u2e80-\ua4cf\uac00-\ud7a3\uff00-\uff60]|[^\s\u2e80-\ua4cf]+)/;

/** The blocks of a text, in order. Lines without a letter or digit end a block like blank ones. */
export function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  let lines: TextLine[] = [];
  const finish = (isUnderlined: boolean): void => {
    if (lines.length > 0) blocks.push({ lines, isUnderlined });
    lines = [];
  };
  for (const { 0: whole, index } of text.matchAll(/[^\r\n]*(?:\r\n?|\n|$)/g)) {
    const words = whole.trim();
    if (/[\p{L}\p{N}]/u.test(words)) {
      const indent = whole.length - whole.trimStart().length;
      const start = index + indent;
      lines.push({ words, indent, start, end: start + words.length });
    } else {
      finish(/^[=~*_-]{3,}$/.test(words));
    }
  }
  finish(false);
  return blocks;
}

/** How a text breaks its lines, judged by all breaks inside its blocks. */
export function wrappingOf(blocks: readonly Block[]): Wrapping {
  const broken = blocks.flatMap(({ lines }) => lines.slice(0, -1));
  const widths = broken
    .filter(({ words }) => !FINISHED.test(words))
    .map(({ words }) => columns(words))
    .sort((a, b) => a - b);
  const width = widths[Math.floor((widths.length - 1) * WIDTH_QUANTILE)] ?? 0;
  const isOften = widths.length >= broken.length * LEAST_MID_SENTENCE;
  return { isHard: isOften && width >= LEAST_WIDTH && width <= MOST_WIDTH, width };
}

/**
 * Whether the paragraph goes on from one line to the next:
 *
 * | the line                        | the next                 | goes on |
 * |---------------------------------|--------------------------|---------|
 * | ends with a comma or a dash     | anything                 | yes     |
 * | stops without a mark, not short | starts with a small letter | yes   |
 * | is full, in hard-wrapped text   | anything                 | yes     |
 * | otherwise                       |                          | no      |
 */
export function goesOn(line: TextLine, next: TextLine, wrapping: Wrapping): boolean {
  if (OPEN_END.test(line.words)) return true;
  const width = columns(line.words);
  const isRunning = !FINISHED.test(line.words) && width >= LEAST_RUNNING;
  if (isRunning && /^["'“‘«(]?\p{Ll}/u.test(next.words)) return true;
  const nextWord = FIRST_WORD.exec(next.words)?.[0] ?? "";
  return wrapping.isHard && width + 1 + columns(nextWord) > wrapping.width * FULL;
}

/** Columns of a monospaced screen: East Asian characters take two. */
function columns(words: string): number {
  return words.length + (words.match(WIDE)?.length ?? 0);
}
