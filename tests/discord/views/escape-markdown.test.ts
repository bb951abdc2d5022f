/** Markdown sources look like Markdown on Discord, and can do nothing else there. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { escapeMarkdown } from "../../../src/discord/views/escape-markdown.js";
import { discordSees } from "../../support/discord-sees.js";
import { hostileText } from "../../support/hostile-text.js";

describe("escapeMarkdown", () => {
  it.each([
    ["emphasis", "*a* _b_ **c** __d__ ~~e~~ ***f***", "*a* *b* **c** **d** ~~e~~ ***f***"],
    ["inline code", "run `npm *i*` now", "run `npm *i*` now"],
    ["code with a backtick in it", "``a`b``", "``a`b``"],
    ["lists", "- one\n- two\n1. three", "- one\n- two\n1. three"],
    ["escapes", "\\*not\\* and \\_", "\\*not\\* and \\_"],
    ["names with underscores", "snake_case_name", "snake\\_case\\_name"],
  ])("keeps %s", (_, typed, shown) => {
    expect(escapeMarkdown(typed)).toBe(shown);
  });

  it.each([
    ["unclosed emphasis", "2 * 3 **and", "2 \\* 3 \\*\\*and"],
    ["unclosed code", "a ` b", "a \\` b"],
    ["code blocks", "```js\nx", "\\`\\`\\`js\nx"],
    ["headings and quotes", "# a\n> b\n-# c", "\\# a\n\\> b\n\\-# c"],
    ["masked links", "[ok](https://evil.example)", "\\[ok](https\\://evil.example)"],
    ["spoilers and mentions", "||x|| <@1> @everyone", "\\|\\|x\\|\\| \\<\\@1> \\@everyone"],
    ["emphasis over two paragraphs", "*a\n\nb*", "\\*a\n\nb\\*"],
  ])("shows %s as typed", (_, typed, shown) => {
    expect(escapeMarkdown(typed)).toBe(shown);
  });

  it("sets bold what answers, outside the author's own styles", () => {
    const text = "It took *five* days and `6` hours";

    expect(escapeMarkdown(text, [{ start: 3, end: 33 }])).toBe(
      "It **took** *five* **days and** `6` **hours**",
    );
  });

  it("sets no bold beside the author's bold", () => {
    expect(escapeMarkdown("**a**b", [{ start: 5, end: 6 }])).toBe("**a**b");
  });

  it("shows hidden characters also in code", () => {
    expect(escapeMarkdown("`a\u202Eb`")).toBe("`a⟦U+202E⟧b`");
  });

  it("pings, links and hides nothing in any text", () => {
    fc.assert(
      fc.property(hostileText(), (text) => {
        expect(discordSees(escapeMarkdown(text))).not.toMatch(
          /\{(heading|quote|block|link|address|mention|emoji|time|angle|spoiler|underline):/,
        );
      }),
    );
  });

  it("reads hostile runs of marks in moments", () => {
    const runs = ["`".repeat(8000), "` `` ".repeat(1600), "*a ".repeat(2500), "\\".repeat(8000)];
    const started = performance.now();

    for (const run of runs) escapeMarkdown(run);

    expect(performance.now() - started).toBeLessThan(1000);
  });
});
