/** Web pages of a chat exporter are read message by message. */
import { describe, expect, it } from "vitest";
import { chatOnPage } from "../../../src/documents/formats/html-chat.js";
import { html } from "../../../src/documents/formats/html.js";
import { readTree } from "../../../src/documents/formats/html-tree.js";
import { showParsed } from "../../support/show-parsed.js";

const head = (author: string, time: string): string =>
  `<div class="chatlog__header"><span class="chatlog__author" title="x">${author}</span> ` +
  `<span class="chatlog__timestamp"><a href="#x">${time}</a></span></div>`;
const says = (words: string): string =>
  `<div class="chatlog__content chatlog__markdown"><span class="chatlog__markdown-preserve">${words}</span></div>`;
const message = (id: number, inside: string): string =>
  `<div id="chatlog__message-container-${id}" class="chatlog__message-container"><div class="chatlog__message">${inside}</div></div>`;
const reply = (id: number): string =>
  `<div class="chatlog__reply"><div class="chatlog__reply-author">Ben</div><span class="chatlog__reply-link" onclick="scrollToMessage(event, '${id}')">How do I pay?</span></div>`;

const PAGE =
  '<html><head><title>Boat Club - help</title></head><body><div class="preamble">Boat Club</div><div class="chatlog">' +
  `<div class="chatlog__message-group">${message(1, head("Ben", "1 May 10:00") + says("How do I pay?"))}` +
  `${message(2, '<div class="chatlog__short-timestamp">10:01</div>' + says("I am new."))}</div>` +
  `<div class="chatlog__message-group">${message(
    3,
    reply(1) +
      head("Anna", "1 May 10:02") +
      says(
        'By <strong>card</strong>.<br>On Mondays.\nOnly then. <span class="chatlog__edited-timestamp">(edited)</span>',
      ) +
      '<div class="chatlog__embed"><div class="chatlog__embed-title">Fees</div><div class="chatlog__embed-description">Five euros a month.</div></div>' +
      '<div class="chatlog__reactions"><span>3</span></div>',
  )}</div></div><div class="postamble">Exported 3 message(s)</div></body></html>`;

describe("chatOnPage", () => {
  it("reads each message under its author, a reply with what it answers, without the exporter's words", async () => {
    const parsed = await html.parse(Buffer.from(PAGE));

    expect(parsed.title).toBe("Boat Club - help");
    expect(showParsed(parsed)).toEqual([
      "# Ben, 1 May 10:00",
      "prose: How do I pay?",
      "# Ben, 1 May 10:00",
      "prose: I am new. << How do I pay?",
      "# Anna, 1 May 10:02",
      "prose: By card. << How do I pay?",
      "prose: On Mondays. << How do I pay?",
      "prose: Only then. << How do I pay?",
      "prose: Fees << How do I pay?",
      "prose: Five euros a month. << How do I pay?",
    ]);
  });

  it("reads Telegram's pages, with the name of the chat", async () => {
    const telegram = (id: number, time: string, inside: string): string =>
      `<div class="message default clearfix" id="message${id}"><div class="body"><div class="pull_right date details" title="01.05.2024 ${time}:00 UTC+01:00">${time}</div>${inside}</div></div>`;
    const page =
      '<html><head><title>Exported Data</title></head><body><div class="page_header"><div class="text bold">Boat Club</div></div><div class="history">' +
      '<div class="message service" id="message-1"><div class="body details">1 May 2024</div></div>' +
      telegram(
        10,
        "10:00",
        '<div class="from_name">Anna </div><div class="text">How do I pay?</div>',
      ) +
      telegram(
        11,
        "10:02",
        '<div class="from_name">Ben </div><div class="reply_to details">In reply to <a onclick="return GoToMessage(10)">this</a></div><div class="text">By <strong>card</strong>.</div>',
      ) +
      telegram(12, "10:03", '<div class="text">The crane works.</div>') +
      "</div></body></html>";
    const parsed = await html.parse(Buffer.from(page));

    expect(parsed.title).toBe("Boat Club");
    expect(showParsed(parsed)).toEqual([
      "# Anna, 01.05.2024 10:00",
      "prose: How do I pay?",
      "# Ben, 01.05.2024 10:02",
      "prose: By card. << How do I pay?",
      "# Ben, 01.05.2024 10:03",
      "prose: The crane works.",
    ]);
  });

  it("leaves every other page alone", async () => {
    expect(chatOnPage(await readTree("<p class='chatlogs'>Words.</p>"))).toBeUndefined();
    expect(chatOnPage(await readTree("<div class='chatlog'></div>"))).toBeUndefined();
    const article =
      "<div class=history><p id=message1 class=text>Ships were built of oak.</p></div>";
    expect(chatOnPage(await readTree(article))).toBeUndefined();
  });
});
