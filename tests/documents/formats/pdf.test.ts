/** PDFs as they are read: order, pages, what is left out, and files that can't be read. */
import { describe, expect, it } from "vitest";
import type { Parsed } from "../../../src/documents/formats/format.js";
import { pdf } from "../../../src/documents/formats/pdf.js";
import { describeBinaryFormat } from "../../contracts/binary-format-contract.js";
import { showParsed } from "../../support/show-parsed.js";
import { column, type Drawn, type PdfOptions, writePdf } from "../../support/write-pdf.js";

const FERRY = [
  "The ferry leaves the northern pier at nine in the morning and comes back to the town",
  "before noon. It carries cars, bicycles and up to two hundred people, but no lorries.",
  "A ticket for one person costs two euros.",
];
const LEFT = [
  "The museum shows boats of",
  "three centuries and stands",
  "beside the old harbour. It is",
  "closed on every Monday.",
];
const RIGHT = [
  "Visitors of the library find",
  "ten thousand books there.",
  "Borrowing is free for all",
  "children under fourteen.",
];
const COLUMNS: Drawn[] = [
  { text: "News of the town", x: 180, y: 100, size: 20, font: "Helvetica-Bold" },
  ...LEFT.flatMap((text, index) => [
    { text, x: 72, y: 150 + index * 14 },
    { text: RIGHT[index]!, x: 320, y: 150 + index * 14 },
  ]),
];
const TABLE: Drawn[] = [
  ["Ship", "People", "Year"],
  ["Aurora", "200", "1998"],
  ["Borealis", "450", "2014"],
].flatMap((row, line) => row.map((text, at) => ({ text, x: 72 + at * 150, y: 250 + line * 16 })));

describeBinaryFormat(pdf, (bytes) => pdf.parse(bytes), {
  "a page of text": await writePdf([column(FERRY)]),
  "two columns": await writePdf([COLUMNS]),
  "a table": await writePdf([[...column(FERRY), ...TABLE]]),
});

async function read(pages: readonly (readonly Drawn[])[], options?: PdfOptions): Promise<Parsed> {
  return pdf.parse(await writePdf(pages, options));
}

async function shown(...pages: readonly (readonly Drawn[])[]): Promise<string[]> {
  return showParsed(await read(pages));
}

describe("the text of a PDF", () => {
  it("joins the lines of a paragraph", async () => {
    expect(await shown(column(FERRY))).toEqual(["#", `prose: ${FERRY.join(" ")}`]);
  });

  it("reads one column after the other, below a heading that spans both", async () => {
    expect(await shown(COLUMNS)).toEqual([
      "# News of the town",
      `prose: ${LEFT.join(" ")}`,
      `prose: ${RIGHT.join(" ")}`,
    ]);
  });

  it("goes on in the next column in the middle of a sentence", async () => {
    const left = [...LEFT.slice(0, 3), "closed on every Monday and on"];
    const right = ["the first of May, when there", ...RIGHT.slice(1)];
    const page = [...column(left, { x: 72, y: 150 }), ...column(right, { x: 320, y: 150 })];

    expect(await shown(page)).toEqual(["#", `prose: ${[...left, ...right].join(" ")}`]);
  });

  it("tells headings by their size and by a font of their own", async () => {
    const page: Drawn[] = [
      { text: "Ferries", y: 100, size: 18 },
      ...column(FERRY, { y: 140 }),
      { text: "Bad weather", y: 200, font: "Helvetica-Bold" },
      ...column(["In a storm the ferry stays in the harbour until the wind is weaker."], {
        y: 216,
      }),
    ];

    expect(await shown(page)).toEqual([
      "# Ferries",
      `prose: ${FERRY.join(" ")}`,
      "# Ferries > Bad weather",
      "prose: In a storm the ferry stays in the harbour until the wind is weaker.",
    ]);
  });

  it("reads a table row by row, with its first row as context", async () => {
    expect((await shown([...column(FERRY), ...TABLE])).slice(2)).toEqual([
      "row: Ship ⟦|⟧ People ⟦|⟧ Year",
      "row: Aurora ⟦|⟧ 200 ⟦|⟧ 1998 << Ship | People | Year",
      "row: Borealis ⟦|⟧ 450 ⟦|⟧ 2014 << Ship | People | Year",
    ]);
  });

  it("gives each list item a paragraph, with the words that lead in to the list", async () => {
    const page = column([
      "Bring with you:",
      "• a passport or a card",
      "• two euros for each person",
    ]);

    expect(await shown(page)).toEqual([
      "#",
      "prose: Bring with you:",
      "item: a passport or a card << Bring with you:",
      "item: two euros for each person << Bring with you:",
    ]);
  });

  it("joins words that are broken at a line's end, and keeps the hyphens of words that have one", async () => {
    const page = column([
      "The harbour master of the island has an import-",
      "ant task: a well-known captain must be paid. A well-",
      "known one costs more than Zapad-",
      "2025 did, and the captain knows it.",
    ]);

    expect(await shown(page)).toEqual([
      "#",
      "prose: The harbour master of the island has an important task: a well-known captain must be " +
        "paid. A well-known one costs more than Zapad-2025 did, and the captain knows it.",
    ]);
  });

  it("leaves out text that runs upwards, such as a stamp in the margin", async () => {
    const stamp = { text: "Draft of the council", x: 40, y: 400, isTurned: true };

    expect(await shown([stamp, ...column(FERRY)])).toEqual(["#", `prose: ${FERRY.join(" ")}`]);
  });
});

