/** Which documents are told as near-copies. */
import { describe, expect, it } from "vitest";
import { nearDuplicates } from "../../src/answer/near-duplicates.js";
import { sourceOf } from "../support/library-of.js";

const words = (from: number, to: number): string =>
  Array.from({ length: to - from }, (_, at) => `word${from + at}`).join(" ");

async function pairs(...texts: readonly string[]) {
  const sources = await Promise.all(texts.map((text, at) => sourceOf(`${at}.txt`, text)));
  return nearDuplicates(sources).map(({ paths }) => paths.join(" "));
}

describe("nearDuplicates", () => {
  it("tells a text with a few words changed, with its share", async () => {
    const sources = [
      await sourceOf("a.txt", words(0, 200)),
      await sourceOf("b.txt", words(0, 200).replace("word50", "other")),
    ];

    const [found, ...others] = nearDuplicates(sources);

    expect(others).toEqual([]);
    expect(found?.paths).toEqual(["a.txt", "b.txt"]);
    expect(found?.share).toBeCloseTo(193 / 201, 5);
  });

  it("is not misled by case, marks and white space", async () => {
    expect(await pairs("The ferry leaves at nine.", "THE FERRY\nleaves: at nine!")).toEqual([
      "0.txt 1.txt",
    ]);
  });

  it("tells neither texts that share half of their words nor files of the same bytes", async () => {
    expect(await pairs(words(0, 200), words(100, 300), words(100, 300))).toEqual([]);
  });

  it("finds the copies of long texts", async () => {
    expect(await pairs(words(0, 20_000), words(30_000, 40_000), `${words(0, 20_000)} end`)).toEqual(
      ["0.txt 2.txt"],
    );
  });
});
