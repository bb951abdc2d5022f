/** What all cards share: who looks at them, their colours, their heading, and the question in it. */
import type { Band } from "../../model.js";
import { type Action, type Control, encode } from "../custom-ids.js";
import { daysIn, numbersIn } from "../formats.js";
import { type Button, type Text, button, text, textsOf } from "../payload.js";
import type { Tongue } from "../strings.js";
import { clipLabel } from "./clip.js";
import { escapeLine, unescapeLine } from "./escape.js";
import { sizeOf } from "./size.js";

/** For whom a card is made. */
export interface Viewer {
  readonly tongue: Tongue;
  /** The id of the user whose card it is. */
  readonly asker: string;
  /** Of the corpus that the card shows. */
  readonly revision: string;
  /** Whether everyone in the channel sees it. */
  readonly isPublic: boolean;
}

/** The edge of a card says at a glance what it is. */
export const COLOURS = {
  high: 0x2e8b57,
  medium: 0xd9a404,
  low: 0xd9730d,
  notFound: 0x80848e,
  neutral: 0x4a6fa5,
  problem: 0xc0392b,
} as const satisfies Record<Band | "notFound" | "neutral" | "problem", number>;

/** Characters of a question: enough for a long sentence, and twice that with every mark escaped. */
export const QUESTION_ROOM = 300;

/** The component ids of texts that are read back from a message. */
const QUESTION_ID = 7001;
const FILTER_ID = 7002;

const HEADING = "### ";
const SMALL = "-# ";

/** The question as a card's heading; read back by `questionIn`. */
export function questionHeading(question: string): Text {
  return text(HEADING + escapeLine(clipLabel(question, QUESTION_ROOM)), QUESTION_ID);
}

/** The question in the heading of a card. */
export function questionIn(components: readonly unknown[]): string | undefined {
  return readBack(components, QUESTION_ID, HEADING);
}

/** The words that a list is filtered by, in small print; read back by `filterIn`. */
export function filterNote(filter: string): Text {
  return text(SMALL + escapeLine(clipLabel(filter, QUESTION_ROOM)), FILTER_ID);
}

/** The words that a list was filtered by. */
export function filterIn(components: readonly unknown[]): string | undefined {
  return readBack(components, FILTER_ID, SMALL);
}

function readBack(components: readonly unknown[], id: number, prefix: string): string | undefined {
  const content = textsOf(components).find((part) => part.id === id)?.content;
  return content?.startsWith(prefix) ? unescapeLine(content.slice(prefix.length)) : undefined;
}

/** A card's title. */
export function title(words: string): Text {
  return text(HEADING + words);
}

/** Lines in small print; none for no lines. */
export function smallPrint(...lines: readonly string[]): Text[] {
  return lines.length === 0 ? [] : [text(lines.map((line) => SMALL + line).join("\n"))];
}

/** The text escaped, on one line, cut so that with its escapes it takes at most `room` units. */
export function fitLine(words: string, room: number): string {
  let escaped = escapeLine(clipLabel(words, room));
  for (let aim = room; sizeOf(escaped) > room && aim > 1;) {
    aim = Math.max(1, Math.min(aim - 1, Math.floor((aim * room) / sizeOf(escaped))));
    escaped = escapeLine(clipLabel(words, aim));
  }
  return escaped;
}

/** What a control of this viewer's card carries. */
export function controlId(
  viewer: Viewer,
  action: Action,
  details: Pick<Control, "source" | "span" | "page"> = {},
): string {
  return encode({ action, revision: viewer.revision, asker: viewer.asker, ...details });
}

/** A quiet button of this viewer's card. */
export function control(
  viewer: Viewer,
  label: string,
  action: Action,
  details: Pick<Control, "source" | "span" | "page"> = {},
): Button {
  return button(controlId(viewer, action, details), label);
}

/** A number as the viewer's language writes it. */
export function numeral(viewer: Viewer, value: number): string {
  return numbersIn(viewer.tongue.code).format(value);
}

/** An ISO date as the viewer's language writes it; anything else as it is stated. */
export function dateOf(viewer: Viewer, stated: string): string {
  const day = /^\d{4}-\d{2}-\d{2}/.exec(stated)?.[0];
  const time = day === undefined ? NaN : Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(time)) return stated;
  return daysIn(viewer.tongue.code).format(time);
}

/** A moment as Discord shows it to each reader in their own time zone. */
export function ago(moment: Date): string {
  return `<t:${Math.floor(moment.getTime() / 1000)}:R>`;
}

/** Digits of the corpus' revision that are shown: enough to tell two states apart. */
const REVISION_SHOWN = 12;

/** Which state of the documents an answer was made from. */
export function revisionNote({ tongue, revision }: Viewer): string {
  return tongue.strings.about.revision(`\`${revision.slice(0, REVISION_SHOWN)}\``);
}