describe("the pages of a PDF", () => {
  const BOOK = ["and ends", "in one", "on the", "at a"].map((words, index) => [
    { text: "Rules of the harbour", x: 220, y: 40 },
    { text: `Chapter ${Math.floor(index / 2) + 1} of the rules`, x: 72, y: 60 },
    ...column([
      `Here begins rule number ${index + 1}, which every captain has to know by heart ${words}`,
      `page ${index + 2} of this book. A second sentence stands here, and then a third one goes`,
    ]),
    { text: `– ${index + 1} –`, x: 290, y: 800 },
  ]);

  it("leaves out headers, footers and page numbers", async () => {
    const { text } = await read(BOOK);

    expect(text).not.toContain("Rules of the harbour");
    expect(text).not.toContain("Chapter");
    expect(text).not.toContain("–");
  });

  it("keeps a sentence whole that goes on overleaf, and says where the next page begins", async () => {
    const { text, milestones, sections } = await read(BOOK);

    expect(text).toContain("and then a third one goes Here begins rule number 2");
    expect(sections.flatMap(({ paragraphs }) => paragraphs)).toHaveLength(1);
    expect(milestones?.map(({ page }) => page)).toEqual([1, 2, 3, 4]);
    expect(milestones?.map(({ start }) => text.slice(start, start + 24))).toEqual(
      [1, 2, 3, 4].map((rule) => `Here begins rule number ${rule}`.slice(0, 24)),
    );
  });

  it("keeps a header that two of many pages share by chance", async () => {
    const { text } = await read([
      [{ text: "Winter", y: 60 }, ...column(FERRY)],
      [{ text: "Summer", y: 60 }, ...column(FERRY)],
      [{ text: "Summer", y: 60 }, ...column(FERRY)],
    ]);

    expect(text).toContain("Summer");
  });
});

describe("what a PDF states of itself", () => {
  it("is its title, author and day of publication", async () => {
    const info = { Title: "Rules of the harbour", Author: "Ida Solheim" };

    const xmp = { "prism:publicationDate": "2023-05-17" };

    expect(await read([column(FERRY)], { info, xmp })).toMatchObject({
      title: "Rules of the harbour",
      details: { author: "Ida Solheim", published: "2023-05-17" },
    });
  });

  it("is no day of publication where it says only when the file was made", async () => {
    const bytes = await writePdf([column(FERRY)]);
    const { details } = await pdf.parse(bytes);

    expect(Buffer.from(bytes).toString("latin1")).toMatch(/\/CreationDate/);
    expect(details).not.toHaveProperty("published");
  });

  it.each(["Microsoft Word - rules.doc", "untitled", "rules_final.indd"])(
    "is no title such as %s",
    async (title) => {
      expect(await read([column(FERRY)], { info: { Title: title } })).not.toHaveProperty("title");
    },
  );

  it("is a heading where the outline has it", async () => {
    const page = [{ text: "Rules", y: 130, font: "Times-Roman" as const }, ...column(FERRY)];

    expect(showParsed(await read([page], { outline: ["Rules"] }))[0]).toBe("# Rules");
  });
});

describe("a PDF that can't be read", () => {
  it.each([
    ["a scan", () => writePdf([[], []]), /^is a scan: its 2 pages hold no text.*OCR/],
    [
      "one with a password",
      () => writePdf([column(FERRY)], { password: "secret" }),
      /^is protected with a password; put in a copy/,
    ],
    [
      "something else",
      () => Promise.resolve(new Uint8Array(Buffer.from("<html>Not found</html>"))),
      /^is no PDF that can be read.*save it anew/,
    ],
    ["nothing", () => Promise.resolve(new Uint8Array()), /^is no PDF that can be read/],
  ])("is told as what it is: %s", async (_name, make, reason) => {
    const bytes = await make();

    await expect(pdf.parse(bytes)).rejects.toMatchObject({
      name: "DocumentError",
      message: expect.stringMatching(reason) as string,
    });
  });

  it("is read all the same where only its table of places is broken", async () => {
    const bytes = Buffer.from(await writePdf([column(FERRY)]));
    const cut = bytes.subarray(0, bytes.lastIndexOf("startxref"));
    const broken = Buffer.concat([cut, Buffer.from("startxref\n99999999\n%%EOF")]);

    expect((await pdf.parse(broken)).text).toBe(FERRY.join(" "));
  });
});
