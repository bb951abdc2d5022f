/** What is sent where Discord refuses a card: its words without its dress. */
import { LIMITS, type Message, message, text, textsOf } from "../payload.js";
import { divide } from "./clip.js";

/** Far enough below every limit that a miscount elsewhere does not matter here. */
const ROOM = LIMITS.text / 2;

/** The texts of a message in one, without buttons and files, cut at a sentence's or word's end. */
export function plainMessage({ body }: Message): Message {
  const words = textsOf(body.components)
    .map(({ content }) => content)
    .join("\n\n");
  const first = divide(words, ROOM, ({ start, end }) => end - start)[0];
  const shown = first === undefined ? "…" : words.slice(first.start, first.end);
  return message([
    text(first !== undefined && first.end < words.trimEnd().length ? `${shown} …` : shown),
  ]);
}
