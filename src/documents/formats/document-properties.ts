/** What document properties (of PDF and Word files) state, without what programs put there. */
import type { SourceDetails } from "../../model.js";
import { isInTheCalendar } from "../calendar.js";
import { plain } from "./extracted-text.js";

/** Properties as they stand in the file. */
export interface Properties {
  readonly title?: string | undefined;
  readonly author?: string | undefined;
  /** In any form that begins with year, month and day. */
  readonly published?: string | undefined;
}

/** A longest title and name, in characters: more is text that got into the wrong place. */
const LONGEST = 300;

const PROGRAM_TITLE =
  /^(?:microsoft (?:word|powerpoint|excel)|powerpoint[- ]|untitled|unnamed|no title|title|(?:document|presentation|slide|book|layout|dokument|documento?)\s*\d*$)/i;
const FILE_NAME =
  /\.(?:docx?|dotx?|pdf|indd|tex|dvi|ps|eps|qxd|pptx?|xlsx?|odt|ods|rtf|txt|md|html?|pages|pub|fm|tmp)$/i;
const PROGRAM_AUTHOR =
  /^(?:(?:admin(?:istrator)?|user|owner|author|unknown|anonymous|root|guest|default|microsoft office user|python-docx|un-named)\d*)$/i;

/** The title and details that the properties state; what is junk or no date is left out. */
export function readProperties({ title, author, published: day }: Properties): {
  readonly title?: string;
  readonly details: SourceDetails;
} {
  const stated = wordsOf(title);
  const name = wordsOf(author);
  const published = dateOf(day);
  const isTitle = stated !== undefined && !PROGRAM_TITLE.test(stated) && !FILE_NAME.test(stated);
  const isName = name !== undefined && !PROGRAM_AUTHOR.test(name);
  return {
    ...(isTitle ? { title: stated } : {}),
    details: {
      ...(isName ? { author: name } : {}),
      ...(published === undefined ? {} : { published }),
    },
  };
}

function wordsOf(value: string | undefined): string | undefined {
  const words = plain(value ?? "").trim();
  const isWords = /\p{L}/u.test(words) && words.length <= LONGEST && !words.includes("\ufffd");
  return isWords ? words : undefined;
}

/** The day of "D:20240131…" or "2024-01-31T…", where there is such a day. */
function dateOf(value = ""): string | undefined {
  const [, year, month, day] = /^(?:D:)?(\d{4})-?(\d\d)-?(\d\d)/.exec(value.trim()) ?? [];
  if (year === undefined || Number(year) < EARLIEST_YEAR) return undefined;
  const stated = `${year}-${month!}-${day!}`;
  return isInTheCalendar(stated) ? stated : undefined;
}

/** Clocks that were never set write 1970 or 1980. */
const EARLIEST_YEAR = 1981;
