/** A cell's column is told by the header row, in whatever format the table stands. */
import { expect, it } from "vitest";
import { columnNameAt } from "../../src/rank/column-names.js";
import { libraryOf } from "../support/library-of.js";

/** What the column of "350" is called. */
async function nameIn(path: string, text: string): Promise<string | undefined> {
  const library = await libraryOf({ [path]: text });
  const sentence = library.sentences.find(({ source, span }) =>
    source.text.slice(span.start, span.end).includes("350"),
  )!;
  const row = sentence.source.text.slice(sentence.span.start, sentence.span.end);
  return columnNameAt(sentence, row.indexOf("350"));
}

it.each([
  ["a.md", "| Ship | Passengers |\n|---|---|\n| Borea | 350 |"],
  ["a.md", "Ship | Passengers\n---|---\nA \\| B | 350"],
  ["a.csv", "Ship,Passengers,Note\nBorea,350,\nAstra,420,new\n"],
  ["a.csv", "Ship,Master,Passengers\nBorea,,350\nAstra,Ann,420\n"],
  [
    "a.html",
    "<p>All ships:<table><tr><th>Ship<th>Passengers<tr><td>Borea<td>350<tr><td>Astra<td>420</table>",
  ],
])("names the column in %s: %j", async (path, text) => {
  expect(await nameIn(path, text)).toBe("Passengers");
});

it.each([
  ["a.md", "The Borea | carries 350 | passengers."],
  [
    "a.html",
    "<table><tr><th>Ship<th>Passengers<th>Cars<tr><td rowspan=2>Borea<td>400<td>20<tr><td>350<td>25</table>",
  ],
])("names none where no one header row says it, in %s: %j", async (path, text) => {
  expect(await nameIn(path, text)).toBe("");
});
