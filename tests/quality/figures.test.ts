/**
 * Answers over the shipped corpus are as good as they were: each figure in figures.json may only
 * get better. After a change that betters one, commit what
 * `npm run eval -- tests/quality/zapad.jsonl --json` prints there.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { loadLibrary } from "../../src/answer/load-library.js";
import { readQuestions } from "../../src/evaluate/questions.js";
import { runQuestions } from "../../src/evaluate/run.js";
import { figureNamed, figuresOf } from "../../src/evaluate/score.js";
import { temporaryFolder } from "../support/temporary-folder.js";
import committed from "./figures.json" with { type: "json" };

const CORPUS = fileURLToPath(new URL("../../corpus", import.meta.url));
const QUESTIONS = new URL("zapad.jsonl", import.meta.url);

/** What a figure may fall by and still be the same: the last digits of a division. */
const TOLERANCE = 1e-9;

/** The figures that may only rise; `falseAnswers` may only fall. */
const RISING: readonly (readonly [string, number])[] = [
  ["noAbstain.P1", committed.noAbstain.P1],
  ["noAbstain.R3", committed.noAbstain.R3],
  ["noAbstain.MRR10", committed.noAbstain.MRR10],
  ["answerF1", committed.answerF1],
  ["firstQuotePrecision", committed.firstQuotePrecision],
];

describe("the questions on the shipped corpus", async () => {
  const questions = await readQuestions(readFileSync(QUESTIONS, "utf8"));
  const measure = async () => {
    const library = await loadLibrary({ corpusDir: CORPUS, cacheDir: temporaryFolder() });
    return figuresOf(runQuestions(library, questions, (path) => readFileSync(join(CORPUS, path))));
  };

  it("are answered no worse than before, in the sources' very words", async () => {
    const figures = await measure();

    const worse = RISING.filter(
      ([name, before]) => figureNamed(figures, name) < before - TOLERANCE,
    );
    const told = worse.map(
      ([name, before]) => `${name} fell from ${before} to ${figureNamed(figures, name)}`,
    );
    if (figures.falseAnswers > committed.falseAnswers + TOLERANCE) {
      told.push(`falseAnswers rose from ${committed.falseAnswers} to ${figures.falseAnswers}`);
    }
    if (figures.verbatim !== 100) told.push(`verbatim is ${figures.verbatim}, not 100`);
    expect(told, told.join("; ")).toEqual([]);
  }, 60_000);
});
