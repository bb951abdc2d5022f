/** From answers and gold to figures. Pure. */
import { UserError } from "../errors.js";
import type { Answer, Band, CitedQuote } from "../model.js";
import { calibrationError } from "./calibration.js";
import { tokenF1 } from "./token-f1.js";
import type { GoldQuestion, GoldSentence } from "./questions.js";

/** Share of a gold sentence that a quote inside it must hold to count as that sentence. */
const ENOUGH = 0.6;
/** How deep the reciprocal rank looks. */
const DEPTH = 10;

/** A question with what it got, with abstention as shipped and with it off. */
export interface Outcome {
  readonly gold: GoldQuestion;
  readonly shipped: Answer;
  readonly open: Answer;
  /** What the question asks for, as the program reads it (`number`, `person` …). */
  readonly kind: string;
  /** The words of the answer as the gold has them; empty where it has none. */
  readonly answers: readonly string[];
  /** Time in the engine of the shipped answer, ms. */
  readonly ms: number;
  /** Of all quotes of both answers, how many are the exact slice of their file. */
  readonly quotes: number;
  readonly verbatimQuotes: number;
}

export interface RankFigures {
  /** Share of answerable questions whose first quote is right, 0..1. */
  readonly P1: number;
  /** Share with a right one among the first three. */
  readonly R3: number;
  /** Mean of 1 / place of the first right quote among ten. */
  readonly MRR10: number;
}

export interface Figures {
  readonly n: number;
  readonly answerable: number;
  readonly shipped: RankFigures;
  readonly noAbstain: RankFigures;
  /** Share of answerable questions that got an answer. */
  readonly coverage: number;
  /** Share of unanswerable questions that got one; 0 where there is none. */
  readonly falseAnswers: number;
  /** Of all answered questions, the share whose first quote is right. */
  readonly firstQuotePrecision: number;
  /** Harmonic mean of that and the same over all answerable questions. */
  readonly answerF1: number;
  /** Expected calibration error of confidence over all questions, 0..1: ten bins of equal mass. */
  readonly calibrationError: number;
  /**
   * Mean token F1 of the highlighted words against the answer's, 0..1, with abstention off: where
   * the first quote is right and its question reads as who, when, where, how many or how long.
   */
  readonly highlightF1: number;
  /** Per cent of quotes that are the exact slice of their file; anything but 100 is a fault. */
  readonly verbatim: number;
  readonly msP50: number;
  readonly msP99: number;
  /** Of the answers in each band, how many there are and the share whose first quote is right. */
  readonly bands: Readonly<Record<Band, BandFigures>>;
}

export interface BandFigures {
  readonly n: number;
  /** 0..1; 0 where there is none. */
  readonly precision: number;
}

/** The place of the first right quote, from 1; undefined where none is right. */
export function placeOfHit(gold: GoldQuestion, answer: Answer): number | undefined {
  if (answer.kind === "not-found") return undefined;
  const index = answer.quotes.findIndex((quote) => isHit(gold, quote));
  return index < 0 ? undefined : index + 1;
}

/** Whether a quote answers: it holds a gold sentence (or most of one), or covers a gold range. */
export function isHit(
  gold: GoldQuestion,
  { quote, citation }: Pick<CitedQuote, "quote" | "citation">,
): boolean {
  const { path } = quote.source;
  const { bytes } = citation;
  const covers = gold.ranges.some(
    ({ file, start, end }) =>
      isFile(path, file) && bytes !== undefined && bytes.start <= start && end <= bytes.end,
  );
  if (covers) return true;
  const words = normalise(quote.text);
  return gold.sentences.some((entry) => isFile(path, entry.doc) && isSame(words, entry));
}

function isSame(words: string, { sentence }: GoldSentence): boolean {
  const wanted = normalise(sentence);
  if (wanted === "" || words === "") return false;
  return (
    words.includes(wanted) || (wanted.includes(words) && words.length >= ENOUGH * wanted.length)
  );
}

/** Whether a source's path is the named file: by its whole path, or by its last parts. */
export function isFile(path: string, name: string): boolean {
  return path === name || path.endsWith(`/${name}`);
}

/** Letters and digits only: quotation marks, spaces and damaged marks make no difference. */
function normalise(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]|\p{Script=Han}/gu, "");
}

