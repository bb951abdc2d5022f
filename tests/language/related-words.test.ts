/** Related words, looked up in a list file. */
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import {
  noRelatedWords,
  openRelatedWords,
  withoutRelatives,
} from "../../src/language/related-words.js";

function listOf(lines: readonly string[]): string {
  const file = join(mkdtempSync(join(tmpdir(), "related-")), "list.txt");
  writeFileSync(file, lines.map((line) => `${line}\n`).join(""));
  return file;
}

const LINES = [
  "begin\tstart9 commenc7",
  "city\ttown8",
  "soldier\ttroop6",
  "woman\tfemal5",
  "zoo\tpark1",
];

describe("openRelatedWords", () => {
  const related = openRelatedWords(listOf(LINES));

  it("gives the relatives of a word, best first, each with its weight", () => {
    expect(related.relativesOf("begin")).toEqual([
      { term: "start", weight: 0.9 },
      { term: "commenc", weight: 0.7 },
    ]);
  });

  it.each([
    ["soldiers", "troop"],
    ["cities", "town"],
    ["beginning", "start"],
    ["women", "femal"],
    ["zoo", "park"],
  ])("finds %s under its base form", (word, relative) => {
    expect(related.relativesOf(word)[0]?.term).toBe(relative);
  });

  it.each(["", "a", "zzz", "beg", "beginx", "BEGIN", "\t", "\n", "café", "🙂"])(
    "knows no relatives of %j",
    (word) => {
      expect(related.relativesOf(word)).toEqual([]);
    },
  );

  it("knows the relatives of words that stand together, in any of their forms", () => {
    const phrases = openRelatedWords(
      listOf(["kick\thit5", "kick_off\tstart9", "war_game\texercis8"]),
    );
    const firstOf = (...words: string[]) => phrases.relativesOfPhrase(words)[0]?.term;

    expect([firstOf("kicked", "off"), firstOf("war", "games")]).toEqual(["start", "exercis"]);
    expect([firstOf("kicked", "on"), firstOf("off", "kick"), firstOf("warm", "game")]).toEqual(
      Array(3).fill(undefined),
    );
  });

  it("knows phrases after any number of other words", () => {
    const phrases = openRelatedWords(listOf(["war_game\texercis8"]));
    for (let at = 0; at < 12_000; at += 1) phrases.relativesOfPhrase([`w${at}`, "game"]);

    expect(phrases.relativesOfPhrase(["war", "game"])).toEqual([{ term: "exercis", weight: 0.8 }]);
  });

  it("finds every word of a long list", () => {
    const words = Array.from({ length: 2000 }, (_, index) => `w${index}x`).sort();
    const long = openRelatedWords(listOf(words.map((word) => `${word}\tr${word}5`)));

    expect(words.map((word) => long.relativesOf(word)[0]?.term)).toEqual(
      words.map((word) => `r${word}`),
    );
  });

  it("knows nothing from an empty list", () => {
    expect(openRelatedWords(listOf([])).relativesOf("begin")).toEqual([]);
  });

  it("says which file can't be read", () => {
    expect(() => openRelatedWords(join(tmpdir(), "no-such-list.txt"))).toThrow("no-such-list.txt");
  });
});

describe("noRelatedWords", () => {
  it("knows no relatives of any word", () => {
    expect(noRelatedWords.relativesOf("begin")).toEqual([]);
  });
});

describe("withoutRelatives", () => {
  it("keeps the owner's synonyms alone", () => {
    const related = { ...openRelatedWords(listOf(LINES)), synonymsOf: () => ["ferry"] };

    const own = withoutRelatives(related);

    expect([own.relativesOf("begin"), own.synonymsOf("boat")]).toEqual([[], ["ferry"]]);
  });
});
