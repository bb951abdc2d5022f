/** Sources that disagree: are both sides shown, is it said, and is it said where they don't? Pure. */
import type { Answer, CitedQuote } from "../model.js";
import type { GoldQuestion, GoldSentence } from "./questions.js";
import { isHit, type Outcome } from "./score.js";

/** Counts of questions. */
export interface Conflicts {
  /** Questions whose `notes` say "disagree". Of them, with abstention off: */
  readonly noted: number;
  /** with two sides among the first three quotes, and with an answer that says they differ. */
  readonly bothShown: number;
  readonly said: number;
  /** Answers as shipped to questions without such a note, and those that say that quotes differ. */
  readonly others: number;
  readonly saidFalsely: number;
}

/** Quotes that everybody sees. */
const SHOWN = 3;
const NOTED = /\bdisagree/i;

export function conflictsOf(outcomes: readonly Outcome[]): Conflicts {
  const noted = outcomes.filter(({ gold }) => NOTED.test(gold.notes ?? ""));
  const others = outcomes.filter(
    ({ gold, shipped }) => !NOTED.test(gold.notes ?? "") && shipped.kind === "found",
  );
  return {
    noted: noted.length,
    bothShown: noted.filter(({ gold, open }) => sidesShown(gold, open) > 1).length,
    said: noted.filter(({ open }) => saysSo(open)).length,
    others: others.length,
    saidFalsely: others.filter(({ shipped }) => saysSo(shipped)).length,
  };
}

function saysSo(answer: Answer): boolean {
  return answer.kind === "found" && answer.disagreement !== undefined;
}

/** How many sides the first quotes and their copies hold. */
function sidesShown(gold: GoldQuestion, answer: Answer): number {
  if (answer.kind === "not-found") return 0;
  const quotes = answer.quotes.slice(0, SHOWN).flatMap((quote) => [quote, ...quote.also]);
  return sidesOf(gold).filter((side) => quotes.some((quote) => isOf(gold, side, quote))).length;
}

/**
 * Gold sentences that give different answers are the sides; where all give the same one, the
 * sentences that are acceptable but have no answer of their own are the other side.
 */
function sidesOf({ sentences }: GoldQuestion): GoldSentence[][] {
  const sides = new Map<string | undefined, GoldSentence[]>();
  for (const gold of sentences) {
    sides.set(gold.answer, [...(sides.get(gold.answer) ?? []), gold]);
  }
  const stated = [...sides].filter(([answer]) => answer !== undefined);
  return (stated.length > 1 ? stated : [...sides]).map(([, side]) => side);
}

function isOf(gold: GoldQuestion, sentences: readonly GoldSentence[], quote: CitedQuote): boolean {
  return isHit({ ...gold, sentences, ranges: [] }, quote);
}
