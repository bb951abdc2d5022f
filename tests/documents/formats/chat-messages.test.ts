/** Messages become sections under who wrote them; what answers another is told its words. */
import { describe, expect, it } from "vitest";
import { type ChatMessage, messageBlocks } from "../../../src/documents/formats/chat-messages.js";
import { assemble } from "../../../src/documents/formats/extracted-text.js";
import { showParsed } from "../../support/show-parsed.js";

function message(author: string, line: string, more: Partial<ChatMessage> = {}): ChatMessage {
  return { author, time: "", lines: [line], id: "", repliesTo: "", isWritten: true, ...more };
}

function shown(messages: readonly ChatMessage[]): string[] {
  return showParsed({ ...assemble(messageBlocks(messages)), details: {} });
}

describe("messageBlocks", () => {
  it("tells a question to the next message, and to a reply what it replies to", () => {
    expect(
      shown([
        message("ben", "How do I pay?", { id: "1", time: "10:00" }),
        message("carl", "What is the fee?", { id: "2" }),
        message("anna", "By card.", { repliesTo: "1" }),
        message("eva", "Good.", { repliesTo: "9" }),
      ]),
    ).toEqual([
      "# ben, 10:00",
      "prose: How do I pay?",
      "# carl",
      "prose: What is the fee? << How do I pay?",
      "# anna",
      "prose: By card. << How do I pay?",
      "# eva",
      "prose: Good.",
    ]);
  });

  it("offers nothing that a program tells, and no message without words", () => {
    expect(shown([message("carl", "Joined.", { isWritten: false }), message("eva", "👍")])).toEqual(
      ["# carl", "furniture: Joined."],
    );
  });
});
