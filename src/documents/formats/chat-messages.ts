/** The messages of a chat, however it was saved: each under who wrote it and when, with what it answers. */
import type { Block } from "./extracted-text.js";
import { isQuestion, isWords } from "./question-list.js";

export interface ChatMessage {
  readonly author: string;
  /** As it is shown; empty where it is not stated. */
  readonly time: string;
  /** Its words as others see them. */
  readonly lines: readonly string[];
  /** By which others name it; empty for none. */
  readonly id: string;
  /** The id of the message that it answers; empty for none. */
  readonly repliesTo: string;
  /** False for what a program tells: who joined, what was pinned. */
  readonly isWritten: boolean;
  /** From 1, where the file has rows. */
  readonly row?: number;
}

/** The messages as headings and paragraphs: one that asks is told to the next, another to its replies. */
export function messageBlocks(messages: readonly ChatMessage[]): Block[] {
  const byId = new Map<string, Block>();
  let asked: Block | undefined;
  return messages.flatMap((message) => {
    const place = message.row === undefined ? {} : { row: message.row };
    const lines = message.lines.filter(isWords);
    if (lines.length === 0) return [];
    const repliedTo = byId.get(message.repliesTo) ?? asked;
    const said = lines.map((text): Block => {
      return {
        role: message.isWritten ? "prose" : "furniture",
        pieces: [{ text, ...place }],
        context: repliedTo ? [repliedTo] : [],
      };
    });
    const last = said.at(-1)!;
    if (message.id !== "") byId.set(message.id, last);
    asked = isQuestion(lines.at(-1)!) ? last : undefined;
    const { author, time } = message;
    const heading = [author, time].filter((part) => part !== "").join(", ");
    return [{ role: "title", level: 1, pieces: [{ text: heading, ...place }] }, ...said];
  });
}
