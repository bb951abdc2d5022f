/** A citation as lines of a terminal: what the source is, then where in it the words stand. */
import { clockTime } from "../../clock-time.js";
import { headingsBelowTitle } from "../../headings-below-title.js";
import type { ClosestPlace, Source } from "../../model.js";
import { oneLine } from "../readable.js";
import type { Screen } from "../style.js";
import { widthOf, wrapText } from "../wrap.js";

/** A place in a source, as citations and closest places have it. */
export interface Place extends ClosestPlace {
  readonly repaired?: boolean;
  readonly stale?: true;
}

const SEPARATOR = " · ";

/** Title, publisher and date, as far as they are known. */
export function nameOf(source: Source): string {
  return join([source.title, source.publisher, source.published]);
}

/** Headings, lines or page, and the file; the file only where the title is not already its name. */
export function placeOf({ source, headings, lines, repaired, stale, ...location }: Place): string {
  const { page, row, time } = location;
  return join([
    headingsBelowTitle(source, headings).map(oneLine).join(" › "),
    lines && linesOf(lines),
    page === undefined ? undefined : `page ${page}`,
    row === undefined ? undefined : `row ${row}`,
    time && `at ${clockTime(time.start)}`,
    source.path === source.title ? undefined : source.path,
    stale === true ? "may be out of date" : undefined,
    repaired === true ? "damaged characters in the file repaired" : undefined,
  ]);
}

/** Name and place on one line where they fit, else each on as many lines as it needs. */
export function citationLines(place: Place, screen: Screen, width: number): string[] {
  const parts = [nameOf(place.source), placeOf(place)].filter((part) => part !== "");
  const line = parts.join(SEPARATOR);
  const lines = widthOf(line) <= width ? [line] : parts;
  return lines.flatMap((part) => faintLines(part, screen, width));
}

/** The text wrapped to `width` columns, faint. */
export function faintLines(text: string, screen: Screen, width: number): string[] {
  return wrapText(text, width).map(screen.style.faint);
}

const linesOf = ([first, last]: readonly [number, number]): string =>
  first === last ? `line ${first}` : `lines ${first}–${last}`;

const join = (parts: readonly (string | undefined)[]): string =>
  parts
    .map((part) => oneLine(part ?? ""))
    .filter((part) => part !== "")
    .join(SEPARATOR);
