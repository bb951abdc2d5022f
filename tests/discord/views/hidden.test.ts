/** What nobody sees in a text is named, or left out of what people type. */
import { describe, expect, it } from "vitest";
import { hiddenMark, withoutHidden } from "../../../src/discord/views/hidden.js";

describe("hiddenMark", () => {
  it("names a character and counts its run", () => {
    expect(hiddenMark("\u200B")).toBe("⟦U+200B⟧");
    expect(hiddenMark("\u{E0001}\u{E0001}")).toBe("⟦U+E0001×2⟧");
  });
});

describe("withoutHidden", () => {
  it("leaves out what nobody sees", () => {
    expect(withoutHidden("a\u200Bb\uFEFF\u202E\0c\uD800")).toBe("abc");
  });

  it("keeps line breaks, emoji and joined letters", () => {
    const text = "a\n👩‍👩‍👧 می‌خواهم";

    expect(withoutHidden(text)).toBe(text);
  });
});
