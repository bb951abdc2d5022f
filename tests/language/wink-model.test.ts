/** The prepared model reads as the package's own does, whatever the text. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import wholeModel from "wink-eng-lite-web-model";
import winkNLP, { type ItsFunction, type Model, type WinkMethods } from "wink-nlp";
import { describe, expect, it } from "vitest";
import { openModel, prepareModel } from "../../src/language/wink-model.js";
import { hostileProse } from "../support/hostile-prose.js";

const nlpOf = (model: Model): WinkMethods => winkNLP(model, ["sbd"]);
const whole = nlpOf(wholeModel);

/**
 * A text with the breaks that winkNLP is shown (`src/language/wink.ts`): without them it takes minutes
 * for some runs of thousands of marks.
 */
const withBreaks = (text: string): string => text.replace(/\S{256}(?=\S)/gu, "$& ");

/** All that is asked of winkNLP about a text. */
function readingOf(nlp: WinkMethods, text: string): unknown[] {
  const { its } = nlp;
  const document = nlp.readDoc(text);
  const tokens = document.tokens();
  return [
    tokens.out(),
    tokens.out(its.normal),
    tokens.out(its.type),
    tokens.out(its.stopWordFlag),
    tokens.out(its.stem as ItsFunction<string>),
    document.sentences().out(its.span),
    tokens.out().map((word) => document.isOOV(word)),
  ];
}

describe("openModel", () => {
  const prepared = nlpOf(openModel());

  it.each([
    "The soldiers don't pay €5 to Mr. O'Neil's U.S. Army. Why? 10 a.m. :-)",
    "__proto__ constructor toString valueOf hasOwnProperty $%^oov^%$",
    "café CAFÉ naïve 日本 🙂 “quoted” – one\n\ntwo\r\nthree",
    "Blorptang met blorptang; BLORPTANG's can't. Blorptang!",
  ])("gives winkNLP what the package gives it: %j", (text) => {
    expect(readingOf(prepared, text)).toEqual(readingOf(whole, text));
    expect(readingOf(prepared, text)).toEqual(readingOf(whole, text));
  });

  it("does so whatever was read before", () => {
    fc.assert(
      fc.property(hostileProse().map(withBreaks), (text) => {
        expect(readingOf(prepared, text)).toEqual(readingOf(whole, text));
      }),
      { numRuns: 100 },
    );
  });

  it("knows every word of the lexicon, and the same number of them", () => {
    const core = (wholeModel.core as () => Lexicon)();
    const lean = (openModel().core as () => Lexicon)();
    const { list, hash } = core.features.lexeme;

    expect(lean.features.lexeme.list).toEqual(list);
    expect(list.map((word) => lean.features.lexeme.hash[word])).toEqual(
      list.map((word) => hash[word]),
    );
  });

  it("reads the same from a file and where the build left none", () => {
    const folder = mkdtempSync(join(tmpdir(), "wink-model-"));
    const file = join(folder, "model.bin");
    const text = "The soldiers didn't run.";

    const without = readingOf(nlpOf(openModel(file)), text);
    writeFileSync(file, prepareModel());

    expect(without).toEqual(readingOf(whole, text));
    expect(readingOf(nlpOf(openModel(file)), text)).toEqual(without);
    rmSync(folder, { recursive: true });
  });
});

interface Lexicon {
  features: { lexeme: { list: string[]; hash: Record<string, number> } };
}
