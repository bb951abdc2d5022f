/** Lists with HTML in them and with more columns than two, as they are read. */
import { expect, it } from "vitest";
import { locate } from "../../../src/answer/locate.js";
import { csv } from "../../../src/documents/formats/csv.js";
import { json } from "../../../src/documents/formats/json.js";
import { showParsed } from "../../support/show-parsed.js";

const ANSWER =
  "<p>Fares &amp; times:</p><ul><li>Adults pay <b>5 euros</b>.</li></ul><h3>Dogs</h3><p>They sail free.</p>";
const READ = [
  "# Fares > What's the fare?",
  "repeated: price, ticket",
  "prose: Fares & times: << price, ticket",
  "item: Adults pay 5 euros. << price, ticket << Fares & times:",
  "# Fares > What's the fare? > Dogs",
  "prose: They sail free. << price, ticket",
];

it("shows no tags of a table's answers, and what its other columns state", async () => {
  const parsed = await csv.parse(
    `id;category;question;answer;tags;url;seats\n1;Fares;"What&#39;s the fare?";"${ANSWER}";price, ticket;https://a.example/faq;40\n`,
  );

  expect(showParsed(parsed)).toEqual(READ);
  expect(parsed.details).toEqual({ url: "https://a.example/faq" });
  expect(parsed.unread).toEqual(["seats"]);
  const start = parsed.text.indexOf("They sail");
  expect(locate(parsed, { start, end: start + 4 })).toEqual({ row: 2 });
});

it("shows no tags of a JSON list's answers, and what its other keys state", async () => {
  const entry = {
    id: 1,
    category: "Fares",
    question: "What&#39;s the fare?",
    answer: ANSWER,
    tags: ["price", "ticket"],
    date: "2025-02-01",
    votes: { up: 3 },
  };
  const parsed = await json.parse(JSON.stringify({ faqs: [entry] }));

  expect(showParsed(parsed)).toEqual(READ);
  expect(parsed.details).toEqual({ published: "2025-02-01" });
  expect(parsed.unread).toEqual(["votes"]);
});

it("keeps the address and date of each entry with it and the headings inside of it", async () => {
  const list = [
    { question: "Who sails?", answer: ANSWER, url: "https://a.example/1", date: "2025-02-01" },
    { question: "Who pays?", answer: "Nobody." },
    { question: "Who cooks?", answer: "Anna.", url: "https://a.example/3", date: "2024" },
  ];
  const { sections, details, unread } = await json.parse(JSON.stringify(list));

  expect(sections.map(({ headings, stated }) => [headings.at(-1), stated])).toEqual([
    ["Who sails?", { url: "https://a.example/1", published: "2025-02-01" }],
    ["Dogs", { url: "https://a.example/1", published: "2025-02-01" }],
    ["Who pays?", undefined],
    ["Who cooks?", { url: "https://a.example/3", published: "2024" }],
  ]);
  expect([details, unread]).toEqual([{}, undefined]);
});
