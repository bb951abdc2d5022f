/**
 * Answers are as good as they were, over the shipped corpus and over a library's documentation: each
 * figure in figures.json may only get better. After a change that betters one, commit what
 * `npm run eval -- tests/quality/zapad.jsonl --json` prints there, and
 * `npm run eval -- tests/quality/pino.jsonl --corpus node_modules/pino/docs --json`.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { loadLibrary } from "../../src/answer/load-library.js";
import { readQuestions } from "../../src/evaluate/questions.js";
import { runQuestions } from "../../src/evaluate/run.js";
import { figureNamed, figuresOf, type Figures } from "../../src/evaluate/score.js";
import { temporaryFolder } from "../support/temporary-folder.js";
import committed from "./figures.json" with { type: "json" };

const CORPORA = { zapad: "corpus", pino: "node_modules/pino/docs" };

type Committed = (typeof committed)[keyof typeof CORPORA];

/** What a figure may fall by and still be the same: the last digits of a division. */
const TOLERANCE = 1e-9;

/** The figures that may only rise; `falseAnswers` may only fall. */
const RISING: readonly (readonly [string, (before: Committed) => number])[] = [
  ["noAbstain.P1", ({ noAbstain }) => noAbstain.P1],
  ["noAbstain.R3", ({ noAbstain }) => noAbstain.R3],
  ["noAbstain.MRR10", ({ noAbstain }) => noAbstain.MRR10],
  ["answerF1", ({ answerF1 }) => answerF1],
  ["firstQuotePrecision", ({ firstQuotePrecision }) => firstQuotePrecision],
];

async function measure(set: keyof typeof CORPORA): Promise<Figures> {
  const corpusDir = fileURLToPath(new URL(`../../${CORPORA[set]}`, import.meta.url));
  const questions = readFileSync(new URL(`${set}.jsonl`, import.meta.url), "utf8");
  const library = await loadLibrary({ corpusDir, cacheDir: temporaryFolder() });
  const bytesOf = (path: string): Buffer => readFileSync(join(corpusDir, path));
  return figuresOf(runQuestions(library, await readQuestions(questions), bytesOf));
}

/** What has become worse, in words. */
function worsened(figures: Figures, before: Committed): string[] {
  const told = RISING.flatMap(([name, of]) => {
    const now = figureNamed(figures, name);
    return now < of(before) - TOLERANCE ? [`${name} fell from ${of(before)} to ${now}`] : [];
  });
  if (figures.falseAnswers > before.falseAnswers + TOLERANCE) {
    told.push(`falseAnswers rose from ${before.falseAnswers} to ${figures.falseAnswers}`);
  }
  if (figures.verbatim !== 100) told.push(`verbatim is ${figures.verbatim}, not 100`);
  return told;
}

describe.each(["zapad", "pino"] as const)("the questions of %s", (set) => {
  it("are answered no worse than before, in the sources' very words", async () => {
    const told = worsened(await measure(set), committed[set]);

    expect(told, told.join("; ")).toEqual([]);
  }, 60_000);
});
