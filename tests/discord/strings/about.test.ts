/** The longest texts are there in every language and fit into Discord's cards. */
import { describe, expect, it } from "vitest";
import { LIMITS } from "../../../src/discord/payload.js";
import { about } from "../../../src/discord/strings/about.js";

describe("about", () => {
  it.each(Object.entries(about))("leaves room in a card for what is added, in %s", (_, words) => {
    const { what, how, privacy } = words;

    expect([what, how, privacy].join("\n").length).toBeLessThan(LIMITS.text / 2);
  });

  it("is another text in each language", () => {
    expect(new Set(Object.values(about).map(({ what }) => what)).size).toBe(6);
  });
});
