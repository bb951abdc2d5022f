/** A run's figures as text, and as the JSON that a later run is compared with. Pure. */
import type { Comparison, QuestionRecord } from "./compare.js";
import type { Conflicts } from "./conflicts.js";
import { groupsBy, groupsText } from "./groups.js";
import { placeOfHit, type Figures, type Outcome, type RankFigures } from "./score.js";

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
    `calibrationError      ${figures.calibrationError.toFixed(3)}`,
    `highlightF1           ${percent(figures.highlightF1)}`,
    `verbatim              ${figures.verbatim.toFixed(1)} %`,
    `right by band         ${bandsText(figures)}`,
    `msP50 / msP99         ${figures.msP50.toFixed(2)} / ${figures.msP99.toFixed(2)}`,
  ].join("\n");
}

/** A line on sources that disagree, where the question file notes any or an answer says so. */
export function conflictsText({ noted, bothShown, said, others, saidFalsely }: Conflicts): string {
  if (noted === 0 && saidFalsely === 0) return "";
  return [
    `sources disagree      noted in ${noted}: both sides shown in ${bothShown}, said in ${said}`,
    `                      said without a note in ${saidFalsely} of ${others} answers`,
  ].join("\n");
}

/** Tables by kind and by phrasing, for question files that state them; empty for others. */
export function tablesText(outcomes: readonly Outcome[]): string {
  const tables = [
    ["by kind", groupsBy("type", outcomes)],
    ["by phrasing", groupsBy("phrasing", outcomes)],
  ] as const;
  return tables
    .filter(([, groups]) => groups.length > 0)
    .map(([title, groups]) => groupsText(title, groups))
    .join("\n\n");
}

/** How each question went, in order. */
export function recordsOf(outcomes: readonly Outcome[]): QuestionRecord[] {
  return outcomes.map(({ gold, shipped, open }) => ({
    id: gold.id,
    place: placeOfHit(gold, shipped) ?? null,
    placeOpen: placeOfHit(gold, open) ?? null,
    found: shipped.kind === "found",
    confidence: shipped.confidence,
  }));
}

export interface Report {
  readonly figures: Figures;
  readonly disagreement: Conflicts;
  readonly questions: readonly QuestionRecord[];
  /** Only where the run was compared with an earlier one. */
  readonly against?: Comparison | undefined;
}

/**
 * One JSON object: P1, R3 and MRR10 as shipped, once more under `noAbstain`, the other figures, and
 * the rest of the report by its names.
 */
export function figuresJson({ figures, ...rest }: Report): string {
  const { shipped, ...others } = figures;
  return JSON.stringify({ ...shipped, ...others, ...rest }, undefined, 2);
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
