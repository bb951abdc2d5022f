/** The seam for ranking: one file per signal, `index.ts` lists them with their weights. */
import type { Evidence, Presence } from "../evidence.js";

export interface Signal {
  /** As the explanation names it. */
  readonly name: string;
  /** For a person who asks why: what it means when this is high. */
  readonly meaning: string;
  /** 0..1, finite, the same for the same evidence. */
  score(evidence: Evidence): number;
}

/** The share of what the question asks for that is present, each thing by how much it tells: 0..1. */
export function coverage(evidence: Evidence, presence: (which: number) => number): number {
  let found = 0;
  let all = 0;
  const { wanted } = evidence.query;
  for (let which = 0; which < wanted.length; which += 1) {
    const { idf } = wanted[which]!;
    found += idf * presence(which);
    all += idf;
  }
  return all === 0 ? 0 : Math.min(1, found / all);
}

/** The coverage of one place. */
export function coverageOf(evidence: Evidence, presence: Presence): number {
  return coverage(evidence, (which) => presence[which]!);
}
