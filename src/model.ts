/** The data that flows from a file's text to an answer, plain, and `quote()`, the only maker of a quote. */
import type { Explanation } from "./explanation.js";
import type { NotFoundReason } from "./not-found-reason.js";
import type { Access, EntryDetails, ReadingRemarks, SourceDetails } from "./source-details.js";

export type { Access, ReadingRemarks, SourceDetails } from "./source-details.js";

/** A stretch of a text: UTF-16 offsets, `end` is the first unit after it. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A place where a source's text is the repaired reading of damaged bytes (mojibake). */
export interface Repair extends Span {
  /** What the file's bytes decode to here, before the repair. */
  readonly raw: string;
}

/** How a source's text stands in its file; lets a span be found again among the file's bytes. */
export interface Origin {
  /** The file's encoding by its WHATWG name, for example `utf-8`, `utf-16le`, `windows-1252`. */
  readonly encoding: string;
  /** Bytes before the text: the length of the byte order mark, 0 to 3. */
  readonly bomBytes: number;
  /** The repaired places, in order, not overlapping. */
  readonly repairs: readonly Repair[];
}

/** A place in a file whose lines are not what its reader sees. Only what its format has is there. */
export interface Location {
  /** A page of a PDF, from 1. */
  readonly page?: number;
  /** A row of a table file or an entry of a list, from 1, counted as its programs show it. */
  readonly row?: number;
  /** A stretch of a recording, ms from its start; `end` is the first millisecond after. */
  readonly time?: Span;
}

/** From `start` in the text on, up to the next milestone, words stand at this location. */
export interface Milestone extends Location {
  /** UTF-16 offset into the source's text. */
  readonly start: number;
}

/** A document that can be quoted. */
export interface Source extends SourceDetails, ReadingRemarks {
  /** Twelve hexadecimal digits made from the path: the same for the same path, free of its words. */
  readonly id: string;
  /** Relative to the corpus folder, with `/` on every system. */
  readonly path: string;
  /** The stated title, else the text's own, else the file's name. */
  readonly title: string;
  /** No title is stated anywhere: the file's name stands for it. */
  readonly isUntitled?: true;
  /** The name of the format that read it, for example `plain-text`. */
  readonly format: string;
  /** What a reader of the file sees; every quote is a slice of it. */
  readonly text: string;
  readonly sections: readonly Section[];
  /** Absent for formats whose text is extracted (PDF, HTML): then lines and bytes mean nothing. */
  readonly origin?: Origin;
  /** What its page shows around the text, a line for each block: found by browsers, never quoted. */
  readonly around?: string;
  /** Where pages, rows or times begin, in order; absent for formats that have none. */
  readonly milestones?: readonly Milestone[];
  /** Limits on who may see it on Discord, all of which must let one in; absent: everyone may. */
  readonly access?: readonly Access[];
  /** SHA-256 of the file's bytes, hexadecimal. */
  readonly sha256: string;
  /** Size of the file in bytes. */
  readonly size: number;
}

/** A part of a source under one path of headings. */
export interface Section {
  /** The headings above it, outermost first, as a reader sees them; empty before the first. */
  readonly headings: readonly string[];
  /** The id of the innermost heading on the source's web page; absent where none is known. */
  readonly anchor?: string;
  /** What is stated of it alone and comes before what is known of its source. */
  readonly stated?: EntryDetails;
  readonly paragraphs: readonly Paragraph[];
}

/**
 * What a paragraph is to a reader.
 * - `prose`: running text; `item`: one list item; `row`: one table row; `code`: one line of code;
 * - `title`: a title or sub-heading standing in the text of a format without marked headings;
 * - `caption`: a picture's caption;
 * - `furniture`: page controls, credits, navigation: part of the text, hardly ever an answer;
 * - `repeated`: a line that stands in the text again and again: never an answer.
 */
export type ParagraphRole =
  "prose" | "item" | "row" | "code" | "title" | "caption" | "furniture" | "repeated";

/** The unit in which sentences are looked for: no sentence crosses its ends. */
export interface Paragraph {
  readonly span: Span;
  readonly role: ParagraphRole;
  /** What a reader needs to understand it: a list's lead-in, a table's header row. In order. */
  readonly context?: readonly Span[];
  /** Parts of the span that are marks and not words (`>`, link targets): not searched. In order. */
  readonly marks?: readonly Span[];
  /** Parts that the page shows struck through: they no longer hold. Not searched. In order. */
  readonly struck?: readonly Span[];
  /** Offsets at which the page shows something that the text leaves out. In order. */
  readonly gaps?: readonly number[];
}

