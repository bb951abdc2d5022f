/** UTF-8 that was read as Windows-1252 is found, once or more misread, and weighed. */
import { describe, expect, it } from "vitest";
import { findWindows1252, mayBeWindows1252 } from "../../src/documents/repair-windows-1252.js";

function repaired(text: string): string {
  let result = text;
  for (const damage of [...findWindows1252(text)].reverse()) {
    result = result.slice(0, damage.start) + damage.repaired + result.slice(damage.end);
  }
  return result;
}

describe("findWindows1252", () => {
  it.each([
    ["itâ€™s", "it’s"],
    ["itâ\u0080\u0099s", "it’s"],
    ["cafÃ©", "café"],
    ["itÃ¢â‚¬â„¢s", "it’s"],
    ["â€œHelloâ€\u009d â€“ he", "“Hello” – he"],
    ["Â£5 and 5Â°C", "£5 and 5°C"],
    ["CAFÃ‰ itâ€™s", "CAFÉ it’s"],
    ["ðŸ˜€ hi", "😀 hi"],
    ["Ð¿Ñ€Ð¸Ð²ÐµÑ‚", "привет"],
    ["ä¸­æ–‡æµ‹è¯•", "中文测试"],
  ])("reads %s as %s", (damaged, sound) => {
    expect(repaired(damaged)).toBe(sound);
  });

  it.each(["CAFÉ™", "“IRMÃ”", "«IRMû", "IRMÃ», é", "é Ã©"])("lets %s stand", (sound) => {
    expect(findWindows1252(sound)).toEqual([]);
  });

  it("gives the stretch as it stands in the text", () => {
    expect(findWindows1252("itâ€™s")).toMatchObject([{ start: 2, end: 5, repaired: "’" }]);
  });
});

describe("mayBeWindows1252", () => {
  it("is false for text without a letter before a sign of the upper half", () => {
    expect(mayBeWindows1252("It’s a café – naïve")).toBe(false);
  });
});
