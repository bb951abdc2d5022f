/** CSV and TSV as they are read: lists of questions, tables, and files that can't be read. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { locate } from "../../../src/answer/locate.js";
import { csv } from "../../../src/documents/formats/csv.js";
import { checkExtracted, describeBinaryFormat } from "../../contracts/binary-format-contract.js";
import { decodedBy } from "../../support/decoded.js";
import { showParsed } from "../../support/show-parsed.js";
import { describeLongLines } from "../../contracts/long-line-contract.js";

const LIST =
  'Question,Answer\r\nWhen does it open?,"At nine.\r\n\r\nOn Sundays at ""ten""."\r\n\r\nWho pays?,\r\nWho sails?,"Anna, of course."\r\n';
const TABLE = "Ship;Passengers;Built\nAurora;200;1987\nBorea;;1999\n";

describeBinaryFormat(csv, decodedBy(csv), {
  "a list of questions": Buffer.from(LIST),
  "a table": Buffer.from(TABLE),
  "a table in UTF-16": Buffer.from(`\ufeff${TABLE}`, "utf16le"),
  "a table with a byte order mark": Buffer.from(`\ufeff${TABLE}`),
});

const shown = async (text: string): Promise<string[]> => showParsed(await csv.parse(text));

describe("a list of questions and answers", () => {
  it("has each question over its answer, with the row as a spreadsheet counts it", async () => {
    const parsed = await csv.parse(LIST);

    expect(showParsed(parsed)).toEqual([
      "# When does it open?",
      "prose: At nine.",
      'prose: On Sundays at "ten".',
      "# Who sails?",
      "prose: Anna, of course.",
    ]);
    const rowOf = (words: string): unknown => {
      const start = parsed.text.indexOf(words);
      return locate(parsed, { start, end: start + words.length });
    };
    expect(rowOf("On Sundays")).toEqual({ row: 2 });
    expect(rowOf("Anna")).toEqual({ row: 5 });
  });

  it.each([
    ["tabs", "q\ta\nWho, me?\tYes; you.\n"],
    ["semicolons", 'Frage;Antwort\nWho, me?;"Yes; you."\n'],
    ["the sign that its first line names", "sep=|\nq|a\nWho, me?|Yes; you.\n"],
    ["no names of columns", "Who, me?\tYes; you.\n"],
  ])("is read with %s", async (_name, text) => {
    expect(await shown(text)).toEqual(["# Who, me?", "prose: Yes; you."]);
  });
});

describe("a table", () => {
  it("has a row a paragraph, with the names of its columns as context", async () => {
    expect(await shown(TABLE)).toEqual([
      "#",
      "furniture: Ship ⟦|⟧ Passengers ⟦|⟧ Built",
      "row: Aurora ⟦|⟧ 200 ⟦|⟧ 1987 << Ship | Passengers | Built",
      "row: Borea ⟦|⟧ ⟦|⟧ 1999 << Ship | Passengers | Built",
    ]);
  });

  it("has no names of columns where its first row holds values", async () => {
    expect(await shown("Aurora;200\nBorea;350\n")).toEqual([
      "#",
      "row: Aurora ⟦|⟧ 200",
      "row: Borea ⟦|⟧ 350",
    ]);
  });
});

it("offers no tags as an answer", async () => {
  const { text, sections } = await csv.parse("question,answer,tags\nWhen?,At nine.,opening\n");
  const roles = sections.flatMap(({ paragraphs }) =>
    paragraphs.map(({ role, span }) => [text.slice(span.start, span.end), role]),
  );

  expect(roles).toEqual([
    ["opening", "repeated"],
    ["At nine.", "prose"],
  ]);
});

it("shows no tags of a table's cells", async () => {
  const cells = [
    "Lunch,<b>Noon</b><br>to one &amp; later",
    '"<ul><li>Bread</li><li>Soup</li></ul>",Write `<br>` for a break',
  ];

  expect(await shown(`What,When\n${cells.join("\n")}\n`)).toEqual([
    "#",
    "furniture: What ⟦|⟧ When",
    "row: Lunch ⟦|⟧ Noon to one & later << What | When",
    "row: Bread Soup ⟦|⟧ Write `<br>` for a break << What | When",
  ]);
});

describe("hostile tables", () => {
  it("are refused where a quotation mark is never closed", async () => {
    await expect(csv.parse('a,b\n1,"2\n3,4\n')).rejects.toThrow(
      "has a quotation mark in row 2 that is never closed; close it, or write it twice where it is part of the words",
    );
  });

  it.each([
    ["a line of 5 million letters", "x".repeat(5_000_000)],
    ["a line of 100,000 cells", "x,".repeat(100_000)],
    ["a cell of a million quotation marks", `a,b\n"${'""'.repeat(1_000_000)}x",c`],
    ["100,000 stray quotation marks", `a,b\n${'"x" y,'.repeat(100_000)}"`],
    ["20,000 rows of different lengths", "a,b\nc\n".repeat(10_000)],
  ])(
    "are read or refused in good time: %s",
    async (_name, text) => {
      const parsed = await csv.parse(text).catch((error: unknown) => error);

      if (parsed instanceof Error) expect(parsed).toMatchObject({ name: "DocumentError" });
      else checkExtracted(parsed as Awaited<ReturnType<typeof csv.parse>>);
    },
    10_000,
  );

  it("keep every promise", async () => {
    const units = [
      '"',
      '""',
      ",",
      ";",
      "\t",
      "|",
      "\n",
      "\r\n",
      "q",
      "a",
      "Who?",
      "é",
      "\ud800",
      " ",
      "1",
      "- ",
    ];
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: fc.constantFrom(...units), maxLength: 60 }),
        async (text) => {
          const parsed = await csv.parse(text).catch(() => undefined);
          if (parsed !== undefined) checkExtracted(parsed);
        },
      ),
    );
  });
});

describeLongLines(csv, (line) => `question,answer\nWhen?,${line}\n`, {
  commas: "a,",
  "open quotation marks": '"a,',
  "doubled quotation marks": '""',
  tags: "<p>a</p> ",
});
