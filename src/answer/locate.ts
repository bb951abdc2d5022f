/** On which page, in which row, at what time a span of a source stands. */
import type { Location, Milestone, Source, Span } from "../model.js";

/** The location where a span begins; its time runs to the end of the last stretch it touches. */
export function locate({ milestones = [] }: Pick<Source, "milestones">, span: Span): Location {
  const first = milestoneAt(milestones, span.start);
  if (first === undefined) return {};
  const { page, row, time } = first;
  const last = milestoneAt(milestones, span.end - 1)?.time ?? time;
  return {
    ...(page === undefined ? {} : { page }),
    ...(row === undefined ? {} : { row }),
    ...(time && last ? { time: { start: time.start, end: Math.max(time.end, last.end) } } : {}),
  };
}

/** The last milestone at or before an offset: halving, for books have thousands. */
function milestoneAt(milestones: readonly Milestone[], offset: number): Milestone | undefined {
  let low = 0;
  let high = milestones.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (milestones[middle]!.start <= offset) low = middle + 1;
    else high = middle;
  }
  return milestones[low - 1];
}
