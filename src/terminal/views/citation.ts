/** A citation as lines of a terminal: what the source is, then where in it the words stand. */
import type { ClosestPlace, Source } from "../../model.js";
import { oneLine } from "../readable.js";
import type { Screen } from "../style.js";
import { wrap } from "../wrap.js";

/** A place in a source, as citations and closest places have it. */
export interface Place extends ClosestPlace {
  readonly page?: number;
  readonly repaired?: boolean;
}

const SEPARATOR = " · ";

/** Title, publisher and date, as far as they are known. */
export function nameOf(source: Source): string {
  return join([source.title, source.publisher, source.published]);
}

/** Headings, lines or page, and the file; the file only where the title is not already its name. */
export function placeOf({ source, headings, lines, page, repaired }: Place): string {
  return join([
    headings.map(oneLine).join(" › "),
    lines && linesOf(lines),
    page === undefined ? undefined : `page ${page}`,
    source.path === source.title ? undefined : source.path,
    repaired === true ? "damaged characters in the file repaired" : undefined,
  ]);
}

/** Name and place, in full, on as many lines as they need. */
export function citationLines(place: Place, screen: Screen, width: number): string[] {
  return [nameOf(place.source), placeOf(place)].flatMap((line) => faintLines(line, screen, width));
}

/** The text wrapped to `width` columns, faint. */
export function faintLines(text: string, screen: Screen, width: number): string[] {
  return wrap(text, width).map(({ start, end }) => screen.style.faint(text.slice(start, end)));
}

const linesOf = ([first, last]: readonly [number, number]): string =>
  first === last ? `line ${first}` : `lines ${first}–${last}`;

const join = (parts: readonly (string | undefined)[]): string =>
  parts
    .map((part) => oneLine(part ?? ""))
    .filter((part) => part !== "")
    .join(SEPARATOR);
