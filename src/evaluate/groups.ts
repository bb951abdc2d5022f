/** Figures by what the question file says of its questions: their kind and how they are put. Pure. */
import type { GoldQuestion } from "./questions.js";
import { placeOfHit, share, type Outcome } from "./score.js";

/** How the questions of one group went; shares 0..1. */
export interface Group {
  readonly name: string;
  readonly n: number;
  readonly answerable: number;
  /** With abstention off: a right quote first, and among the first three. */
  readonly P1: number;
  readonly R3: number;
  /** As shipped: answered, and of those with a right first quote. */
  readonly answered: number;
  readonly right: number;
}

/** The outcomes by their question's `type` or `phrasing`, largest group first; none has no group. */
export function groupsBy(
  field: keyof Pick<GoldQuestion, "type" | "phrasing">,
  outcomes: readonly Outcome[],
): Group[] {
  const members = new Map<string, Outcome[]>();
  for (const outcome of outcomes) {
    const name = outcome.gold[field];
    if (name !== undefined) members.set(name, [...(members.get(name) ?? []), outcome]);
  }
  return [...members]
    .map(([name, group]) => groupOf(name, group))
    .sort((a, b) => b.n - a.n || (a.name < b.name ? -1 : 1));
}

function groupOf(name: string, outcomes: readonly Outcome[]): Group {
  const answerable = outcomes.filter(({ gold }) => gold.answerable);
  const places = answerable.map(({ gold, open }) => placeOfHit(gold, open) ?? Infinity);
  const answered = outcomes.filter(({ shipped }) => shipped.kind === "found");
  return {
    name,
    n: outcomes.length,
    answerable: answerable.length,
    P1: share(places.filter((place) => place === 1).length, places.length),
    R3: share(places.filter((place) => place <= 3).length, places.length),
    answered: answered.length,
    right: answered.filter(({ gold, shipped }) => placeOfHit(gold, shipped) === 1).length,
  };
}

/** A table of the groups, a line each; shares in per cent, "–" where no question has an answer. */
export function groupsText(title: string, groups: readonly Group[]): string {
  const width = Math.max(title.length, ...groups.map(({ name }) => name.length));
  const head = ["n", "P1", "R3", "answered", "right"];
  const rows = groups.map((group) => [
    group.name.padEnd(width),
    cell(String(group.n)),
    cell(group.answerable === 0 ? "–" : percent(group.P1)),
    cell(group.answerable === 0 ? "–" : percent(group.R3)),
    cell(String(group.answered)),
    cell(String(group.right)),
  ]);
  return [[title.padEnd(width), ...head.map(cell)], ...rows].map((row) => row.join("")).join("\n");
}

const cell = (text: string): string => text.padStart(10);

const percent = (value: number): string => `${(100 * value).toFixed(1)} %`;
