/** How far a quote reaches beyond its sentence, so that it can be understood and is worth reading. */
import type { Paragraph, Sentence, Span } from "../model.js";

/** UTF-16 units of a quote that was made longer; what would be longer stays as it is. */
const LONGEST_PAIR = 600;
const LONGEST_LIST = 1000;

/** Openings that can't be understood without the sentence before. */
const DEPENDENT =
  /^["“‘'(]*(?:It|They|He|She|This|These|That|Those|His|Her|Its|Their|Both|Such|Another|Here|There)\b/u;

/** A line that closes a block of code. */
const CLOSING_FENCE = /^[^\S\n]*\r?\n[^\S\n]*(?:`{3,}|~{3,})[^\S\n]*(?=\r?\n|$)/;

/** The smallest span that holds both. */
export function hull(a: Span, b: Span): Span {
  return { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
}

/** Whether two sentences are short enough to be quoted together. */
export function fitTogether(a: Span, b: Span): boolean {
  const { start, end } = hull(a, b);
  return end - start <= LONGEST_PAIR;
}

/** The sentence before one that opens with "It" or "These", within the paragraph. */
export function predecessorOf(
  sentence: Sentence,
  sentences: readonly Sentence[],
): Sentence | undefined {
  const { source, span, paragraph, index } = sentence;
  if (!DEPENDENT.test(source.text.slice(span.start, span.end))) return undefined;
  const before = sentences[index - 1];
  return before?.paragraph === paragraph && fitTogether(before.span, span) ? before : undefined;
}

/** A sentence of one or two words, which answers and says nothing of what: "Yes.", "Three.". */
const BARE = /^["“‘'(*_]*\p{L}[\p{L}\p{M}\p{N}’'-]*(?:[ ,]+[\p{L}\p{N}’'-]+)?[.!]["”’')*_]*$/u;

/**
 * The span of a sentence with the bare one right before it ("Three. Donors get five."), or, for a
 * bare one, with the next, within the paragraph; its own span where neither is there.
 */
export function withBareSentence(sentence: Sentence, sentences: readonly Sentence[]): Span {
  const { paragraph, span, index } = sentence;
  const isBeside = (other: Sentence | undefined): other is Sentence =>
    other?.paragraph === paragraph && fitTogether(other.span, span);
  const before = sentences[index - 1];
  if (isBeside(before) && isBare(before)) return hull(before.span, span);
  const after = sentences[index + 1];
  return isBare(sentence) && isBeside(after) ? hull(span, after.span) : span;
}

function isBare({ source, span, paragraph }: Sentence): boolean {
  return paragraph.role === "prose" && BARE.test(source.text.slice(span.start, span.end));
}

/**
 * The span of a sentence that leads in to a list, a table or code ("The rules are:"), with what it
 * leads in to; the sentence's own span where it leads in to nothing, or to too much.
 */
export function withWhatFollows({ source: { text }, section, paragraph, span }: Sentence): Span {
  const isLeadIn =
    span.end === paragraph.span.end && LEADS_IN.test(text.slice(span.start, span.end));
  if (!isLeadIn) return span;
  const at = section.paragraphs.indexOf(paragraph);
  const last = lastFollower(section.paragraphs, at);
  if (last === undefined) return span;
  const fence =
    last.role === "code" ? CLOSING_FENCE.exec(text.slice(last.span.end))?.[0] : undefined;
  const end = last.span.end + (fence?.length ?? 0);
  return end - span.start <= LONGEST_LIST ? { start: span.start, end } : span;
}

/**
 * A line of code with the whole block and the sentence that leads in to it, for a line says little
 * alone; undefined for other sentences, and where that would be too long.
 */
export function withItsBlock(sentence: Sentence): Span | undefined {
  const { source, section, paragraph } = sentence;
  if (paragraph.role !== "code") return undefined;
  let first = section.paragraphs.indexOf(paragraph);
  while (section.paragraphs[first - 1]?.role === "code") first -= 1;
  const before = section.paragraphs[first - 1];
  const lead = before && lastSentenceOf(source.text, before.span);
  if (
    before === undefined ||
    lead === undefined ||
    !LEADS_IN.test(source.text.slice(lead.start, lead.end))
  )
    return undefined;
  const span = withWhatFollows({ ...sentence, paragraph: before, span: lead });
  return span.end > lead.end ? span : undefined;
}

const LEADS_IN = /:["”’*_]*$/;
/** The end of one sentence and the gap before the next, within a paragraph. */
const BREAK = /[.!?]["”’)\]*_]*\s+(?=\S)/gu;

/** The last sentence of a paragraph, by its closing marks alone. */
function lastSentenceOf(text: string, { start, end }: Span): Span {
  const last = Array.from(text.slice(start, end).matchAll(BREAK)).at(-1);
  return { start: last === undefined ? start : start + last.index + last[0].length, end };
}

/** The last of the items, rows or lines of code in a row behind a paragraph. */
function lastFollower(paragraphs: readonly Paragraph[], at: number): Paragraph | undefined {
  const kind = paragraphs[at + 1]?.role;
  if (kind !== "item" && kind !== "code" && kind !== "row") return undefined;
  let last = at + 1;
  while (paragraphs[last + 1]?.role === kind) last += 1;
  return paragraphs[last];
}
