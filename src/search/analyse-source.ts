/** What is searched of one source: its sentences, their terms, and the terms around them. Pure. */
import type { Paragraph, Section, Source, Span } from "../model.js";
import { codeTerms } from "../language/code-terms.js";
import { sentenceSpans } from "../language/sentences.js";
import { termsOf, type Term } from "../language/terms.js";
import { read } from "../language/wink.js";
import { atOnce, type Steps } from "../turns.js";
import { withoutEdges } from "./sentence-edges.js";
import { blanked, standingText } from "./standing-text.js";

/** One sentence's searchable side. Terms and surfaces go in step, in the order of the text. */
export interface AnalysedSentence {
  readonly span: Span;
  readonly terms: readonly string[];
  readonly surfaces: readonly string[];
  /** False for what matches questions and answers none: questions, repeated lines, lone marks. */
  readonly isOffered: boolean;
}

export interface AnalysedParagraph {
  readonly sentences: readonly AnalysedSentence[];
  /** Terms of what stands before it and belongs to it: a list's lead-in, a table's header row. */
  readonly contextTerms: readonly string[];
}

export interface AnalysedSection {
  readonly headingTerms: readonly string[];
  readonly paragraphs: readonly AnalysedParagraph[];
}

/** In step with the source: a section for each of its sections, and so on down. */
export interface SourceAnalysis {
  readonly titleTerms: readonly string[];
  readonly sections: readonly AnalysedSection[];
}

/** Raised when the same source would be analysed differently: cached analyses are thrown away. */
export const ANALYSIS_VERSION = 7;

export function analyseSource(source: Source): SourceAnalysis {
  return atOnce(analyseInSteps(source));
}

/** The same in steps, each of a paragraph. */
export function* analyseInSteps(source: Source): Steps<SourceAnalysis> {
  const titleTerms = termsOfText(source.title);
  const sections: AnalysedSection[] = [];
  for (const section of source.sections) sections.push(yield* analyseSection(source, section));
  return { titleTerms, sections };
}

function* analyseSection(source: Source, section: Section): Steps<AnalysedSection> {
  const headingTerms = section.headings.flatMap(termsOfText);
  const opener = section.headings.length === 0 ? undefined : section.paragraphs.find(isText);
  const marks = new Map(section.paragraphs.map((one) => [one.span.start, one.marks]));
  const paragraphs: AnalysedParagraph[] = [];
  for (const paragraph of section.paragraphs) {
    yield;
    const sentences = sentencesOf(source, paragraph, paragraph === opener);
    const contextTerms = (paragraph.context ?? []).flatMap(({ start, end }) =>
      termsOfText(withoutTargets(source.text.slice(start, end), start, marks.get(start))),
    );
    paragraphs.push({ sentences, contextTerms });
  }
  return { headingTerms, paragraphs };
}

function isText({ role }: Paragraph): boolean {
  return role !== "title";
}

/** @param isOpener whether it stands right under a heading: there "Three." answers */
function sentencesOf(source: Source, paragraph: Paragraph, isOpener: boolean): AnalysedSentence[] {
  const { start } = paragraph.span;
  const text = standingText(source, paragraph, paragraph.span);
  const reading = read(withoutTargets(text, start, paragraph.marks));
  const tokens = reading.tokens.filter((token) => !isMark(token, start, paragraph.marks));
  const terms = withCode(
    termsOf(tokens),
    codeTerms(text).filter((term) => !isMark(term, start, paragraph.marks)),
  );
  const spans = isOneUnit(paragraph)
    ? [{ start: 0, end: text.length }]
    : sentenceSpans(text, reading);
  let next = 0;
  return spans.map((span) => {
    const from = next;
    while (next < terms.length && terms[next]!.start < span.end) next += 1;
    const isTelling = next > from || (isOpener && span === spans[0] && WORD.test(text));
    const seen = withoutEdges(text, span, start, paragraph.marks);
    return analyseSentence(paragraph, text, { ...seen, isTelling }, terms.slice(from, next));
  });
}

const WORD = /[\p{L}\p{N}]/u;

/** Rows, code lines and titles are quoted whole. */
function isOneUnit(paragraph: Paragraph): boolean {
  return paragraph.role === "row" || paragraph.role === "code" || paragraph.role === "title";
}

function analyseSentence(
  paragraph: Paragraph,
  text: string,
  span: Span & { readonly isTelling: boolean },
  terms: readonly Term[],
): AnalysedSentence {
  const isQuestion = /[?？؟]["'”’)\]*_]*$/u.test(text.slice(span.start, span.end).trimEnd());
  const isProse = paragraph.role !== "code" && paragraph.role !== "row";
  return {
    span: { start: span.start + paragraph.span.start, end: span.end + paragraph.span.start },
    terms: terms.map(({ term }) => term),
    surfaces: terms.map(({ surface }) => surface),
    isOffered: span.isTelling && paragraph.role !== "repeated" && !(isQuestion && isProse),
  };
}

/** Both, in the order of the text. */
function withCode(terms: readonly Term[], code: readonly Term[]): readonly Term[] {
  return code.length === 0 ? terms : [...terms, ...code].sort((a, b) => a.start - b.start);
}

/** UTF-16 units of the longest mark that is signs alone, "***". */
const LONGEST_SIGNS = 3;

/** Spaces for link targets and tags: they would be read as one word with the sign behind them. */
function withoutTargets(text: string, offset: number, marks: readonly Span[] = []): string {
  const targets = marks.filter(({ start, end }) => end - start > LONGEST_SIGNS);
  return blanked(text, offset, targets);
}

function isMark(token: Span, offset: number, marks: readonly Span[] = []): boolean {
  const start = token.start + offset;
  const end = token.end + offset;
  return marks.some((mark) => mark.start <= start && end <= mark.end);
}

function termsOfText(text: string): string[] {
  return withCode(termsOf(read(text).tokens), codeTerms(text)).map(({ term }) => term);
}
