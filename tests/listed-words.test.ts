/** How the words of a question are named. */
import { expect, it } from "vitest";
import { listedWords } from "../src/listed-words.js";

it("joins words by the language's own word", () => {
  expect(listedWords(["a"], "en")).toBe("“a”");
  expect(listedWords(["a", "b"], "en")).toBe("“a” or “b”");
  expect(listedWords(["a", "b", "c"], "de")).toBe("“a”, “b” oder “c”");
});

it("names four at most", () => {
  expect(listedWords(["a", "b", "c", "d", "e"], "en")).toBe("“a”, “b”, “c”, “d”, …");
});
