/** JSON and JSON Lines as they are read: the shapes of lists, and files that are none. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { json } from "../../../src/documents/formats/json.js";
import { checkExtracted, describeBinaryFormat } from "../../contracts/binary-format-contract.js";
import { decodedBy } from "../../support/decoded.js";
import { showParsed } from "../../support/show-parsed.js";
import { describeLongLines } from "../../contracts/long-line-contract.js";

const OPEN = { question: "When does it open?", answer: "At nine.\n\nOn Sundays at ten." };
const SAILS = { question: "Who sails?", answer: "Anna." };
const READ = [
  "# When does it open?",
  "prose: At nine.",
  "prose: On Sundays at ten.",
  "# Who sails?",
  "prose: Anna.",
];
const LIST = JSON.stringify([OPEN, SAILS]);
const LINES = `${JSON.stringify(OPEN)}\r\n\r\n${JSON.stringify(SAILS)}\r\n`;

describeBinaryFormat(json, decodedBy(json), {
  "a list": Buffer.from(LIST),
  "JSON Lines": Buffer.from(LINES),
  "a list in UTF-16": Buffer.from(`\ufeff${LIST}`, "utf16le"),
  "a list with a byte order mark": Buffer.from(`\ufeff${LIST}`),
});

const shown = async (text: string): Promise<string[]> => showParsed(await json.parse(text));

describe("a list of questions and answers", () => {
  it.each([
    ["objects", LIST],
    ["JSON Lines", LINES],
    ["short names", JSON.stringify([OPEN, SAILS].map(({ question: q, answer: a }) => ({ q, a })))],
    ["pairs", JSON.stringify([OPEN, SAILS].map(({ question, answer }) => [question, answer]))],
    [
      "questions as keys",
      JSON.stringify({ [OPEN.question]: OPEN.answer, "Who sails?": ["Anna."] }),
    ],
    ["a list inside", JSON.stringify({ version: 1, data: { faqs: [OPEN, SAILS] } })],
    ["answers left open", JSON.stringify([OPEN, { question: "Why?", answer: "" }, SAILS])],
    [
      "a page's own data",
      JSON.stringify({
        "@type": "FAQPage",
        mainEntity: [OPEN, SAILS].map(({ question, answer }) => ({
          "@type": "Question",
          name: question,
          acceptedAnswer: { "@type": "Answer", text: answer },
        })),
      }),
    ],
  ])("is read from %s", async (_name, text) => {
    expect(await shown(text)).toEqual(READ);
  });

  it("stands under the names of its groups", async () => {
    const groups = { items: [{ title: "Ferry", faqs: [OPEN, { ...SAILS, category: "Crew" }] }] };

    expect(await shown(JSON.stringify(groups))).toEqual([
      "# Ferry > When does it open?",
      ...READ.slice(1, 3),
      "# Ferry > Crew > Who sails?",
      "prose: Anna.",
    ]);
  });

  it("files the entries of several lists or objects under their keys, and those of one under none", async () => {
    const groups = { Fees: { "How much is it?": "Ten." }, Crew: [OPEN], meta: { pages: 2 } };

    expect(await shown(JSON.stringify(groups))).toEqual([
      "# Fees > How much is it?",
      "prose: Ten.",
      "# Crew > When does it open?",
      ...READ.slice(1, 3),
    ]);
    expect(await shown(JSON.stringify({ faqs: [OPEN], meta: { pages: 2 } }))).toEqual(
      READ.slice(0, 3),
    );
    expect(await shown(JSON.stringify({ faqs: [OPEN], children: [{ faqs: [SAILS] }] }))).toEqual(
      READ,
    );
  });

  it("is read from what chatbots and language models are taught with", async () => {
    const intents = {
      intents: [
        {
          tag: "hours",
          patterns: ["When are you open?", "opening hours"],
          responses: ["From 9 to 5."],
        },
      ],
    };
    const dialogue = {
      messages: [
        { role: "system", content: "Be brief." },
        { role: "user", content: "What is the fee?" },
        { role: "assistant", content: "Five **euros**." },
      ],
    };

    expect(showParsed(await json.parse(JSON.stringify(intents)))).toEqual([
      "# When are you open? / opening hours",
      "repeated: hours",
      "prose: From 9 to 5. << hours",
    ]);
    expect(
      showParsed(await json.parse(`${JSON.stringify(dialogue)}\n${JSON.stringify(dialogue)}\n`)),
    ).toEqual([
      ...["# What is the fee?", "prose: Five euros."],
      ...["# What is the fee?", "prose: Five euros."],
    ]);
  });

  it("counts entries in their list, and lines of JSON Lines", async () => {
    const rows = async (text: string): Promise<unknown> =>
      (await json.parse(text)).milestones?.map(({ row }) => row);

    expect(await rows(LIST)).toEqual([1, 2]);
    expect(await rows(LINES)).toEqual([1, 3]);
    expect(await rows(JSON.stringify({ "Who sails?": "Anna.", "Who is it?": "Bo." }))).toEqual([
      1, 2,
    ]);
  });
});

describe("a file that is no such list", () => {
  const SHAPES = /^is no list of questions and answers; write it as \[\{ "question": "…"/;

  it.each([
    ["settings", '{"name": "x", "scripts": {"build": "tsc"}}', SHAPES],
    ["numbers", "[1, 2]", SHAPES],
    ["a word", '"x"', SHAPES],
    ["questions without answers", '[{"question": "Why?"}]', SHAPES],
    ["no JSON", "Hello.", /^is not valid JSON \(.*\); correct it$/],
    ["a broken line", `${LINES}{"question": "x\n`, /^is not valid JSON in line 4; correct it$/],
    ["100,000 levels", "[".repeat(100_000) + "]".repeat(100_000), SHAPES],
    ["100,000 open levels", '{"a":'.repeat(100_000), /^is not valid JSON/],
  ])("is told what to do: %s", async (_name, text, reason) => {
    await expect(json.parse(text)).rejects.toMatchObject({
      name: "DocumentError",
      message: expect.stringMatching(reason) as string,
    });
  });
});

describe("hostile JSON", () => {
  it("is read in good time where a line holds 5 million letters", async () => {
    checkExtracted(await json.parse(JSON.stringify([{ ...OPEN, answer: "x".repeat(5_000_000) }])));
  }, 10_000);

  it("keeps every promise", async () => {
    const key = fc.constantFrom(
      "question",
      "answer",
      "q",
      "a",
      "title",
      "items",
      "Who is it?",
      "__proto__",
    );
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 4 },
        fc.constantFrom("Who?", "Anna.", "\ud800", " ", "- a\n\n- b", 7, null, true),
        fc.array(tie("value"), { maxLength: 4 }),
        fc.dictionary(key, tie("value"), { maxKeys: 4 }),
      ),
    }));
    await fc.assert(
      fc.asyncProperty(value, async (content) => {
        const parsed = await json.parse(JSON.stringify(content)).catch(() => undefined);
        if (parsed !== undefined) checkExtracted(parsed);
      }),
    );
  });
});

describeLongLines(json, (line) => `${JSON.stringify({ question: "When?", answer: line })}\n`, {
  escapes: '\\"',
  tags: "<li>a ",
});
