/** Headings of a citation, without what its reader has just read as the title. */
import type { Source } from "./model.js";

/**
 * Headings as they are shown after a source's title: without the first where it is that title, as
 * a document's first heading most often is.
 */
export function headingsBelowTitle(
  { title }: Pick<Source, "title">,
  headings: readonly string[],
): readonly string[] {
  return headings[0] === title ? headings.slice(1) : headings;
}
