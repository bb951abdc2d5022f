/**
 * Entry of `npm run fit -- QUESTIONS=CORPUS …`: fits the weights of an answer's confidence
 * (src/answer/confidence.ts) to gold questions and prints them. Each set counts the same.
 */
import { readFileSync } from "node:fs";
import { ask, contestOf, rankCandidates } from "../answer/ask.js";
import { FACTOR_NAMES, factorsOf } from "../answer/confidence.js";
import { loadLibrary } from "../answer/load-library.js";
import type { Answer } from "../model.js";
import type { Library } from "../answer/library.js";
import { loadEnvironment, readConfig } from "../config.js";
import { fitLogistic, type Observation } from "./logistic.js";
import { readQuestions, type GoldQuestion } from "./questions.js";
import { placeOfHit } from "./score.js";

async function observe(questionFile: string, corpusDir: string): Promise<Observation[]> {
  const { cacheDir } = readConfig(loadEnvironment());
  const library = await loadLibrary({ corpusDir, cacheDir });
  const questions = await readQuestions(readFileSync(questionFile, "utf8"));
  return questions.flatMap((gold) => {
    const contest = contestOf(rankCandidates(library, gold.question).ranked, library.index);
    if (contest === undefined) return [];
    const isRight = gold.answerable && placeOfHit(gold, openAnswer(library, gold)) === 1;
    return [{ factors: factorsOf(contest), isRight, weight: 1 / questions.length }];
  });
}

/** What would be shown without abstention. */
function openAnswer(library: Library, { question }: GoldQuestion): Answer {
  return ask(library, question, { abstain: false });
}

const observations: Observation[] = [];
for (const argument of process.argv.slice(2)) {
  const [questionFile = "", corpusDir = ""] = argument.split("=");
  observations.push(...(await observe(questionFile, corpusDir)));
}
const { weights, bias } = fitLogistic(observations);
for (const [index, name] of FACTOR_NAMES.entries()) {
  process.stdout.write(`${weights[index]!.toFixed(2).padStart(6)}  ${name}\n`);
}
process.stdout.write(`${bias.toFixed(2).padStart(6)}  bias\n`);
