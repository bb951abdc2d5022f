/** Questions that went wrong, each with why the wrong sentence stood first and the right one not. */
import { rankCandidates } from "../answer/ask.js";
import { cite } from "../answer/cite.js";
import type { Library } from "../answer/library.js";
import { RELATED_WORDS, type Explanation } from "../explanation.js";
import { quote, type Answer, type Sentence } from "../model.js";
import { explain, type RankedCandidate } from "../rank/rank.js";
import type { GoldQuestion } from "./questions.js";
import { isFile, isHit, placeOfHit, type Outcome } from "./score.js";

/** Characters of a sentence that a failure shows. */
const SHOWN = 160;
/** Characters before a sentence. */
const INDENT = 10;
/** Width of a column of figures. */
const CELL = 8;

/** A wrong or missing first quote, or an answer where there is none. */
export function isFailure({ gold, shipped }: Outcome): boolean {
  return gold.answerable ? placeOfHit(gold, shipped) !== 1 : shipped.kind === "found";
}

/** One block per question that went wrong, with the scores of its first and its right sentence. */
export function failuresText(library: Library, outcomes: readonly Outcome[]): string {
  return outcomes
    .filter(isFailure)
    .map((outcome) => failureText(library, outcome))
    .join("\n\n");
}

function failureText(library: Library, { gold, shipped, open, kind }: Outcome): string {
  const { ranked } = rankCandidates(library, gold.question);
  const place = placeOfHit(gold, open);
  const right = gold.answerable ? rightPlaceOf(gold, ranked) : undefined;
  const found = place === undefined ? "not among the first ten" : `at place ${place}`;
  const lines = [
    `${gold.id}  ${gold.question}`,
    `  ${gold.answerable ? `right quote ${found}` : "has no answer"}; ${verdictOf(shipped)}; read as ${kind}`,
    labelled("first", firstText(open)),
    ...rightLines(library, gold, { ranked, right }),
    ...scoreLines(open, right === undefined ? undefined : ranked[right]),
  ];
  return lines.join("\n");
}

function verdictOf({ kind, confidence, band }: Answer): string {
  return `${kind}, confidence ${confidence.toFixed(2)} (${band})`;
}

interface Ranking {
  readonly ranked: readonly RankedCandidate[];
  /** Index of the best right candidate. */
  readonly right: number | undefined;
}

function rightLines(library: Library, gold: GoldQuestion, { ranked, right }: Ranking): string[] {
  if (!gold.answerable) return [];
  if (right !== undefined) {
    const rank = `  (${right + 1} of ${ranked.length} candidates)`;
    return [labelled("right", clip(textOf(ranked[right]!.sentence)) + rank)];
  }
  const offered = library.sentences.find((sentence) => isRight(gold, sentence));
  return offered === undefined
    ? [labelled("right", "(not offered: no single sentence of the sources holds it)"), wanted(gold)]
    : [labelled("right", `${clip(textOf(offered))}  (not among the ${ranked.length} candidates)`)];
}

function wanted({ sentences, ranges }: GoldQuestion): string {
  const [sentence] = sentences;
  if (sentence !== undefined) return labelled("wanted", clip(sentence.sentence));
  const { file, start, end } = ranges[0]!;
  return labelled("wanted", `${file} bytes ${start}–${end}`);
}

function rightPlaceOf(gold: GoldQuestion, ranked: readonly RankedCandidate[]): number | undefined {
  const index = ranked.findIndex(({ sentence }) => isRight(gold, sentence));
  return index < 0 ? undefined : index;
}

function isRight(gold: GoldQuestion, { source, span }: Sentence): boolean {
  const files = [...gold.sentences.map(({ doc }) => doc), ...gold.ranges.map(({ file }) => file)];
  if (!files.some((file) => isFile(source.path, file))) return false;
  const words = quote(source, span);
  return isHit(gold, { quote: words, citation: cite(words) });
}

function firstText(answer: Answer): string {
  return answer.kind === "found" ? clip(answer.quotes[0].quote.text) : "(nothing)";
}

/** A line per signal that tells anything: its share of the first score and of the right one. */
function scoreLines(open: Answer, right: RankedCandidate | undefined): string[] {
  if (open.kind !== "found") return [];
  const trees = [open.quotes[0].explanation, ...(right === undefined ? [] : [explain(right)])];
  const names = [...new Set(trees.flatMap(namesOf))].filter((name) =>
    trees.some((tree) => partText(tree, name).trim() !== "0.00"),
  );
  const width = Math.max(...names.map((name) => name.length));
  const heads = ["first", "right"].slice(0, trees.length).map((head) => head.padStart(CELL));
  return [
    labelled("", " ".repeat(width) + heads.join("")),
    ...names.map((name) =>
      labelled("", name.padEnd(width) + trees.map((tree) => partText(tree, name)).join("")),
    ),
  ];
}

function namesOf({ name, parts }: Explanation): string[] {
  return [name, ...parts.map((part) => part.name)];
}

/** A part's value; for one that only tells, what it tells. */
function partText(tree: Explanation, name: string): string {
  const part = tree.name === name ? tree : tree.parts.find((entry) => entry.name === name);
  if (part === undefined) return "–".padStart(CELL);
  if (part.name === RELATED_WORDS) return `  ${part.detail ?? ""}`;
  return part.value.toFixed(2).padStart(CELL);
}

function labelled(label: string, text: string): string {
  return `  ${label}`.padEnd(INDENT) + text;
}

function textOf({ source, span }: Sentence): string {
  return source.text.slice(span.start, span.end);
}

function clip(text: string): string {
  const line = text.replace(/\s+/g, " ");
  return line.length <= SHOWN ? line : `${line.slice(0, SHOWN).trimEnd()} …`;
}
