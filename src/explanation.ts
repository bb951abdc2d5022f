/** Why a sentence stands where it stands, as data. */

/** How a score came about: a tree of named parts. */
export interface Explanation {
  readonly name: string;
  readonly value: number;
  /** In plain words, for a person who asks why. */
  readonly detail?: string;
  readonly parts: readonly Explanation[];
}

/** The part of an explanation that tells which related words were taken for the question's. */
export const RELATED_WORDS = "related words";
