/** Sources by what people type of them. */
import { describe, expect, it } from "vitest";
import { matchingSources, sourceMeant } from "../../src/discord/find-source.js";
import { sourceOf } from "../support/discord-desk.js";

const FEES = sourceOf("x", {
  id: "000000000001",
  title: "Gebühren 2025",
  publisher: "City Hall",
  tags: ["money"],
});
const TAX = sourceOf("x", { id: "000000000002", title: "Tax guide", publisher: "City Hall" });

describe("matchingSources", () => {
  it.each([
    ["", [FEES, TAX]],
    ["GEBUHREN", [FEES]],
    ["city  guide", [TAX]],
    ["money", [FEES]],
    ["harbour", []],
  ])("finds %j", (typed, expected) => {
    expect(matchingSources([FEES, TAX], typed)).toEqual(expected);
  });
});

describe("sourceMeant", () => {
  it.each([
    ["000000000002", TAX],
    ["tax GUIDE", TAX],
    ["gebüh", FEES],
    ["city", undefined],
    ["", undefined],
  ])("takes %j", (typed, expected) => {
    expect(sourceMeant([FEES, TAX], typed)).toBe(expected);
  });
});
