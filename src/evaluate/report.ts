/** Figures and failures as text. Pure. */
import type { Answer } from "../model.js";
import { placeOfHit, type Figures, type Outcome, type RankFigures } from "./score.js";

/** Characters of a quote that a failure line shows. */
const SHOWN = 160;

/** The figures as lines a person reads; shares in per cent. */
export function figuresText(figures: Figures): string {
  const { n, answerable, shipped, noAbstain } = figures;
  return [
    `n                     ${n} (${answerable} answerable, ${n - answerable} not)`,
    `with abstention       ${ranksText(shipped)}`,
    `abstention off        ${ranksText(noAbstain)}`,
    `coverage              ${percent(figures.coverage)}`,
    `falseAnswers          ${percent(figures.falseAnswers)}`,
    `firstQuotePrecision   ${percent(figures.firstQuotePrecision)}`,
    `answerF1              ${percent(figures.answerF1)}`,
    `verbatim              ${figures.verbatim.toFixed(1)} %`,
    `right by band         ${bandsText(figures)}`,
    `msP50 / msP99         ${figures.msP50.toFixed(2)} / ${figures.msP99.toFixed(2)}`,
  ].join("\n");
}

/** One block per question that went wrong: asked, given, wanted, and how the first quote scored. */
export function failuresText(outcomes: readonly Outcome[]): string {
  return outcomes.filter(isFailure).map(failureText).join("\n\n");
}

/** A wrong or missing first quote, or an answer where there is none. */
export function isFailure({ gold, shipped }: Outcome): boolean {
  return gold.answerable ? placeOfHit(gold, shipped) !== 1 : shipped.kind === "found";
}

function failureText({ gold, shipped, open }: Outcome): string {
  const place = placeOfHit(gold, open);
  const lines = [
    `${gold.id}  ${gold.question}`,
    `  ${gold.answerable ? `right quote ${place === undefined ? "not among the first ten" : `at place ${place}`}` : "has no answer"}; ${shipped.kind}, confidence ${shipped.confidence.toFixed(2)}`,
    `  first   ${firstText(open)}`,
    ...scoreLines(open),
    ...gold.sentences.slice(0, 1).map(({ sentence }) => `  wanted  ${clip(sentence)}`),
    ...gold.ranges
      .slice(0, 1)
      .map(({ file, start, end }) => `  wanted  ${file} bytes ${start}–${end}`),
  ];
  return lines.join("\n");
}

function firstText(answer: Answer): string {
  return answer.kind === "found" ? clip(answer.quotes[0].quote.text) : "(nothing)";
}

function scoreLines(answer: Answer): string[] {
  if (answer.kind !== "found") return [];
  const { parts } = answer.quotes[0].explanation;
  return [`          ${parts.map(({ name, value }) => `${name} ${value.toFixed(2)}`).join(", ")}`];
}

function clip(text: string): string {
  const line = text.replace(/\s+/g, " ");
  return line.length <= SHOWN ? line : `${line.slice(0, SHOWN).trimEnd()} …`;
}

function bandsText({ bands }: Figures): string {
  return Object.entries(bands)
    .map(([band, { n, precision }]) => `${band} ${percent(precision)} of ${n}`)
    .join(", ");
}

function ranksText({ P1, R3, MRR10 }: RankFigures): string {
  return `P1 ${percent(P1)}   R3 ${percent(R3)}   MRR10 ${percent(MRR10)}`;
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}
