/** Paragraphs, titles and items of plain text, by how people write it. */
import { describe, expect, it } from "vitest";
import { plainText } from "../../../src/documents/formats/plain-text.js";
import { describeFormat } from "../../contracts/format-contract.js";
import { showParsed } from "../../support/show-parsed.js";
import { describeLongLines } from "../../contracts/long-line-contract.js";

describeFormat(plainText);

async function shown(text: string): Promise<string[]> {
  return showParsed(await plainText.parse(text));
}

describe("plain text", () => {
  it("keeps a hard-wrapped paragraph whole", async () => {
    const text = [
      "The library opens at nine on weekdays and at ten on Saturdays. On Sundays",
      "it stays closed. Readers may borrow up to ten books for four weeks, and",
      "Reference works stay in the reading room. A lost card costs two euros.",
      "",
      "Fines are ten cents a day.",
    ].join("\n");

    expect(await shown(text)).toEqual([
      "#",
      `prose: ${text.slice(0, text.indexOf("\n\n")).replaceAll("\n", " ")}`,
      "prose: Fines are ten cents a day.",
    ]);
  });

  it("makes a paragraph of every line where lines are paragraphs", async () => {
    const lines = [
      "The drills began on Friday and are to last for five days, the ministry said in a statement.",
      "Poland closed its border.",
      "Latvia and Lithuania restricted their airspace near the border until the exercise is over.",
    ];

    expect(await shown(lines.join("\n"))).toEqual(["#", ...lines.map((line) => `prose: ${line}`)]);
  });

  it("lets front matter state title and details, and keeps it out of the text", async () => {
    const text = "---\ntitle: Stated\ndate: 2025-01-02\n---\nHours\n\nIt is open on Sundays.";
    const parsed = await plainText.parse(text);

    expect(parsed).toMatchObject({
      text,
      title: "Stated",
      textTitle: "Hours",
      details: { published: "2025-01-02" },
    });
    expect(showParsed(parsed)).toEqual(["#", "title: Hours", "prose: It is open on Sundays."]);
  });

  it("reads every line end alike", async () => {
    const text = "A title\n\nFirst line of text.\nSecond line of text.";
    const expected = await shown(text);

    expect(await shown(text.replaceAll("\n", "\r\n"))).toEqual(expected);
    expect(await shown(text.replaceAll("\n", "\r"))).toEqual(expected);
    expect(expected).toEqual([
      "#",
      "title: A title",
      "prose: First line of text.",
      "prose: Second line of text.",
    ]);
  });

  it("gives each list item a paragraph, with the words that lead in to the list", async () => {
    const text =
      "The fees are:\n- one euro for children\n- two euros\n  for others\n\n1. Pay.\n2. Go in.";

    expect(await shown(text)).toEqual([
      "#",
      "prose: The fees are:",
      "item: one euro for children << The fees are:",
      "item: two euros for others << The fees are:",
      "item: Pay. << The fees are:",
      "item: Go in. << The fees are:",
    ]);
  });

  it("takes a dash at the start of a broken line for no item", async () => {
    const text =
      "The drills, which are held every four years and involve many\n– so they say – thousands, end today.";

    expect(await shown(text)).toEqual(["#", `prose: ${text.replace("\n", " ")}`]);
  });

  it("takes short lines before text for titles, and those in the text for headings", async () => {
    const text =
      "The Zoo\n\nOpening hours\n\nThe zoo opens at nine.\n\nHow do I get there?\nTake tram number five from the station.";

    expect(await plainText.parse(text)).toMatchObject({ textTitle: "The Zoo" });
    expect(await shown(text)).toEqual([
      "#",
      "title: The Zoo",
      "# Opening hours",
      "title: Opening hours",
      "prose: The zoo opens at nine.",
      "# How do I get there?",
      "title: How do I get there?",
      "prose: Take tram number five from the station.",
    ]);
  });

  it("takes an underlined line for a heading", async () => {
    expect(await shown("intro\n=====\nText follows here.")).toEqual(
      ["# ", "title: intro", "prose: Text follows here."].map((l) => l.trim()),
    );
  });

  it("takes a numbered line on its own before text for a heading", async () => {
    const text =
      "1. Opening hours\n\nThe zoo opens at nine o'clock.\n\n2. Bring water.\n\n3. Bring food.";

    expect(await shown(text)).toEqual([
      "#",
      "title: 1. Opening hours",
      "prose: The zoo opens at nine o'clock.",
      "item: Bring water.",
      "item: Bring food.",
    ]);
  });

  it("takes verse and lists of names for no titles", async () => {
    const text =
      "It begins with a full sentence.\n\nAnna Adams\nBen Brown\nCarl Cole\nDora Dean\n\nThey all came.";

    expect((await shown(text)).filter((line) => line.startsWith("title"))).toEqual([]);
  });

  it("takes no last line for a title", async () => {
    expect(await shown("A sentence stands here.\n\nJane Doe")).toEqual([
      "#",
      "prose: A sentence stands here.",
      "prose: Jane Doe",
    ]);
  });
});

describeLongLines(plainText, (line) => line, {
  "list marks": "- a ",
  "signs of a rule": "=",
  "small letters": "a b c, ",
});
