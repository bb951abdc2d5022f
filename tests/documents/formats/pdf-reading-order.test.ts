/** In which order the words of a PDF are read: columns, and what stands between and around them. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pdf } from "../../../src/documents/formats/pdf.js";
import { showParsed } from "../../support/show-parsed.js";
import { lineOf as line, type Setting, typeset } from "../../support/typeset.js";
import { type Drawn, writePdf } from "../../support/write-pdf.js";

const HARBOUR = [
  "The harbour was built in 1874, when the town had fewer than nine hundred people and no road over the mountains. Before that every boat had to be pulled up on the shingle. The first pier was made of larch logs, and lasted until the winter of 1903.",
  "Its successor is the stone pier that visitors see today. A captain who wants to moor there has to announce the ship two days before, and pays forty euros for each night. Sailing boats below nine metres pay nothing during the winter months.",
  "The lighthouse at the end of the pier was lit in 1911. Its keeper lived in the house beside it until 1968, and since then the lamp is switched from the office of the harbour master.",
];

async function shown(...pages: readonly (readonly Drawn[])[]): Promise<string[]> {
  return showParsed(await pdf.parse(await writePdf(pages)));
}

/** What is read where paragraphs are set so: without the "#" of a page that has no heading. */
async function readAs(paragraphs: readonly string[], setting: Setting): Promise<string[]> {
  return (await shown(...typeset(paragraphs, setting))).slice(1);
}

const PROSE = HARBOUR.map((text) => `prose: ${text}`);

describe("columns", () => {
  it.each([
    ["one column", { columns: 1 }],
    ["one column, spread", { columns: 1, isJustified: true }],
    ["two columns", { columns: 2 }],
    [
      "two columns, spread, with little room between",
      { columns: 2, isJustified: true, gutter: 11 },
    ],
    ["three columns", { columns: 3 }],
    ["three columns, spread", { columns: 3, isJustified: true }],
    ["three large columns, spread", { columns: 3, isJustified: true, size: 13 }],
  ])("are read one after the other: %s", async (_name, setting) => {
    const height = 190 / setting.columns;

    expect(await readAs(HARBOUR, { height, ...setting })).toEqual(PROSE);
  });

  it("hold the same sentences however many there are", async () => {
    const words = fc.constantFrom(
      ..."a the harbour pier lighthouse in of ferries mooring".split(" "),
    );
    const sentence = fc
      .array(words, { minLength: 8, maxLength: 20 })
      .map((said) => `So ${said.join(" ")}.`);
    const paragraph = fc
      .array(sentence, { minLength: 2, maxLength: 6 })
      .map((said) => said.join(" "));
    const text = fc.array(paragraph, { minLength: 4, maxLength: 8 });

    await fc.assert(
      fc.asyncProperty(
        text,
        fc.integer({ min: 2, max: 3 }),
        fc.boolean(),
        async (said, columns, isJustified) => {
          const inOne = await readAs(said, { columns: 1 });
          const inMany = await readAs(said, { columns, isJustified, height: 120 });

          expect(inMany.join(" ").replaceAll("prose: ", "")).toBe(
            inOne.join(" ").replaceAll("prose: ", ""),
          );
        },
      ),
      { numRuns: 20, seed: 20, endOnFailure: true },
    );
  });

  it("are cut by a heading above both", async () => {
    const two = { columns: 2, isJustified: true, height: 100 };
    const page = [
      ...typeset(HARBOUR, two)[0]!,
      { text: "Ferries", x: 56, y: 300, size: 15 },
      ...typeset([...HARBOUR].reverse(), { ...two, top: 330 })[0]!,
    ];

    expect(await shown(page)).toEqual(["#", ...PROSE, "# Ferries", ...[...PROSE].reverse()]);
  });

  it("are cut by a table that spans both, whose rows stay rows", async () => {
    const rows = [
      ["Ship", "People", "Year", "Owner"],
      ["Aurora", "200", "1998", "The town"],
      ["Borealis", "450", "2014", "Ulvik Ferries"],
    ];
    const table = rows.flatMap((row, line) =>
      row.map((text, at) => ({ text, x: 56 + at * 130, y: 290 + line * 15, size: 10 })),
    );
    const page = [
      ...typeset(HARBOUR, { columns: 2, isJustified: true, height: 100 })[0]!,
      ...table,
    ];

    expect(await shown(page)).toEqual([
      "#",
      ...PROSE,
      "row: Ship ⟦|⟧ People ⟦|⟧ Year ⟦|⟧ Owner",
      "row: Aurora ⟦|⟧ 200 ⟦|⟧ 1998 ⟦|⟧ The town << Ship | People | Year | Owner",
      "row: Borealis ⟦|⟧ 450 ⟦|⟧ 2014 ⟦|⟧ Ulvik Ferries << Ship | People | Year | Owner",
    ]);
  });
});

describe("a table whose cells have several lines", () => {
  it("is read row by row, not as two columns", async () => {
    const rows = [
      [
        ["Mooring at the stone pier", "for one night or several"],
        ["forty euros for each night, to", "be announced two days before"],
      ],
      [
        ["Swimming near the pier or", "near the old lighthouse"],
        ["not allowed within fifty metres"],
      ],
      [
        ["Fishing from the walls"],
        ["from the southern wall only, and", "in the early morning alone"],
      ],
    ];
    const page = rows.flatMap((row, at) =>
      row.flatMap((cell, index) =>
        cell.map((text, line) => ({
          text,
          x: 56 + index * 170,
          y: 150 + at * 30 + line * 12,
          size: 10,
        })),
      ),
    );
    const [first, ...others] = rows.map((row) => row.map((cell) => cell.join(" ")));

    expect(await shown(page)).toEqual([
      "#",
      `row: ${first!.join(" ⟦|⟧ ")}`,
      ...others.map((cells) => `row: ${cells.join(" ⟦|⟧ ")} << ${first!.join(" | ")}`),
    ]);
  });
});

describe("signs above and below the line", () => {
  it.each([
    [
      "powers",
      ["The basin holds 10", "^6", "litres, and is 450 m", "^2", "large."],
      "The basin holds 10⁶ litres, and is 450 m² large.",
    ],
    [
      "powers without letters of their own",
      ["It grows like 2", "^a·b", "does."],
      "It grows like 2^(a·b) does.",
    ],
    [
      "notes",
      ["The council", "^1", "built it in the spring.", "^2,3", "It stands."],
      "The council built it in the spring. It stands.",
    ],
    [
      "notes that stand on the line",
      ["It rose to nine metres", "", "=1", "in the spring."],
      "It rose to nine metres in the spring.",
    ],
    ["note signs", ["The council", "^*", ", which met twice."], "The council, which met twice."],
    ["endings", ["It met for the 2", "^nd", "time."], "It met for the 2nd time."],
    ["formulas", ["It is full of H", "_2", "O."], "It is full of H2O."],
  ])("are read as what they are: %s", async (_name, parts, text) => {
    expect(await shown(line(parts, 150))).toEqual(["#", `prose: ${text}`]);
  });
});

describe("notes at the end of a page", () => {
  it("come after the paragraph that goes on overleaf", async () => {
    const [first = [], second = []] = typeset(HARBOUR.slice(0, 2), { columns: 1, height: 60 });
    const note = line(["", "^1", "See the yearbook of the town."], 700, 8);

    expect(await shown([...first, ...note], second)).toEqual([
      "#",
      ...PROSE.slice(0, 2),
      "item: See the yearbook of the town.",
    ]);
  });
});
