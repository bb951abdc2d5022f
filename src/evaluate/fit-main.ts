/**
 * Entry of `npm run fit -- QUESTIONS=CORPUS …`: fits the weights of an answer's confidence
 * (src/answer/confidence.ts) to gold questions and prints them. Each set counts the same.
 */
import { readFileSync } from "node:fs";
import { quote } from "../model.js";
import { contestOf, rankCandidates } from "../answer/ask.js";
import { cite } from "../answer/cite.js";
import { FACTOR_NAMES, factorsOf } from "../answer/confidence.js";
import { loadLibrary } from "../answer/load-library.js";
import { loadEnvironment, readConfig } from "../config.js";
import { fitLogistic, type Observation } from "./logistic.js";
import { readQuestions } from "./questions.js";
import { isHit } from "./score.js";

async function observe(questionFile: string, corpusDir: string): Promise<Observation[]> {
  const { cacheDir } = readConfig(loadEnvironment());
  const library = await loadLibrary({ corpusDir, cacheDir });
  const questions = await readQuestions(readFileSync(questionFile, "utf8"));
  return questions.flatMap((gold) => {
    const contest = contestOf(rankCandidates(library, gold.question).ranked, library.index);
    if (contest === undefined) return [];
    const { sentence } = contest.best;
    const words = quote(sentence.source, sentence.span);
    const isRight = gold.answerable && isHit(gold, { quote: words, citation: cite(words) });
    return [{ factors: factorsOf(contest), isRight, weight: 1 / questions.length }];
  });
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
