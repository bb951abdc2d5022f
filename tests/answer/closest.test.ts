/** Places to look when the sources don't answer. */
import { expect, it } from "vitest";
import { closestPlaces } from "../../src/answer/closest.js";
import { libraryOf, rankedFor } from "../support/library-of.js";

const library = await libraryOf({
  "a.md":
    "# Ferry\n\nThe ferry is white and old.\n\nThe ferry is old.\n\n# Fares\n\nThe ferry is cheap.\n",
  "b.txt": "A ferry sinks.\n",
  "c.txt": "No ferry sails.\n",
});

it("gives up to three sections, the nearest first, each once", () => {
  const ranked = rankedFor(library, "old white ferry");

  const places = closestPlaces(ranked);

  expect(places).toHaveLength(3);
  expect(places[0]).toEqual({ source: library.sources[0], headings: ["Ferry"], lines: [3, 3] });
  const names = places.map(({ source, headings }) => [source.path, ...headings].join(" "));
  expect(new Set(names).size).toBe(3);
});

it("gives no lines for extracted text", () => {
  const [best] = rankedFor(library, "white ferry");
  const { origin, ...source } = best!.sentence.source;

  expect(origin).toBeDefined();
  expect(closestPlaces([{ ...best!, sentence: { ...best!.sentence, source } }])).toEqual([
    { source, headings: ["Ferry"] },
  ]);
});

it("gives none where nothing is near", () => {
  expect(closestPlaces(rankedFor(library, "bitcoin"))).toEqual([]);
});
