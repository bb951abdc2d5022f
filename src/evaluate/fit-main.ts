/**
 * Entry of `npm run fit -- QUESTIONS=CORPUS …`: fits the weights of the ranking
 * (src/rank/signals/index.ts) and of an answer's confidence (src/answer/confidence.ts) to gold
 * questions, prints them, and says by cross-validation over documents what they are worth against
 * the weights in use; then slope and offset that bring what the confidence in use claims to what
 * came true, for which one set more is given than for the weights. Each set counts the same.
 */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { ask, contestOf, rankCandidates } from "../answer/ask.js";
import { cite } from "../answer/cite.js";
import { rawConfidenceOf, FACTOR_NAMES, factorsOf } from "../answer/confidence.js";
import { logOdds } from "../answer/log-odds.js";
import { loadLibrary } from "../answer/load-library.js";
import type { Library } from "../answer/library.js";
import { selectQuotes } from "../answer/select-quotes.js";
import { loadEnvironment, readConfig } from "../config.js";
import { quote } from "../model.js";
import type { RankedCandidate } from "../rank/rank.js";
import { SIGNALS } from "../rank/signals/index.js";
import { fitListwise, reciprocalRank, type RankedList } from "./listwise.js";
import { fitLogistic, type Observation } from "./logistic.js";
import { readQuestions, type GoldQuestion } from "./questions.js";
import { isHit, placeOfHit } from "./score.js";

/** Parts into which documents are dealt for the cross-validation. */
const FOLDS = 6;

interface FoldedList extends RankedList {
  readonly set: string;
  readonly fold: number;
}

interface Observed {
  readonly lists: readonly FoldedList[];
  readonly observations: readonly Observation[];
  /** What was claimed by the confidence in use, as log odds. */
  readonly claims: readonly Observation[];
}

async function observe(questionFile: string, corpusDir: string): Promise<Observed> {
  const { cacheDir } = readConfig(loadEnvironment());
  const library = await loadLibrary({ corpusDir, cacheDir });
  const questions = await readQuestions(readFileSync(questionFile, "utf8"));
  const weight = 1 / questions.length;
  const lists: FoldedList[] = [];
  const observations: Observation[] = [];
  const claims: Observation[] = [];
  for (const gold of questions) {
    const { ranked } = rankCandidates(library, gold.question);
    const contest = contestOf(ranked, library.index);
    if (contest === undefined) continue;
    const open = ask(library, gold.question, { abstain: false });
    const isRight = gold.answerable && placeOfHit(gold, open) === 1;
    observations.push({ factors: factorsOf(contest), isRight, weight });
    claims.push({ factors: [logOdds(rawConfidenceOf(contest))], isRight, weight });
    if (!gold.answerable) continue;
    const signals = ranked.map(({ evidence }) =>
      SIGNALS.map(({ signal }) => signal.score(evidence)),
    );
    const right = ranked.map((candidate) => answers(gold, candidate, library));
    lists.push({ set: questionFile, fold: foldOf(gold), signals, isRight: right, weight });
  }
  return { lists, observations, claims };
}

/** Whether the quote that the candidate alone would make is right. */
function answers(gold: GoldQuestion, candidate: RankedCandidate, library: Library): boolean {
  const { span } = selectQuotes([candidate], library.index, 1)[0]!;
  const words = quote(candidate.sentence.source, span);
  return isHit(gold, { quote: words, citation: cite(words) });
}

/** Questions on the same document are in the same fold. */
function foldOf(gold: GoldQuestion): number {
  const document = gold.ranges[0]?.file ?? gold.sentences[0]?.doc ?? "";
  return createHash("sha256").update(document).digest().readUInt32BE(0) % FOLDS;
}

/** MRR on lists that each part's weights never saw, and with the weights in use. */
function crossValidated(lists: readonly FoldedList[]): string[] {
  const inUse = SIGNALS.map(({ weight }) => weight);
  const folds = Array.from({ length: FOLDS }, (_, fold) => fold);
  const learned = folds.map((fold) => fitListwise(lists.filter((list) => list.fold !== fold)));
  return [...new Set(lists.map(({ set }) => set))].map((set) => {
    const own = lists.filter((list) => list.set === set);
    const unseen = folds.map((fold) => {
      const part = own.filter((list) => list.fold === fold);
      return part.length * reciprocalRank(part, learned[fold]!);
    });
    const figure = unseen.reduce((sum, value) => sum + value, 0) / own.length;
    return `${figure.toFixed(3)} learned, ${reciprocalRank(own, inUse).toFixed(3)} in use: ${set}`;
  });
}

function row(value: number, name: string): string {
  return `${value.toFixed(2).padStart(6)}  ${name}\n`;
}

const observed: Observed[] = [];
for (const argument of process.argv.slice(2)) {
  const [questionFile = "", corpusDir = ""] = argument.split("=");
  observed.push(await observe(questionFile, corpusDir));
}
const lists = observed.flatMap((set) => set.lists);
const ranking = fitListwise(lists);
/** Only the weights' proportions rank; their sum is kept, for thresholds on scores rest on it. */
const scale =
  SIGNALS.reduce((sum, { weight }) => sum + weight, 0) /
  ranking.reduce((sum, weight) => sum + weight, 0);
process.stdout.write("Weights of the ranking\n");
for (const [index, { signal }] of SIGNALS.entries()) {
  process.stdout.write(row(scale * ranking[index]!, signal.name));
}
process.stdout.write(`MRR by cross-validation\n  ${crossValidated(lists).join("\n  ")}\n`);
process.stdout.write("Weights of the confidence\n");
const { weights, bias } = fitLogistic(observed.flatMap(({ observations }) => observations));
for (const [index, name] of FACTOR_NAMES.entries())
  process.stdout.write(row(weights[index]!, name));
process.stdout.write(row(bias, "bias"));
const calibration = fitLogistic(observed.flatMap(({ claims }) => claims));
process.stdout.write("Calibration of the confidence in use\n");
process.stdout.write(row(calibration.weights[0]!, "slope") + row(calibration.bias, "offset"));