/** The smallest unit that can be quoted. */
export interface Sentence {
  /** Its place among all sentences of the library, from 0. */
  readonly index: number;
  readonly source: Source;
  readonly section: Section;
  readonly paragraph: Paragraph;
  readonly span: Span;
}

/** A file of the corpus that could not be used, and why, in words a person can act on. */
export interface Problem {
  /** Relative to the corpus folder. */
  readonly path: string;
  readonly reason: string;
  /** Of the file's bytes, hexadecimal, where it is they that can't be used. */
  readonly sha256?: string;
  readonly cause?: unknown;
  /** As of sources: who may know of the file. */
  readonly access?: readonly Access[];
}

declare const verbatim: unique symbol;

/** A string that is known to be a slice of a source's text. */
export type VerbatimText = string & { readonly [verbatim]: true };

/** Words copied to the letter from a source. */
export interface Quote {
  readonly source: Source;
  readonly span: Span;
  readonly text: VerbatimText;
}

/**
 * The quote of a source's span: the only way to make one.
 * @throws Error when the span is empty or not inside the text: a fault of the caller, not of input.
 */
export function quote(source: Source, span: Span): Quote {
  const isInside = span.start >= 0 && span.start < span.end && span.end <= source.text.length;
  if (!isInside || !Number.isInteger(span.start) || !Number.isInteger(span.end)) {
    throw new Error(`no quote at ${span.start}–${span.end} of ${source.path}`);
  }
  const text = source.text.slice(span.start, span.end) as VerbatimText;
  return { source, span: { start: span.start, end: span.end }, text };
}

/** Where a quote stands and how to check it. */
export interface Citation extends Location {
  readonly source: Source;
  readonly headings: readonly string[];
  /** First and last line, from 1; absent where the file has no lines. */
  readonly lines?: readonly [number, number];
  /** Offsets into the source's text. */
  readonly span: Span;
  /** Offsets into the file as stored; absent for extracted formats. */
  readonly bytes?: Span;
  /** SHA-256 of the file's bytes in that range; of the quote's UTF-8 text for extracted formats. */
  readonly sha256: string;
  /** True where the file's bytes are damaged and the quote is the repaired reading. */
  readonly repaired: boolean;
  /** True where its source was published longer ago than the operator allows. */
  readonly stale?: true;
  /** The page with the sentence marked; only for sources with a URL. */
  readonly link?: string;
}

/** A quote with its citation, as an answer shows it. */
export interface CitedQuote {
  readonly quote: Quote;
  readonly citation: Citation;
  /** Spans of the quote's text: the words that answer, else the words that matched. In order. */
  readonly highlights: readonly Span[];
  /** The start of the quote's text that is there only so that the rest can be understood. */
  readonly before?: Span;
  readonly score: number;
  readonly explanation: Explanation;
  /** Near-copies of the quote in other sources, each with its own text and place. */
  readonly also: readonly CitedQuote[];
}

/** How sure an answer is, in words; each band's measured precision stands in the README. */
export type Band = "high" | "medium" | "low";

/** A word of the question that was read as another. */
export interface Correction {
  readonly from: string;
  readonly to: string;
}

/** Quotes that give different values for what was asked. */
export interface Disagreement {
  readonly kind: "number" | "date" | "name" | "claim";
  readonly values: readonly {
    /** As the quote has it. */
    readonly value: string;
    /** Index into the answer's quotes. */
    readonly quote: number;
  }[];
}

/** A place near the question, never shown as an answer. */
export interface ClosestPlace extends Location {
  readonly source: Source;
  readonly headings: readonly string[];
  readonly lines?: readonly [number, number];
}

interface AnswerBase {
  readonly question: string;
  /** 0..1, calibrated: the share of answers at this figure whose first quote answers. */
  readonly confidence: number;
  readonly band: Band;
  readonly corrections: readonly Correction[];
  /** Of the corpus the answer was made from. */
  readonly revision: string;
}

/** An answer with at least one quote, best first. */
export interface FoundAnswer extends AnswerBase {
  readonly kind: "found";
  readonly quotes: readonly [CitedQuote, ...CitedQuote[]];
  readonly disagreement?: Disagreement;
  /** Of a message with several questions, those that nothing answers; absent where there is none. */
  readonly unanswered?: readonly string[];
}

/** The sources don't answer: no quote, why, and places to look. */
export interface NotFoundAnswer extends AnswerBase {
  readonly kind: "not-found";
  /** May be empty. */
  readonly reasons: readonly NotFoundReason[];
  readonly closest: readonly ClosestPlace[];
}

export type Answer = FoundAnswer | NotFoundAnswer;
