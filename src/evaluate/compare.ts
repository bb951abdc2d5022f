/** Two runs of the same questions side by side: which figures and which questions changed. Pure. */
import { UserError } from "../errors.js";
import { numbersOf, type Figures } from "./score.js";

/** How one question went; places from 1, null where no right quote is among the first ten. */
export interface QuestionRecord {
  readonly id: string;
  /** As shipped, and with abstention off. */
  readonly place: number | null;
  readonly placeOpen: number | null;
  /** Whether it got an answer as shipped. */
  readonly found: boolean;
  readonly confidence: number;
}

/** What `--json` writes, as far as a comparison reads it. */
export interface EarlierRun {
  readonly figures: ReadonlyMap<string, number>;
  readonly questions: readonly QuestionRecord[];
}

/** A run's figures by name (`P1`, `noAbstain.P1`, …) and its questions. */
export interface Run {
  readonly figures: Figures;
  readonly questions: readonly QuestionRecord[];
  /** Ids of the questions that have an answer. */
  readonly answerable: ReadonlySet<string>;
}

export interface Comparison {
  readonly figures: readonly {
    readonly name: string;
    readonly before: number;
    readonly now: number;
  }[];
  /** Ids by what changed. `ranking`: right quote first, abstention off; `shipped`: right as shipped. */
  readonly ranking: Change;
  readonly shipped: Change;
  /** Ids that only one of the runs asked. */
  readonly onlyBefore: readonly string[];
  readonly onlyNow: readonly string[];
}

interface Change {
  readonly gained: readonly string[];
  readonly lost: readonly string[];
}

/** Differ from run to run by themselves. */
const TIMES = new Set(["msP50", "msP99"]);

/** The run against an earlier one. A question without an answer is right when it got none. */
export function compare(earlier: EarlierRun, run: Run): Comparison {
  const before = new Map(earlier.questions.map((question) => [question.id, question]));
  const now = new Map(run.questions.map((question) => [question.id, question]));
  const both = run.questions.filter(({ id }) => before.has(id));
  const changeIn = (isRight: (question: QuestionRecord) => boolean): Change => {
    const changed = both.filter(
      (question) => isRight(question) !== isRight(before.get(question.id)!),
    );
    return {
      gained: changed.filter(isRight).map(({ id }) => id),
      lost: changed.filter((question) => !isRight(question)).map(({ id }) => id),
    };
  };
  return {
    figures: [...numbersOf(run.figures)].flatMap(([name, value]) => {
      const old = earlier.figures.get(name);
      return old === undefined || TIMES.has(name) ? [] : [{ name, before: old, now: value }];
    }),
    ranking: changeIn(({ placeOpen }) => placeOpen === 1),
    shipped: changeIn(({ id, place, found }) => (run.answerable.has(id) ? place === 1 : !found)),
    onlyBefore: earlier.questions.map(({ id }) => id).filter((id) => !now.has(id)),
    onlyNow: run.questions.map(({ id }) => id).filter((id) => !before.has(id)),
  };
}

/**
 * The earlier run of a file that `--json` wrote.
 * @throws UserError where the text is no such file.
 */
export function readRun(text: string): EarlierRun {
  const run = parse(text);
  const questions = isRecord(run) ? run["questions"] : undefined;
  if (!isRecord(run) || !Array.isArray(questions) || !questions.every(isQuestionRecord)) {
    throw new UserError("The file to compare with is not what eval --json writes.");
  }
  return { figures: figuresIn(run), questions };
}

/** Figures as `figureNamed` names them: of nested ones with a dot, of bands the precision. */
function figuresIn(run: Readonly<Record<string, unknown>>): Map<string, number> {
  const figures = new Map<string, number>();
  for (const [name, value] of Object.entries(run)) {
    if (typeof value === "number") figures.set(name, value);
    if (!isRecord(value)) continue;
    for (const [part, inner] of Object.entries(value)) {
      const number = isRecord(inner) ? inner["precision"] : inner;
      if (typeof number === "number") figures.set(`${name}.${part}`, number);
    }
  }
  return figures;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new UserError("The file to compare with is not JSON.", { cause });
  }
}

function isQuestionRecord(value: unknown): value is QuestionRecord {
  return isRecord(value) && typeof value["id"] === "string" && typeof value["found"] === "boolean";
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The comparison as lines a person reads: every figure that changed, then the ids. */
export function comparisonText(comparison: Comparison): string {
  const changed = comparison.figures.filter(({ before, now }) => before !== now);
  const width = Math.max(0, ...changed.map(({ name }) => name.length)) + 2;
  const figures = changed.map(({ name, before, now }) => {
    const sign = now > before ? "+" : "−";
    const difference = Math.abs(now - before).toFixed(3);
    return `${name.padEnd(width)}${before.toFixed(3)} -> ${now.toFixed(3)}   ${sign}${difference}`;
  });
  return [
    ...(figures.length > 0 ? figures : ["No figure changed."]),
    idsLine("right quote first, abstention off: gained", comparison.ranking.gained),
    idsLine("right quote first, abstention off: lost", comparison.ranking.lost),
    idsLine("right as shipped: gained", comparison.shipped.gained),
    idsLine("right as shipped: lost", comparison.shipped.lost),
    ...onlyLine("asked before only", comparison.onlyBefore),
    ...onlyLine("asked now only", comparison.onlyNow),
  ].join("\n");
}

function idsLine(title: string, ids: readonly string[]): string {
  return `${title} ${ids.length}${ids.length > 0 ? `: ${ids.join(", ")}` : ""}`;
}

function onlyLine(title: string, ids: readonly string[]): string[] {
  return ids.length > 0 ? [idsLine(title, ids)] : [];
}
