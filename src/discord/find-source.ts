/** Sources by what a person types of their title, publisher or tags. */
import type { Source } from "../model.js";
import { withoutHidden } from "./views/hidden.js";

/** The sources that have every typed word in title, publisher, author or tags, in their order. */
export function matchingSources(sources: readonly Source[], typed: string): Source[] {
  const words = fold(typed)
    .split(" ")
    .filter((word) => word !== "");
  return sources.filter((source) => {
    const about = fold(
      [source.title, source.publisher, source.author, ...(source.tags ?? [])].join(" "),
    );
    return words.every((word) => about.includes(word));
  });
}

/** The source that is meant: by its id, by its whole title, else the only one that matches. */
export function sourceMeant(sources: readonly Source[], typed: string): Source | undefined {
  const exact =
    sources.find(({ id }) => id === typed.trim()) ??
    sources.find(({ title }) => fold(title) === fold(typed));
  if (exact) return exact;
  const matching = typed.trim() === "" ? [] : matchingSources(sources, typed);
  return matching.length === 1 ? matching[0] : undefined;
}

/** Without regard to case, accents and the width of white space. */
const fold = (text: string): string =>
  withoutHidden(text)
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/\s+/gu, " ")
    .trim();
