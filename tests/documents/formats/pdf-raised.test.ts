import { describe, expect, it } from "vitest";
import { withRaised } from "../../../src/documents/formats/pdf-raised.js";

const words = (text: string, x: number, { y = 100, size = 10 } = {}) => ({
  text,
  x,
  right: x + text.length * size * 0.5,
  y,
  size,
  font: "f",
  isFixedPitch: false,
  isRightToLeft: false,
});

const read = (...parts: ReturnType<typeof words>[]): string[] =>
  withRaised(parts).map(({ text }) => text);

describe("withRaised", () => {
  it("puts a power on the line of its number", () => {
    const [, power] = withRaised([words("10", 0), words("6", 10, { y: 96, size: 6 })]);

    expect(power).toMatchObject({ text: "⁶", y: 100, size: 10 });
  });

  it("takes the number behind a function or unit for no note", () => {
    expect(read(words("sin", 0), words("2", 15, { y: 96, size: 6 }))).toEqual(["sin", "²"]);
    expect(read(words("council", 0), words("2", 35, { y: 96, size: 6 }))).toEqual(["council"]);
  });

  it("lowers the base of a number", () => {
    expect(read(words("101", 0), words("2", 15, { y: 102, size: 6 }))).toEqual(["101", "₂"]);
  });

  it("knows a note's number that a browser has set hardly smaller, where it is clearly raised", () => {
    const sign = { size: 8.9 };

    expect(read(words("begins.", 0), words("1", 35, { y: 95.6, ...sign }))).toEqual(["begins."]);
    expect(read(words("begins.", 0), words("1", 35, { y: 98, ...sign }))).toHaveLength(2);
  });

  it("leaves words beside a large first letter alone", () => {
    const page = [words("T", 0, { y: 120, size: 40 }), words("he pier", 21, { y: 95 })];

    expect(withRaised(page)).toEqual(page);
  });

  it("leaves small words that stand apart alone", () => {
    const page = [words("Fares", 0), words("7", 200, { y: 96, size: 6 })];

    expect(withRaised(page)).toEqual(page);
  });
});
