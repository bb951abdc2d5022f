/** What a check of the sources finds. */
import { describe, expect, it } from "vitest";
import { checkSources } from "../../src/answer/check-sources.js";
import { sourceOf } from "../support/library-of.js";
import { p, writeDocx } from "../support/write-docx.js";
import { column, writePdf } from "../support/write-pdf.js";

describe("checkSources", () => {
  it("finds stated dates that no calendar has", async () => {
    const dated = (date: string) => `---\ndate: ${date}\n---\nIt is open.`;
    const dates = ["2021-02-30", "2021-13", "2021-02-28", "2021-12", "2021", "Spring 2021"];
    const sources = await Promise.all(dates.map((date) => sourceOf(`${date}.md`, dated(date))));

    expect(checkSources(sources).dates).toEqual([
      { path: "2021-02-30.md", stated: ["2021-02-30"] },
      { path: "2021-13.md", stated: ["2021-13"] },
    ]);
  });

  it("finds front matter that states nothing, in Markdown and in plain text", async () => {
    const broken = "---\ntitle: Fees: 2025\n---\nIt costs five pounds.";
    const sources = [
      await sourceOf("a.md", broken),
      await sourceOf("b.txt", broken),
      await sourceOf("c.md", broken.replace("Fees: 2025", "Fees")),
    ];

    const fault = expect.stringMatching(/^is not valid YAML \(line 2: /) as string;
    expect(checkSources(sources).frontMatter).toEqual([
      { path: "a.md", fault },
      { path: "b.txt", fault },
    ]);
  });

  it("finds copies, near-copies, missing facts and doubtful encodings", async () => {
    const known =
      "---\ntitle: Hours\npublisher: City\ndate: 2024-01-01\nurl: https://a.example\n---\nIt is open.";
    const sources = [
      await sourceOf("a.md", known),
      await sourceOf("b.txt", "The ferry leaves at nine in the morning."),
      await sourceOf("c/b.txt", "The ferry leaves at nine in the morning."),
      await sourceOf("d.txt", "The ferry leaves at nine, in the morning!"),
      await sourceOf("e.txt", Buffer.from("Ein Caf\u00e9 am See, gleich nebenan.", "latin1")),
      await sourceOf("f.txt", "It鈥檚 open on Sundays."),
    ];

    const found = checkSources(sources);

    expect(found.duplicates).toEqual([["b.txt", "c/b.txt"]]);
    expect(found.nearDuplicates).toEqual([
      { paths: ["b.txt", "d.txt"], share: 1 },
      { paths: ["c/b.txt", "d.txt"], share: 1 },
    ]);
    expect(found.missing.map(({ path }) => path)).toEqual([
      "b.txt",
      "c/b.txt",
      "d.txt",
      "e.txt",
      "f.txt",
    ]);
    expect(found.missing[0]?.fields).toEqual(["title", "published", "publisher", "url"]);
    expect(found.encodings).toEqual([
      { path: "e.txt", guessed: "windows-1252", repaired: 0 },
      { path: "f.txt", repaired: 1 },
    ]);
  });

  it("finds doubtful characters in every format", async () => {
    const latin = (text: string): Buffer => Buffer.from(text, "latin1");
    const cafe = "The caf\u00e9 is open in the summer.";
    const broken = "The caf\ufffd is open.";
    const sources = [
      await sourceOf("a.html", latin(`<p>${cafe}</p>`)),
      await sourceOf("b.csv", latin(`question,answer\nOpen?,${cafe}\n`)),
      await sourceOf("c.json", '[{"question": "Open?", "answer": "It鈥檚 open."}]'),
      await sourceOf("d.srt", latin(`1\n00:00:01,000 --> 00:00:02,000\n${cafe}\n`)),
      await sourceOf("e.vtt", `WEBVTT\n\n00:01.000 --> 00:02.000\n${broken}\n`),
      await sourceOf("f.md", `# Hours\n\n${broken}\n`),
      await sourceOf("g.docx", writeDocx(p("The cafÃ© is open."))),
      await sourceOf("h.pdf", await writePdf([column(["The cafÃ© is open in the summer."])])),
      await sourceOf("i.docx", writeDocx(p(cafe))),
    ];

    const guess = { guessed: "windows-1252", repaired: 0 };
    expect(checkSources(sources).encodings).toEqual([
      { path: "a.html", ...guess },
      { path: "b.csv", ...guess },
      { path: "c.json", repaired: 1 },
      { path: "d.srt", ...guess },
      { path: "e.vtt", repaired: 0, damaged: { places: 1, first: broken } },
      {
        path: "f.md",
        repaired: 0,
        damaged: { places: 1, first: expect.stringContaining(broken) as string },
      },
      { path: "g.docx", repaired: 0, damaged: { places: 1, first: "The cafÃ© is open." } },
      { path: "h.pdf", repaired: 0, damaged: { places: 1, first: "The cafÃ© is open in the" } },
    ]);
  });
});
