/** Chats saved as JSON are read message by message; lists of something else are no chats. */
import { describe, expect, it } from "vitest";
import { csv } from "../../../src/documents/formats/csv.js";
import { json } from "../../../src/documents/formats/json.js";
import { chatIn, chatInTable } from "../../../src/documents/formats/json-messages.js";
import { showParsed } from "../../support/show-parsed.js";

/** As DiscordChatExporter writes it. */
const EXPORTED = {
  guild: { id: "1", name: "Boat Club" },
  channel: { id: "2", name: "help", type: "GuildTextChat" },
  messages: [
    message("10 Default ben", "10:00:00.5", "How do I renew my mooring?"),
    message("11 GuildMemberJoin carl", "10:00:30", "Joined the server."),
    {
      ...message("12 Reply anna", "10:01:00", "On the members page.\n\nIt is free."),
      reference: { messageId: "10" },
      embeds: [{ title: "Members", description: "The page of the members" }],
    },
    message("13 Default ben", "10:02:00", ""),
    message("14 Default anna", "10:03:00", "The crane works again."),
  ],
};

/** @param what id, type and author */
function message(what: string, time: string, content: string) {
  const [id, type, name] = what.split(" ");
  const timestamp = `2024-01-01T${time}+00:00`;
  return { id, type, timestamp, content, author: { id: name, name, nickname: name }, embeds: [] };
}

async function shown(value: unknown): Promise<string[]> {
  return showParsed(await json.parse(JSON.stringify(value)));
}

describe("chatIn", () => {
  it("reads what an exporter made of a channel, an answer with what it replies to", async () => {
    expect(await shown(EXPORTED)).toEqual([
      "# ben, 2024-01-01 10:00",
      "prose: How do I renew my mooring?",
      "# carl, 2024-01-01 10:00",
      "furniture: Joined the server. << How do I renew my mooring?",
      "# anna, 2024-01-01 10:01",
      "prose: On the members page. << How do I renew my mooring?",
      "prose: It is free. << How do I renew my mooring?",
      "# anna, 2024-01-01 10:03",
      "prose: The crane works again.",
    ]);
  });

  it("cites a message by its place in the list, and names the chat", async () => {
    const { title, milestones } = await json.parse(JSON.stringify(EXPORTED));

    expect(title).toBe("Boat Club · help");
    expect(milestones?.map(({ row }) => row)).toEqual([1, 2, 3, 5]);
  });

  it("reads a text in parts, as Telegram writes it, and lists of messages alone", async () => {
    const telegram = {
      name: "Club",
      messages: [
        {
          id: 1,
          type: "message",
          date: "2024-01-01T10:00:00",
          from: "Anna",
          text: ["Read ", { type: "bold", text: "this" }, "."],
        },
        {
          id: 2,
          type: "message",
          date: "2024-01-01T10:01:00",
          from: "Ben",
          text: "Where?",
          reply_to_message_id: 1,
        },
      ],
    };
    const slack = [
      { type: "message", user: "U1", text: "The pool is closed.", ts: "1704103200.1" },
    ];

    expect(await shown(telegram)).toEqual([
      "# Anna, 2024-01-01 10:00",
      "prose: Read this.",
      "# Ben, 2024-01-01 10:01",
      "prose: Where? << Read this.",
    ]);
    expect(await shown(slack)).toEqual(["# U1, 2024-01-01 10:00", "prose: The pool is closed."]);
  });

  it.each([
    ["questions and answers", [{ question: "Who?", answer: "Anna." }]],
    ["titles and texts", [{ title: "How?", body: "So.", author: "Anna" }]],
    ["articles", { items: [{ author: "Anna", title: "A", body: "B" }] }],
    ["messages without words", { messages: [{ author: "Anna", content: "" }] }],
    ["messages without authors", { messages: [{ content: "Hello." }, { content: "You." }] }],
    ["settings", { messages: { hello: "Hello" } }],
    ["a word", "messages"],
    ["nothing", null],
  ])("is none in %s", (_case, value) => {
    expect(chatIn(value)).toBeUndefined();
  });

  it("reads a day of Slack under names, without its ids and entities", async () => {
    const day = [
      {
        type: "message",
        subtype: "channel_join",
        ts: "1714557000.1",
        user: "U01",
        text: "<@U0123> has joined",
      },
      {
        ...{ type: "message", ts: "1714557600.2", user: "U01", thread_ts: "1714557600.2" },
        text: "Where is the <https://a.example/x|wiki> &amp; who runs it?",
        user_profile: { real_name: "Anna Weber", display_name: "anna" },
      },
      {
        ...{ type: "message", ts: "1714557660.3", user: "U02", thread_ts: "1714557600.2" },
        text: "*Ben* does <@U0123>, if 1 &lt; 2.",
        user_profile: { real_name: "Ben Adam", display_name: "" },
      },
    ];

    expect(await shown(day)).toEqual([
      "# U01, 2024-05-01 09:50",
      "furniture: has joined",
      "# anna, 2024-05-01 10:00",
      "prose: Where is the wiki & who runs it?",
      "# Ben Adam, 2024-05-01 10:01",
      "prose: Ben does, if 1 < 2. << Where is the wiki & who runs it?",
    ]);
  });

  it("reads what bots write in embeds, and messages without Discord's signs", async () => {
    const said = {
      author: { name: "Rules", isBot: true },
      content: "",
      embeds: [
        {
          title: "Raids",
          description: "They start at **20:00**.",
          fields: [{ name: "Loot", value: "Shared." }],
        },
      ],
    };

    expect(await shown([said, said])).toEqual([
      ...["# Rules", "prose: Raids", "prose: They start at 20:00.", "prose: Loot: Shared."],
      ...["# Rules", "prose: Raids", "prose: They start at 20:00.", "prose: Loot: Shared."],
    ]);
  });
});

describe("chatInTable", () => {
  it("reads a chat that was saved as a table, by its rows", async () => {
    const table =
      'AuthorID,Author,Date,Content,Attachments,Reactions\n"1","anna","2024-05-01T15:06:00.0000000+00:00","How do I pay?","",""\n"2","ben","2024-05-01T15:07:00.0000000+00:00","By **card**.","https://example.org/x.png","👍 (3)"\n';
    const parsed = await csv.parse(table);

    expect(showParsed(parsed)).toEqual([
      "# anna, 2024-05-01 15:06",
      "prose: How do I pay?",
      "# ben, 2024-05-01 15:07",
      "prose: By card. << How do I pay?",
    ]);
    expect(parsed.milestones?.map(({ row }) => row)).toEqual([2, 3]);
  });

  it("takes no other table for a chat", () => {
    const rows = [{ cells: ["anna", "Hello."], number: 2 }];

    expect(chatInTable(["author", "text"], rows)).toBeUndefined();
    expect(chatInTable(["author", "date", "question", "answer"], rows)).toBeUndefined();
  });
});
