/** Messages of a chat are read as others see them. */
import { describe, expect, it } from "vitest";
import { spoken, spokenLines } from "../../../src/documents/formats/chat-markup.js";

describe("spoken", () => {
  it.each([
    ["Use `/reset` in the **bot** channel.", "Use /reset in the bot channel."],
    [
      "The **fee is `five` euros** *now*, __really__ _so_.",
      "The fee is five euros now, really so.",
    ],
    ["See [the rules](https://example.org/a_(b)) there.", "See the rules there."],
    ["See <https://example.org/x>.", "See https://example.org/x."],
    ["~~Six~~ Five euros <:coin:123456789012345678>", " Five euros :coin:"],
    ["Ask <@!123456789012345678> in <#123456789012345678>, please.", "Ask in, please."],
    ["It ends <t:1714576140:R>.", "It ends 2024-05-01 15:09 UTC."],
    [
      "See the <https://a.example/x|wiki>, <@U012AB3CD> in <#C024BE91L|help> <!channel>",
      "See the wiki, in #help",
    ],
    [String.raw`Five \*stars\*`, "Five *stars*"],
  ])("reads %j", (line, words) => {
    expect(spoken(line)).toBe(words);
  });

  it.each([
    "snake_case_name and __init__py",
    "5 * 3 * 2 = 30",
    "a ** b ** c",
    "It ends <t:9999999999999>.",
    "if a < b and c > d",
    "Write `**bold**` so".replaceAll("`", ""),
  ])("leaves %j as it is, or what stands in code", (line) => {
    expect(spoken(line.includes("**bold**") ? "Write `**bold**` so" : line)).toBe(line);
  });
});

describe("spokenLines", () => {
  it("reads quotes, headings and small print without their signs, and code without its fences", () => {
    const message = "# Rules\n> Be kind.\n-# Since May\n```js\nrun()\n```";

    expect(spokenLines(message)).toEqual(["Rules", "Be kind.", "Since May", "run()"]);
  });
});
