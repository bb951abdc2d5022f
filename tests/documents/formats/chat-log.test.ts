/** Saved chats are read message by message; other texts with times in them are not. */
import { describe, expect, it } from "vitest";
import { ask } from "../../../src/answer/ask.js";
import { plainText } from "../../../src/documents/formats/plain-text.js";
import { libraryOf } from "../../support/library-of.js";
import { showParsed } from "../../support/show-parsed.js";

async function shown(...lines: readonly string[]): Promise<string[]> {
  return showParsed(await plainText.parse(lines.join("\n")));
}

/** As DiscordChatExporter writes it. */
const EXPORTED = [
  "==============================================================",
  "Guild: Boat Club",
  "Channel: Text Channels / help",
  "==============================================================",
  "",
  "[01/05/2024 3:04 PM] ben",
  "How do I renew my mooring?",
  "",
  "[01/05/2024 3:06 PM] anna (pinned)",
  "You renew it on the members page before 1 March.",
  "After that it costs 40 euros more.",
  "",
  "{Attachments}",
  "https://cdn.example.com/form.pdf",
  "",
  "{Reactions}",
  "👍 (3)",
  "",
  "[01/06/2024 9:15 AM] carl",
  "The crane lifts up to 8 tons.",
  "",
  "[01/06/2024 9:20 AM] eva",
  "Joined the server.",
  "",
  "==============================================================",
  "Exported 4 message(s)",
  "==============================================================",
];

describe("messagesIn", () => {
  it("reads what an exporter made of a channel, an answer with the question before it", async () => {
    expect(await shown(...EXPORTED)).toEqual([
      "#",
      "furniture: Guild: Boat Club",
      "furniture: Channel: Text Channels / help",
      "# [01/05/2024 3:04 PM] ben",
      "prose: How do I renew my mooring?",
      "# [01/05/2024 3:06 PM] anna (pinned)",
      "prose: You renew it on the members page before 1 March. << How do I renew my mooring?",
      "prose: After that it costs 40 euros more. << How do I renew my mooring?",
      "furniture: {Attachments} << How do I renew my mooring?",
      "furniture: https://cdn.example.com/form.pdf << How do I renew my mooring?",
      "furniture: {Reactions} << How do I renew my mooring?",
      "furniture: 👍 (3) << How do I renew my mooring?",
      "# [01/06/2024 9:15 AM] carl",
      "prose: The crane lifts up to 8 tons.",
      "# [01/06/2024 9:20 AM] eva",
      "furniture: Joined the server.",
      "furniture: Exported 4 message(s)",
    ]);
  });

  it("cites a message by who wrote it and when, and its line", async () => {
    const library = await libraryOf({ "help.txt": EXPORTED.join("\n") });
    const answer = ask(library, "How many tons does the crane lift?");

    if (answer.kind !== "found") throw new Error("not found");
    expect(answer.quotes[0].citation).toMatchObject({
      headings: ["[01/06/2024 9:15 AM] carl"],
      lines: [20, 20],
    });
  });

  it("parts messages that stand in one line each, as WhatsApp saves them", async () => {
    expect(
      await shown(
        "12/31/23, 9:15 PM - Messages and calls are end-to-end encrypted.",
        "12/31/23, 9:16 PM - Anna Weber: The key is under the pot",
        "12/31/23, 9:17 PM - Ben: <Media omitted>",
        "1/1/24, 8:05 AM - Anna Weber: Carl has the drill.",
        "It is in his garage.",
      ),
    ).toEqual([
      "# 12/31/23, 9:15 PM",
      "furniture: Messages and calls are end-to-end encrypted.",
      "# 12/31/23, 9:16 PM - Anna Weber",
      "prose: The key is under the pot",
      "# 12/31/23, 9:17 PM - Ben",
      "furniture: <Media omitted>",
      "# 1/1/24, 8:05 AM - Anna Weber",
      "prose: Carl has the drill.",
      "prose: It is in his garage.",
    ]);
  });

  it.each([
    ["[31.12.23, 21:16:05] Anna: ", "[31.12.23, 21:16:05] Anna"],
    ["[21:16] <anna> ", "[21:16] <anna>"],
    ["2024-01-05 21:16 - Anna: ", "2024-01-05 21:16 - Anna"],
    ["anna — 01/05/2024 3:06 PM\n", "anna — 01/05/2024 3:06 PM"],
    ["anna — Yesterday at 15:06\n", "anna — Yesterday at 15:06"],
  ])("tells a message by %j", async (first, heading) => {
    const lines = await shown(...Array.from({ length: 3 }, (_, at) => `${first}It is day ${at}.`));

    expect(lines.slice(0, 2)).toEqual([`# ${heading}`, "prose: It is day 0."]);
    expect(lines.filter((line) => line.startsWith("prose"))).toHaveLength(3);
  });

  it.each([
    [
      "a log",
      ["[2024-01-05 12:00:01] Start", "[2024-01-05 12:00:02] Go", "[2024-01-05 12:00:03] End"],
    ],
    ["times in a text", ["The bus leaves at 9:15.", "It is back at 10:30 - mostly: not always."]],
    ["two messages", ["[21:16] <anna> The first one.", "[21:17] <ben> The second one."]],
  ])("takes %s for no chat", async (_case, lines) => {
    expect((await shown(...lines)).join("\n")).toContain(lines.at(-1));
  });
});
