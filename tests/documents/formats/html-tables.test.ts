/** Tables of a page. */
import { describe, expect, it } from "vitest";
import { rowsOf } from "../../../src/documents/formats/html-tables.js";
import { find, readTree } from "../../../src/documents/formats/html-tree.js";

async function rows(page: string): Promise<string[] | undefined> {
  const table = find(await readTree(page), ({ name }) => name === "table");
  const words = (block: { readonly pieces: readonly { readonly text: string }[] }): string =>
    block.pieces.map(({ text }) => text).join("");
  return rowsOf(table!, [])?.map((block) =>
    [block, ...(block.context ?? [])].map(words).join(" << "),
  );
}

describe("rowsOf", () => {
  it("gives rows their header", async () => {
    expect(
      await rows("<table><thead><tr><td>A<td>B</thead><tr><td>1<td>2<tr><td>3<td>4</table>"),
    ).toEqual(["A | B", "1 | 2 << A | B", "3 | 4 << A | B"]);
    expect(await rows("<table><tr><th>A<td>1<tr><th>B<td>2</table>")).toEqual(["A | 1", "B | 2"]);
  });

  it("gives rows the one whose cell reaches down to them", async () => {
    expect(
      await rows("<table><tr><td rowspan=2>Ferry<td>9:00<tr><td>10:00<tr><td>Bus<td>11:00</table>"),
    ).toEqual(["Ferry | 9:00", "10:00 << Ferry | 9:00", "Bus | 11:00"]);
  });

  it.each([
    ["one that says so", "<table role=presentation><tr><td>a<td>b</table>"],
    ["one of single cells", "<table><tr><td>a<tr><td>b</table>"],
    ["one with headings", "<table><tr><td><h2>a</h2><td>b</table>"],
    ["one around another", "<table><tr><td>a<td><table><tr><td>b<td>c</table></table>"],
    ["one with long texts", `<table><tr><td>a<td>${"word ".repeat(1000)}</table>`],
    ["one with empty cells beside the words", "<table><tr><td><td>a</table>"],
  ])("takes no layout for a table: %s", async (_name, page) => {
    expect(await rows(page)).toBeUndefined();
  });
});
