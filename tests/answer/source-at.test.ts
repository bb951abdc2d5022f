/** What entries of a list state of themselves, as citations have it. */
import { expect, it } from "vitest";
import { cite } from "../../src/answer/cite.js";
import { checkSources } from "../../src/answer/check-sources.js";
import { pageAt, sourceAt } from "../../src/answer/source-at.js";
import { isStale } from "../../src/answer/stale.js";
import { quote, type Source } from "../../src/model.js";
import { sourceOf } from "../support/library-of.js";

const LIST = `question,answer,url,date
Who sails?,Anna sails on Monday.,https://a.example/1,2025-02-01
Who pays?,Anna pays on Monday.,https://a.example/2,2024
Who pays for dogs?,Bo does.,https://a.example/2,
Who cooks?,Nobody cooks.,,
`;
const source = await sourceOf("faq.csv", LIST);

function spanOf(words: string, of: Source = source) {
  const start = of.text.indexOf(words);
  return { start, end: start + words.length };
}

it("gives the source with what is stated at that place alone", () => {
  expect(sourceAt(source, spanOf("Anna pays"))).toEqual({
    ...source,
    url: "https://a.example/2",
    published: "2024",
  });
  expect(sourceAt(source, spanOf("Nobody"))).toBe(source);
});

it("gives the part of the source that stands on the same page", () => {
  const page = pageAt(source, spanOf("Anna pays"));

  expect(page.sections.map(({ headings }) => headings)).toEqual([
    ["Who pays?"],
    ["Who pays for dogs?"],
  ]);
  expect(pageAt(source, spanOf("Bo does"))).toBe(page);
  expect(pageAt(source, spanOf("Nobody"))).toBe(source);
});

it("cites an entry with its own address, date and link", () => {
  const citation = cite(quote(source, spanOf("Anna pays on Monday.")));

  expect(citation).toMatchObject({
    source: { id: source.id, url: "https://a.example/2", published: "2024" },
    headings: ["Who pays?"],
    row: 3,
    link: "https://a.example/2#:~:text=Anna%20pays%20on%20Monday.",
  });
  expect(isStale(citation.source.published, new Date("2025-06-01"))).toBe(true);
  const { link, source: cited } = cite(quote(source, spanOf("Nobody cooks.")));
  expect([link, cited.published]).toEqual([undefined, undefined]);
});

it("counts as known what every entry states of itself", async () => {
  const full = await sourceOf("faq.csv", LIST.split("\n").slice(0, 3).join("\n"));

  expect(checkSources([full]).missing[0]?.fields).toEqual(["title", "publisher"]);
  expect(checkSources([source]).missing[0]?.fields).toEqual([
    "title",
    "published",
    "publisher",
    "url",
  ]);
});
