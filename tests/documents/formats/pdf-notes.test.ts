import { describe, expect, it } from "vitest";
import { groupsAroundNotes } from "../../../src/documents/formats/pdf-notes.js";

const line = (text: string, { y = 0, page = 1, size = 10 } = {}) => ({
  text,
  x: 0,
  right: text.length * 5,
  y,
  size,
  font: "f",
  isFixedPitch: false,
  page,
  left: 0,
  edge: 400,
});

const read = (lines: ReturnType<typeof line>[]): string[] =>
  groupsAroundNotes(lines, (part) => part.map((entry) => [entry])).map(([entry]) => entry!.text);

describe("groupsAroundNotes", () => {
  it("puts a caption between two columns after the paragraph that goes on around it", () => {
    const page = [
      line("The stone pier was built in 1903 and was", { y: 700 }),
      line("Figure 1: the pier", { y: 50, size: 8 }),
      line("longer than the old one.", { y: 70 }),
    ];
    const whole = (lines: readonly (typeof page)[number][]) => [[...lines]];

    expect(groupsAroundNotes(page, whole).map((group) => group.map(({ text }) => text))).toEqual([
      [page[0]!.text, page[2]!.text],
      ["Figure 1: the pier"],
    ]);
  });

  it("keeps small type where it stands when no sentence goes on around it", () => {
    const page = [
      line("The stone pier was built in 1903, and is longer.", { y: 700 }),
      line("Printed by the harbour master", { y: 720, size: 8 }),
      line("The lighthouse was lit in 1911, eight years after.", { page: 2 }),
    ];

    expect(read(page)).toEqual(page.map(({ text }) => text));
  });
});
