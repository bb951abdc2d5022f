/** Lists that only link. */
import { describe, expect, it } from "vitest";
import { linkListsIn } from "../../../src/documents/formats/html-links.js";
import { readTree } from "../../../src/documents/formats/html-tree.js";

const link = "<a href=/x>Another page</a>";

async function names(page: string): Promise<string[]> {
  return [...linkListsIn(await readTree(page))].map(({ name }) => name);
}

describe("linkListsIn", () => {
  it("finds lists and tables of links", async () => {
    expect(await names(`<ul>${`<li>${link}</li>`.repeat(3)}</ul>`)).toEqual(["ul"]);
    expect(
      await names(`<table><tbody>${`<tr><td>${link}</td></tr>`.repeat(3)}</tbody></table>`),
    ).toEqual(["table"]);
  });

  it("leaves lists with words of their own, and short ones", async () => {
    expect(
      await names(`<ul>${`<li>${link} says when the ferry leaves</li>`.repeat(3)}</ul>`),
    ).toEqual([]);
    expect(await names(`<ul>${`<li>${link}</li>`.repeat(2)}</ul>`)).toEqual([]);
  });
});
