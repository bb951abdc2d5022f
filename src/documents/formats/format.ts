/** The seam for file formats: one file per format implements `Format`, `index.ts` lists them. */
import type { Milestone, ReadingRemarks, Section, SourceDetails } from "../../model.js";

/** What a format makes of one file. Spans are offsets into `text`. */
export interface Parsed extends ReadingRemarks {
  /** What a reader of the file sees; for text formats the decoded text itself, unchanged. */
  readonly text: string;
  /** The title that front matter or the format's own metadata states. */
  readonly title?: string;
  /** The title that stands in the text: its first heading or title line. */
  readonly textTitle?: string;
  /** What front matter or the format's own metadata states. */
  readonly details: SourceDetails;
  readonly sections: readonly Section[];
  /** Where pages, rows or times begin, in order of their offsets. */
  readonly milestones?: readonly Milestone[];
  /** What its page shows around the text, a line for each block; absent where that is nothing. */
  readonly around?: string;
}

interface FormatBase {
  /** As shown to people and stored with a source, for example `markdown`. */
  readonly name: string;
  /** Lower case, with the dot. */
  readonly extensions: readonly string[];
  /** Raised when the same file would be read differently: cached readings are thrown away. */
  readonly version: number;
  /** True where the text is not the file's own: citations then have no lines and no bytes. */
  readonly isExtracted?: boolean;
}

/** A format whose files are text: decoded and repaired before it sees them. */
export interface TextFormat extends FormatBase {
  readonly input: "text";
  /**
   * Reads any string without throwing, but for formats whose text is extracted. Loads its parser
   * library, if it has one, when first called. Paragraph spans are inside the text, in order, not
   * overlapping, not blank, without outer white space; headings are trimmed and not empty; the same
   * text gives the same result.
   * @throws DocumentError where its text is extracted, saying what is wrong and what to do.
   */
  parse(text: string): Promise<Parsed>;
}

/** A format whose text is extracted from bytes (PDF, DOCX, HTML). */
export interface BinaryFormat extends FormatBase {
  readonly input: "bytes";
  /** @throws DocumentError saying what is wrong with the file and what to do. */
  parse(bytes: Uint8Array): Promise<Parsed>;
}

export type Format = TextFormat | BinaryFormat;
