/** What is searched, as numbers; sources that are as they were are taken over. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EarlierData, IndexBuilder } from "../../src/search/index-data.js";
import { TermTable } from "../../src/search/term-table.js";
import { atOnce } from "../../src/turns.js";
import { analysisOf, dataOf } from "../support/index-of.js";

describe("IndexBuilder", () => {
  it("tells sources, paragraphs and sentences apart", () => {
    const data = dataOf([[[["a b", "a?"], ["c"]], ["h"]], [[["a a"]]]]);

    expect(data.keys).toEqual(["source 0", "source 1"]);
    expect([...data.sourceStarts]).toEqual([0, 2, 3]);
    expect([...data.paragraphStarts]).toEqual([0, 2, 3, 4]);
    expect([...data.offered]).toEqual([1, 0, 1, 1]);
    expect([...data.spans]).toEqual([0, 3, 4, 6, 7, 8, 0, 3]);
    expect([...data.headingTerms.values]).toEqual([0, 0]);
  });

  it("counts sentences with a term, and every place of a word", () => {
    const { terms, surfaces } = dataOf([[[["a b", "a a"]]]]);

    expect(TermTable.from(terms).sentencesWith("a")).toBe(2);
    expect(TermTable.from(surfaces).sentencesWith("a")).toBe(3);
  });

  it("makes the same of sources that were known before as of all afresh", () => {
    const word = fc.constantFrom("a", "b", "c", "d", "e", "f");
    const sentence = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(" "));
    const text = fc.array(fc.array(sentence, { maxLength: 3 }), { maxLength: 3 });
    const texts = fc.array(fc.tuple(text, fc.boolean()), { maxLength: 5 });
    fc.assert(
      fc.property(texts, fc.array(text, { maxLength: 2 }), (given, fresh) => {
        const before = new IndexBuilder();
        for (const [at, [paragraphs]] of given.entries()) {
          before.addAnalysis(`old ${String(at)}`, analysisOf(paragraphs, ["b"]));
        }
        const earlier = new EarlierData(atOnce(before.finishInSteps()));
        const [again, afresh] = [new IndexBuilder(), new IndexBuilder()];
        for (const [at, paragraphs] of fresh.entries()) {
          for (const builder of [again, afresh]) {
            builder.addAnalysis(`new ${String(at)}`, analysisOf(paragraphs));
          }
        }
        for (const [at, [paragraphs, isThere]] of given.entries()) {
          if (!isThere) continue;
          again.addKept(earlier, earlier.placeOf(`old ${String(at)}`)!);
          afresh.addAnalysis(`old ${String(at)}`, analysisOf(paragraphs, ["b"]));
        }

        expect(atOnce(again.finishInSteps())).toEqual(atOnce(afresh.finishInSteps()));
      }),
    );
  });

  it("knows no place for a source that was not there", () => {
    expect(new EarlierData(dataOf([])).placeOf("source 0")).toBeUndefined();
  });
});
