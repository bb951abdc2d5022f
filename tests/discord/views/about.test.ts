/** The card about the bot keeps its promises. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { LIBRARIES, aboutCard } from "../../../src/discord/views/about.js";
import { viewerIn, wordsOf } from "../../support/discord-desk.js";

describe("aboutCard", () => {
  it("states what is stored about people in every language", () => {
    for (const [locale, words] of [
      ["en-US", "What I keep about you: nothing."],
      ["de", "Was ich über dich speichere: nichts."],
      ["ja", "あなたについて保存するもの：ありません。"],
    ] as const) {
      const viewer = viewerIn(locale);
      expect(wordsOf(aboutCard({ viewer, sources: 5, sentences: 1234, version: "1" }))).toContain(
        words,
      );
    }
  });

  it("names every library and the data that the program is built with", () => {
    const { dependencies } = JSON.parse(
      readFileSync(new URL("../../../package.json", import.meta.url), "utf8"),
    ) as { dependencies: Record<string, string> };
    const plain = (name: string) => name.toLowerCase().replace(/[^a-z]/g, "");

    expect(LIBRARIES.map(([name]) => plain(name)).sort()).toEqual(
      [...Object.keys(dependencies), "WordNet", "SUBTLEX-US"].map(plain).sort(),
    );
  });
});
