/** What a reader on Discord sees of a file that is not Markdown: what the file says. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { escapeLine, escapePlain, unescapeLine } from "../../../src/discord/views/escape.js";
import { HIDDEN_RUN, hiddenMark, withoutHidden } from "../../../src/discord/views/hidden.js";
import { discordSees } from "../../support/discord-sees.js";
import { hostileText } from "../../support/hostile-text.js";

describe("escapePlain", () => {
  it.each([
    ["emphasis", "a *b* _c_ **d** ~~e~~", "a \\*b\\* \\_c\\_ \\*\\*d\\*\\* \\~\\~e\\~\\~"],
    ["code", "`x` ```y```", "\\`x\\` \\`\\`\\`y\\`\\`\\`"],
    ["spoilers", "||secret||", "\\|\\|secret\\|\\|"],
    ["backslashes", "C:\\new\\_x", "C:\\\\new\\\\\\_x"],
    ["headings", "# One\n ## Two", "\\# One\n \\## Two"],
    ["subtext and lists", "-# small\n- item\n12. twelve", "\\-# small\n\\- item\n12\\. twelve"],
    ["quotes", "> a\n>>> b", "\\> a\n\\>>> b"],
    ["masked links", "[ok](http://evil)", "\\[ok](http\\://evil)"],
    ["bare addresses", "see https://a.b/x_y", "see https\\://a.b/x\\_y"],
    ["mentions", "@everyone <@1> <@&2> <#3>", "\\@everyone \\<\\@1> \\<\\@&2> \\<#3>"],
    ["emoji codes", ":smile: <:x:1> 10:30", "\\:smile: \\<\\:x:1> 10:30"],
    ["timestamps", "<t:1:R>", "\\<t\\:1:R>"],
  ])("shows %s as typed", (_, typed, escaped) => {
    expect(escapePlain(typed)).toBe(escaped);
    expect(discordSees(escapePlain(typed))).toBe(typed);
  });

  it("leaves what means nothing at its place", () => {
    const text = "3 - 2 = 1, #4, a > b, 5. and e-mail (50 %) – “so”";

    expect(escapePlain(text)).toBe(text);
  });

  it("shows hidden characters by their code points", () => {
    expect(escapePlain("a\u200Bb\u202Ec\0d\uD800e\u200B\u200B\u200B")).toBe(
      "a⟦U+200B⟧b⟦U+202E⟧c⟦U+0000⟧d⟦U+D800⟧e⟦U+200B×3⟧",
    );
  });

  it("keeps joiners where a script or an emoji needs them", () => {
    const text = "می‌خواهم 👩‍🚀 🏴󠁧󠁢󠁥󠁮󠁧󠁿 in\u00ADfor\u00ADma\u00ADtion";

    expect(discordSees(escapePlain(text))).toBe(text);
    expect(escapePlain(text)).not.toContain("⟦");
  });

  it("keeps right-to-left lines from turning round their neighbours", () => {
    expect(escapePlain("one\nשלום (2)\nthree")).toBe("one\n\u2068שלום (2)\u2069\nthree");
  });

  it("sets bold what answers, line by line", () => {
    expect(escapePlain("around 7,000\ntroops", [{ start: 7, end: 19 }])).toBe(
      "around **7,000**\n**troops**",
    );
  });

  it("joins bold stretches that touch and drops blank ones", () => {
    const bold = [
      { start: 0, end: 1 },
      { start: 1, end: 2 },
      { start: 2, end: 3 },
      { start: 3, end: 4 },
    ];

    expect(escapePlain("ab c", bold)).toBe("**ab c**");
    expect(escapePlain("a b", [{ start: 1, end: 2 }])).toBe("a b");
  });

  it("sets no bold mark inside a character that it replaces", () => {
    const text = "\u200B\u200B\u200B*";

    expect(escapePlain(text, [{ start: 1, end: 2 }])).toBe("**⟦U+200B×3⟧**\\*");
  });

  it("sets no bold mark between the halves of a character", () => {
    expect(escapePlain("a👩b", [{ start: 2, end: 3 }])).toBe("a**👩**b");
    expect(escapePlain("a👩b", [{ start: 0, end: 2 }])).toBe("**a👩**b");
  });

  it("loses no character of any text", () => {
    fc.assert(
      fc.property(hostileText(), (text) => {
        expect(discordSees(escapePlain(text))).toBe(visible(text));
      }),
    );
  });

  it("reads a hundred thousand characters in moments", () => {
    const lines = [" ".repeat(1e5), ":".repeat(1e5), "1".repeat(1e5), "\u200B".repeat(1e5)];
    const started = performance.now();

    for (const line of lines) escapePlain(line);

    expect(performance.now() - started).toBeLessThan(1000);
  });
});

describe("escapeLine", () => {
  it("puts a text on one line", () => {
    expect(escapeLine(" a\n# b\r\n\tc ")).toBe("a # b c");
  });

  it("can be undone", () => {
    fc.assert(
      fc.property(hostileText(), (text) => {
        const typed = withoutHidden(text).replace(/\s+/gu, " ").trim();

        expect(unescapeLine(escapeLine(typed))).toBe(typed);
      }),
    );
  });
});

/** The text with line breaks as Discord shows them and hidden characters made visible. */
function visible(text: string): string {
  return text
    .replace(new RegExp(HIDDEN_RUN, "gv"), hiddenMark)
    .replace(/\r\n|[\r\v\f\u0085\u2028\u2029]/gu, "\n");
}
