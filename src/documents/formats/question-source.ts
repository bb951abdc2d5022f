/** What a file is that holds a list of questions and answers. */
import { assemble } from "./extracted-text.js";
import type { Parsed } from "./format.js";
import { factsOf } from "./question-facts.js";
import { blocksOf, type Entry } from "./question-list.js";

/** The list as a source's text, with what stands beside its entries. */
export async function listOf(entries: readonly Entry[]): Promise<Parsed> {
  const { details, unread, statedBy } = factsOf(entries.map(({ asides = [] }) => asides));
  const stating = entries.map((entry) => ({ ...entry, stated: statedBy(entry.asides ?? []) }));
  const extracted = assemble(await blocksOf(stating));
  return { ...extracted, details, ...(unread.length > 0 ? { unread } : {}) };
}