export function figuresOf(outcomes: readonly Outcome[]): Figures {
  const answerable = outcomes.filter(({ gold }) => gold.answerable);
  const unanswerable = outcomes.filter(({ gold }) => !gold.answerable);
  const answered = outcomes.filter(({ shipped }) => shipped.kind === "found");
  const right = answered.filter(({ gold, shipped }) => placeOfHit(gold, shipped) === 1).length;
  const precision = share(right, answered.length);
  const recall = share(right, answerable.length);
  const quotes = sum(outcomes.map((outcome) => outcome.quotes));
  const times = outcomes.map(({ ms }) => ms).sort((a, b) => a - b);
  return {
    n: outcomes.length,
    answerable: answerable.length,
    shipped: rankFigures(answerable.map(({ gold, shipped }) => placeOfHit(gold, shipped))),
    noAbstain: rankFigures(answerable.map(({ gold, open }) => placeOfHit(gold, open))),
    coverage: share(answerable.filter(isAnswered).length, answerable.length),
    falseAnswers: share(unanswerable.filter(isAnswered).length, unanswerable.length),
    firstQuotePrecision: precision,
    answerF1: share(2 * precision * recall, precision + recall),
    calibrationError: calibrationError(outcomes.map(claimOf)),
    highlightF1: highlightF1(outcomes),
    verbatim: quotes === 0 ? 100 : (100 * sum(outcomes.map((o) => o.verbatimQuotes))) / quotes,
    msP50: quantile(times, 0.5),
    msP99: quantile(times, 0.99),
    bands: {
      high: bandFigures(answered, "high"),
      medium: bandFigures(answered, "medium"),
      low: bandFigures(answered, "low"),
    },
  };
}

/**
 * The figure of a name such as `P1`, `noAbstain.MRR10` or `answerF1`.
 * @throws UserError for a name that is none
 */
export function figureNamed(figures: Figures, name: string): number {
  const values = numbersOf(figures);
  const value = values.get(name);
  if (value === undefined) {
    throw new UserError(`There is no figure ${name}; there are ${[...values.keys()].join(", ")}.`);
  }
  return value;
}

/** Every figure by its name. */
export function numbersOf(figures: Figures): Map<string, number> {
  const { shipped, noAbstain, bands, ...others } = figures;
  return new Map<string, number>([
    ...Object.entries(others),
    ...Object.entries(shipped),
    ...Object.entries(bands).map(([key, band]) => [`bands.${key}`, band.precision] as const),
    ...Object.entries(noAbstain).map(([key, value]) => [`noAbstain.${key}`, value] as const),
  ]);
}

/** What an answer claims of its first quote, whether or not it was confident enough to be shown. */
function claimOf({ gold, open }: Outcome): { confidence: number; isRight: boolean } {
  return {
    confidence: open.confidence,
    isRight: gold.answerable && placeOfHit(gold, open) === 1,
  };
}

/** Kinds of question whose answer is a few words of the quote. */
const POINTED_KINDS = new Set(["number", "duration", "date", "person", "place"]);

function highlightF1(outcomes: readonly Outcome[]): number {
  const scores = outcomes.flatMap(({ gold, open, kind, answers }) => {
    const isCounted = POINTED_KINDS.has(kind) && answers.length > 0 && gold.answerable;
    if (!isCounted || open.kind !== "found" || placeOfHit(gold, open) !== 1) return [];
    const shown = highlightedWords(open.quotes[0]);
    return [Math.max(...answers.map((answer) => tokenF1(shown, answer)))];
  });
  return share(sum(scores), scores.length);
}

/** The highlighted words of a quote, one after the other. */
export function highlightedWords({ quote, highlights }: CitedQuote): string {
  return highlights.map(({ start, end }) => quote.text.slice(start, end)).join(" ");
}

function bandFigures(answered: readonly Outcome[], band: Band): BandFigures {
  const inBand = answered.filter(({ shipped }) => shipped.band === band);
  const right = inBand.filter(({ gold, shipped }) => placeOfHit(gold, shipped) === 1).length;
  return { n: inBand.length, precision: share(right, inBand.length) };
}

/** From the places of the first right quotes, of answerable questions only. */
export function rankFigures(places: readonly (number | undefined)[]): RankFigures {
  const within = (depth: number): number =>
    share(places.filter((place) => place !== undefined && place <= depth).length, places.length);
  const reciprocals = places.map((place) => (place === undefined || place > DEPTH ? 0 : 1 / place));
  return { P1: within(1), R3: within(3), MRR10: share(sum(reciprocals), places.length) };
}

function isAnswered({ shipped }: Outcome): boolean {
  return shipped.kind === "found";
}

/** A part of a whole, 0 where the whole is. */
export function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** The nearest-rank quantile of ordered values; 0 for none. */
function quantile(ordered: readonly number[], q: number): number {
  return ordered[Math.max(0, Math.ceil(q * ordered.length) - 1)] ?? 0;
}
