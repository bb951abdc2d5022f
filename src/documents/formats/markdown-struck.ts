/** Finds what a Markdown file strikes through: `~~words~~`, `<del>words</del>` and its kin. */
import type { Span } from "../../model.js";
import { joinedSpans } from "./joined-spans.js";

const TAG = /^<(\/?)(del|s|strike)(?=[\s/>])/i;

/**
 * The stretches inside a span that are struck through, in order, not overlapping; none where there
 * are none.
 * @param tags spans of HTML tags, in order; others among them are passed over
 * @param struck stretches between tildes, in order
 */
export function struckInside(
  text: string,
  { start, end }: Span,
  { tags, struck }: { readonly tags: readonly Span[]; readonly struck: readonly Span[] },
): { struck?: readonly Span[] } {
  const all = [...struck, ...betweenTags(text, tags)]
    .filter((span) => span.start < end && span.end > start)
    .map((span) => ({ start: Math.max(span.start, start), end: Math.min(span.end, end) }))
    .sort((a, b) => a.start - b.start);
  return all.length === 0 ? {} : { struck: joinedSpans(all) };
}

/** From each opening tag to the tag that closes it; what is never closed strikes nothing. */
function betweenTags(text: string, tags: readonly Span[]): Span[] {
  const open: { readonly name: string; readonly start: number }[] = [];
  const found: Span[] = [];
  for (const { start, end } of tags) {
    const [, slash, name = ""] = TAG.exec(text.slice(start, end)) ?? [];
    if (slash === undefined) continue;
    if (slash === "") {
      open.push({ name: name.toLowerCase(), start });
      continue;
    }
    const at = open.findLastIndex((tag) => tag.name === name.toLowerCase());
    if (at !== -1) found.push({ start: open.splice(at)[0]!.start, end });
  }
  return found;
}
