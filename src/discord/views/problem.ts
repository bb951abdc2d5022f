/** When something does not work: what happened, in plain words, and what to try next. */
import { type Message, type Part, button, container, message, row, text } from "../payload.js";
import type { Tongue } from "../strings.js";
import { COLOURS, type Viewer, controlId, questionHeading } from "./card.js";

/** A fault, in words for the person who asked; may hold Discord's Markdown. */
export function problemCard({ strings }: Tongue, words: string): Message {
  return message([container(COLOURS.problem, [text(`**${strings.errors.title}**\n${words}`)])]);
}

/**
 * The corpus has changed since a card was made: says so, and offers to ask again.
 * @param question in the pressed card; without one there is nothing to ask again.
 * @param source the source that the question was limited to.
 */
export function staleCard(viewer: Viewer, question?: string, source?: string): Message {
  const { stale, buttons } = viewer.tongue.strings;
  const again = controlId(viewer, "ask-again", source === undefined ? {} : { source });
  const parts: Part[] = [
    ...(question === undefined ? [] : [questionHeading(question)]),
    text(`**${stale.title}**\n${stale.body}`),
    ...(question === undefined ? [] : [row(button(again, buttons.askAgain, "main"))]),
  ];
  return message([container(COLOURS.low, parts)]);
}
