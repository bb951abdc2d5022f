/** An answer as a terminal shows it: quotes set off and numbered, each with its citation below. */
import type {
  Answer,
  Band,
  CitedQuote,
  Correction,
  Disagreement,
  FoundAnswer,
  NotFoundAnswer,
} from "../../model.js";
import { oneLine } from "../readable.js";
import type { Screen } from "../style.js";
import { wrapText } from "../wrap.js";
import { citationLines, faintLines, nameOf, placeOf } from "./citation.js";
import { quotedLines } from "./quoted.js";
import { reasonSentence } from "./reasons.js";

/** Room for `[10] ` in front of a quote. */
const INDENT = 4;
/** Near-copies named below a quote; a wire story can stand in dozens of sources. */
const MOST_COPIES = 5;

const BULLET = "- ";

/** Digits of the corpus' revision that are shown: enough to tell two states apart. */
const REVISION_SHOWN = 12;

const DIFFERENT: Record<Disagreement["kind"], string> = {
  number: "The sources give different numbers",
  date: "The sources give different dates",
  name: "The sources give different names",
  claim: "The sources say different things",
};

const BAND: Record<Band, string> = { high: "High", medium: "Medium", low: "Low" };

const BAND_ADVICE: Record<Band, string> = {
  high: "",
  medium: " Read it in its context.",
  low: " It may not be what you asked for.",
};

/**
 * The answer as text that ends with a line break.
 * @param advice What to do when the sources don't answer, in plain sentences.
 */
export function answerView(answer: Answer, screen: Screen, advice: readonly string[] = []): string {
  const blocks =
    answer.kind === "found" ? foundBlocks(answer, screen) : notFoundBlocks(answer, screen, advice);
  return [corrections(answer.corrections, screen), ...blocks]
    .filter((block) => block.length > 0)
    .map((block) => `${block.join("\n")}\n`)
    .join("\n");
}

function foundBlocks(answer: FoundAnswer, screen: Screen): string[][] {
  return [
    answer.disagreement === undefined ? [] : disagreement(answer.disagreement, screen),
    ...answer.quotes.map((cited, index) => quoteBlock(cited, index + 1, screen)),
    unanswered(answer, screen),
    confidence(answer, screen),
  ];
}

function notFoundBlocks(
  answer: NotFoundAnswer,
  screen: Screen,
  advice: readonly string[],
): string[][] {
  const words = [...answer.reasons.map(reasonSentence), ...advice].flatMap((line) =>
    wrapText(oneLine(line), screen.width),
  );
  const closest = answer.closest.flatMap((place) => {
    const [first = "", ...rest] = citationLines(place, screen, screen.width - BULLET.length);
    return [BULLET + first, ...indented(rest, " ".repeat(BULLET.length))];
  });
  return [
    [screen.style.strong("Not in the sources."), ...words],
    closest.length === 0 ? [] : ["Closest places, though they don't answer:", ...closest],
  ];
}

function quoteBlock(cited: CitedQuote, number: number, screen: Screen): string[] {
  const width = screen.width - INDENT;
  const quoted = quotedLines(cited, screen, width);
  const label = `[${number}]`;
  const [first = "", ...rest] = quoted;
  const gap = " ".repeat(INDENT);
  return [
    screen.style.accent(label) + " ".repeat(Math.max(1, INDENT - label.length)) + first,
    ...indented(rest, gap),
    ...indented(citationLines(cited.citation, screen, width), gap),
    ...indented(copies(cited.also, screen, width), gap),
  ];
}

function copies(also: readonly CitedQuote[], screen: Screen, width: number): string[] {
  const named = also.slice(0, MOST_COPIES).flatMap(({ citation }) => {
    const line = [`also in ${nameOf(citation.source)}`, placeOf(citation)];
    return faintLines(line.filter((part) => part !== "").join(" · "), screen, width);
  });
  const more = also.length - MOST_COPIES;
  return more > 0 ? [...named, screen.style.faint(`and in ${more} more`)] : named;
}

function disagreement({ kind, values }: Disagreement, screen: Screen): string[] {
  const list = values.map(({ value, quote }) => `“${oneLine(value)}” [${quote + 1}]`).join(", ");
  const lines = wrapText(`${DIFFERENT[kind]}: ${list}.`, screen.width);
  return lines.map((line) => screen.style.alert(line));
}

function corrections(list: readonly Correction[], screen: Screen): string[] {
  if (list.length === 0) return [];
  const read = list.map(({ from, to }) => `“${oneLine(from)}” as “${oneLine(to)}”`).join(", ");
  return faintLines(`Read ${read}.`, screen, screen.width);
}

/** The questions of a message that nothing answers. */
function unanswered({ unanswered: parts = [] }: FoundAnswer, screen: Screen): string[] {
  return parts.flatMap((part) =>
    wrapText(`Not in the sources: ${oneLine(part)}`, screen.width).map(screen.style.alert),
  );
}

/** A figure of 1 or 0 would claim what no count of past answers can show. */
function confidence({ band, confidence, revision }: FoundAnswer, screen: Screen): string[] {
  const right = Math.min(99, Math.max(1, Math.round(confidence * 100)));
  const measured = `in about ${right} of 100 such answers the first quote is right`;
  const state = ` Corpus ${revision.slice(0, REVISION_SHOWN)}.`;
  const line = `${BAND[band]} confidence: ${measured}.${BAND_ADVICE[band]}${state}`;
  return faintLines(line, screen, screen.width);
}

const indented = (lines: readonly string[], gap: string): string[] =>
  lines.map((line) => gap + line);
