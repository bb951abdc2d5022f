/** Why these quotes: what is set in bold in them, how the question was read, and what counted. */
import { type Explanation, RELATED_WORDS } from "../../explanation.js";
import { type CitedQuote, type FoundAnswer } from "../../model.js";
import { type Message, container, message, separator, text } from "../payload.js";
import { type AnswerView } from "./answer-head.js";
import { COLOURS, fitLine, questionHeading, smallPrint } from "./card.js";
import { nameOf } from "./citation.js";

/** What is shown of each quote: the strongest, so that three fit. */
const MOST_WORDS = 6;
const MOST_SIGNALS = 4;

/** Cells of a bar that shows how much a signal counted. */
const BAR = 8;

/** The card that explains the quotes of a page. */
export function whyCard(
  answer: FoundAnswer,
  quotes: readonly CitedQuote[],
  { viewer }: AnswerView,
): Message {
  const { why } = viewer.tongue.strings;
  const readings = answer.corrections
    .slice(0, MOST_SIGNALS)
    .map(({ from, to }) => `${fitLine(from, 30)} → ${fitLine(to, 30)}`);
  return message([
    container(COLOURS.neutral, [
      questionHeading(answer.question),
      text(`**${why.title}**`),
      ...smallPrint(why.how, why.signals),
      ...(readings.length === 0 ? [] : [text(why.readAs(readings.join(", ")))]),
      ...quotes.flatMap((cited) => [separator(), text(reasonsOf(cited, why))]),
    ]),
  ]);
}

function reasonsOf(
  { quote, highlights, explanation }: CitedQuote,
  why: AnswerView["viewer"]["tongue"]["strings"]["why"],
): string {
  const words = [
    ...new Set(highlights.map(({ start, end }) => quote.text.slice(start, end).trim())),
  ].filter((word) => word !== "");
  const shared = words.slice(0, MOST_WORDS).map((word) => `**${fitLine(word, 30)}**`);
  const signals = signalsOf(explanation, why.meanings);
  const related = explanation.parts.find(({ name }) => name === RELATED_WORDS)?.detail;
  return [
    `**${nameOf(quote.source, 80)}** – “${fitLine(quote.text, 80)}”`,
    ...(shared.length === 0 ? [] : [why.matched(shared.join(", "))]),
    ...(related === undefined ? [] : [why.related(fitLine(related, 200))]),
    ...signals,
  ].join("\n");
}

/** The parts of a score that added to it, strongest first, each with a bar for its share. */
function signalsOf({ parts }: Explanation, meanings: Readonly<Record<string, string>>): string[] {
  const counted = parts.filter(({ value }) => value > 0).sort((a, b) => b.value - a.value);
  const most = counted[0]?.value ?? 1;
  return counted.slice(0, MOST_SIGNALS).map(({ name, detail, value }) => {
    const cells = Math.max(1, Math.round((BAR * value) / most));
    const words = fitLine(meanings[name] ?? detail ?? name, 90);
    return `\`${"▮".repeat(cells)}${"▯".repeat(BAR - cells)}\` ${words}`;
  });
}
