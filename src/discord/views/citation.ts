/** Where a quote stands: as a line under it, and ready to be pasted into a text of one's own. */
import { clockTime } from "../../clock-time.js";
import { headingsBelowTitle } from "../../headings-below-title.js";
import type { Citation, ClosestPlace, Source, Span } from "../../model.js";
import { LIMITS } from "../payload.js";
import { type Viewer, dateOf, fitLine } from "./card.js";
import { withoutHidden } from "./hidden.js";

/** Units of each part, with escapes, so that three citations leave room for their quotes. */
const ROOM = { title: 120, publisher: 60, date: 30, headings: 140, link: 260 } as const;

const DOT = " · ";
const STEP = " › ";

/** The citation on one line: title, publisher, date, headings, lines or page. At most 700 units. */
export function citationLine(viewer: Viewer, citation: Citation): string {
  const { source } = citation;
  return [
    linked(`**${nameOf(source)}**`, inlineLink(citation.link ?? source.url)),
    ...standing(viewer, source),
    ...(citation.stale === true ? [viewer.tongue.strings.citation.stale] : []),
    ...place(viewer, citation),
  ].join(DOT);
}

/** A place near the question, on one line. */
export function placeLine(viewer: Viewer, closest: ClosestPlace): string {
  return [`**${nameOf(closest.source)}**`, ...place(viewer, closest)].join(DOT);
}

/** A source's title, escaped; never empty. */
export function nameOf(source: Source, room: number = ROOM.title): string {
  const name = fitLine(source.title, room);
  return name === "" ? fitLine(source.id, room) : name;
}

/** Publisher and date, as far as they are stated. */
export function standing(viewer: Viewer, { publisher, published }: Source): string[] {
  return [
    fitLine(publisher ?? "", ROOM.publisher),
    fitLine(published === undefined ? "" : dateOf(viewer, published), ROOM.date),
  ].filter((part) => part !== "");
}

function place(
  { tongue: { strings } }: Viewer,
  { source, headings, lines, page, row, time }: ClosestPlace,
): string[] {
  const path = fitLine(headingsBelowTitle(source, headings).join(STEP), ROOM.headings);
  return [
    ...(path === "" ? [] : [path]),
    ...(page === undefined ? [] : [strings.citation.page(page)]),
    ...(row === undefined ? [] : [strings.citation.row(row)]),
    ...(time === undefined ? [] : [strings.citation.time(clockTime(time.start))]),
    ...(lines === undefined ? [] : [strings.citation.lines(lines[0], lines[1])]),
  ];
}

/** A link; brackets in its words would end it early for Discord, so such words stay without. */
const linked = (words: string, url: string | undefined): string =>
  url === undefined || /[[\]]/.test(words) ? words : `[${words}](<${url}>)`;

/** An address that is short enough to stand in a line: with its sentence marked, else without. */
function inlineLink(link: string | undefined): string | undefined {
  return [link, link?.split("#")[0]].map(webAddress).find(fitsIn(ROOM.link));
}

/** An address for a button. */
export function buttonLink(link: string | undefined): string | undefined {
  return [link, link?.split("#")[0]].map(webAddress).find(fitsIn(LIMITS.buttonUrl));
}

const fitsIn = (room: number) => (url: string | undefined) =>
  url !== undefined && url.length <= room;

/** The address with what would end a link in Discord's Markdown encoded; none but web addresses. */
function webAddress(link: string | undefined): string | undefined {
  if (link === undefined || !URL.canParse(link)) return undefined;
  const { protocol, href } = new URL(link);
  if (protocol !== "https:" && protocol !== "http:") return undefined;
  return href.replace(/[()<>\\\s]/gu, (mark) =>
    encodeURIComponent(mark).replace("(", "%28").replace(")", "%29"),
  );
}

/** A citation to paste, plain: what is stated, in the order of most styles. */
export function plainCitation({ source, headings, lines, page, row, time }: Citation): string {
  const where = [
    ...headingsBelowTitle(source, headings),
    ...(page === undefined ? [] : [`p. ${page}`]),
    ...(row === undefined ? [] : [`row ${row}`]),
    ...(time === undefined ? [] : [clockTime(time.start)]),
    ...(lines === undefined
      ? []
      : [lines[0] === lines[1] ? `l. ${lines[0]}` : `ll. ${lines[0]}–${lines[1]}`]),
  ];
  const whole = [
    source.author,
    `“${source.title}”`,
    source.publisher,
    source.published,
    where.join(", "),
    source.url,
  ];
  return `${whole.filter(isStated).map(oneLine).join(". ")}.`;
}

/** A citation to paste into Markdown. */
export function markdownCitation(citation: Citation): string {
  const { source } = citation;
  const url = webAddress(citation.link ?? source.url);
  const name = oneLine(source.title).replace(/[\\`*_[\]<>]/gu, "\\$&");
  const details = [source.publisher, source.published].filter(isStated);
  const tail = details.length === 0 ? "" : ` (${details.map(oneLine).join(", ")})`;
  return (url === undefined ? `*${name}*` : `[${name}](${url})`) + tail;
}

/** A citation to paste into a BibTeX file. */
export function bibtexCitation({ source, lines, page, row, time }: Citation): string {
  const year = /\d{4}/.exec(source.published ?? "")?.[0];
  const fields = [
    ["title", source.title],
    ["author", source.author],
    ["publisher", source.publisher],
    ["date", source.published],
    ["year", year],
    ["url", source.url],
    ["pages", page?.toString()],
    ["note", (lines && linesNote(lines)) ?? noteOf({ row, time })],
  ];
  const set = fields.filter((field): field is [string, string] => field[1] !== undefined);
  const body = set
    .map(
      ([name, value]) =>
        `  ${name} = {${name === "url" ? value.replace(/[{}\s]/gu, "") : texEscape(value)}},`,
    )
    .join("\n");
  return `@misc{${source.id},\n${body}\n}`;
}

/** BibTeX has no field of its own for rows and times. */
function noteOf({ row, time }: { row: number | undefined; time: Span | undefined }) {
  if (row !== undefined) return `row ${row}`;
  return time && `at ${clockTime(time.start)}`;
}

const linesNote = ([first, last]: readonly [number, number]): string =>
  first === last ? `line ${first}` : `lines ${first}--${last}`;

/** Braces and backslashes would end or change a field. */
const texEscape = (value: string): string =>
  oneLine(value)
    .replace(/\\/gu, "\\textbackslash ")
    .replace(/[{}]/gu, "")
    .replace(/[#$%&_]/gu, "\\$&");

const isStated = (part: string | undefined): part is string => part !== undefined && part !== "";

const oneLine = (value: string): string => withoutHidden(value).replace(/\s+/gu, " ").trim();
