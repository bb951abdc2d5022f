/** Why the sources don't answer, as data. */

/**
 * Why the sources don't answer; each front words it in its reader's language. `words` are the
 * question's own, as typed, at least one.
 * - `no-words`: nothing to search for; `nothing-known`: the sources have none of its words;
 * - `unknown-names`, `unknown-words`: names or numbers, and other words, that no source has;
 * - `no-such-thing`: nothing of the asked kind stands in the nearest passage;
 * - `uncovered`: the nearest passage says nothing of these words;
 * - `scattered`: no single passage says enough.
 */
export type NotFoundReason =
  | { readonly kind: "no-words" | "scattered" }
  | {
      readonly kind: "nothing-known" | "unknown-names" | "unknown-words" | "uncovered";
      readonly words: readonly string[];
    }
  | { readonly kind: "no-such-thing"; readonly asked: VisibleKind };

/** Kinds of question whose answer shows outwardly: a figure, a date, a name. */
export type VisibleKind = "number" | "duration" | "frequency" | "date" | "person" | "place";
