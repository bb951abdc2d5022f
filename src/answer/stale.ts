/** Which quotes are from sources that were published too long ago to be taken as they are. */
import type { Answer, Citation, CitedQuote } from "../model.js";

const DAY = 24 * 60 * 60 * 1000;

/** What is published before this moment is stale. @param days at least 1 */
export function staleBefore(now: Date, days: number): Date {
  return new Date(now.getTime() - days * DAY);
}

/**
 * Whether a stated date lies wholly before a moment: a year or a month by its last day. What is not
 * stated as an ISO date is not known to be old.
 */
export function isStale(published: string | undefined, before: Date | undefined): boolean {
  const stated = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?!\d)/.exec(published ?? "");
  if (stated === null || before === undefined) return false;
  const [year, month, day] = stated.slice(1).map((part) => (part ? Number(part) : undefined));
  const end =
    day === undefined
      ? Date.UTC(year!, month ?? 12, 1)
      : Date.UTC(year!, (month ?? 1) - 1, day + 1);
  return end <= before.getTime();
}

/** The answer with every stale quote marked as such, near-copies included. */
export function withStaleMarked(answer: Answer, before: Date | undefined): Answer {
  if (answer.kind === "not-found" || before === undefined) return answer;
  const [first, ...rest] = answer.quotes;
  return { ...answer, quotes: [marked(first, before), ...rest.map((one) => marked(one, before))] };
}

/** The citation, marked where its source is stale. */
export function citationMarked(citation: Citation, before: Date | undefined): Citation {
  return isStale(citation.source.published, before) ? { ...citation, stale: true } : citation;
}

function marked(cited: CitedQuote, before: Date): CitedQuote {
  const citation = citationMarked(cited.citation, before);
  return { ...cited, citation, also: cited.also.map((copy) => marked(copy, before)) };
}
