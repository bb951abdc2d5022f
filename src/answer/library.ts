/** A frozen snapshot of the corpus, index included: whoever holds one sees one consistent state. */
import type { Problem, Sentence, Source } from "../model.js";

export interface Library {
  /** Hash of all sources' paths and contents: the same corpus gives the same revision. */
  readonly revision: string;
  /** Ordered by path. */
  readonly sources: readonly Source[];
  /** Ordered by path. */
  readonly problems: readonly Problem[];
  /** Ordered by source, then place. */
  readonly sentences: readonly Sentence[];
}
