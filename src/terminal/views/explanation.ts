/** Why a quote stands where it stands: the tree of its score in plain words. */
import type { Explanation } from "../../explanation.js";
import type { CitedQuote } from "../../model.js";
import { oneLine } from "../readable.js";
import type { Screen } from "../style.js";
import { wrapText } from "../wrap.js";

const STEP = "  ";
/** Deeper parts are shown at this depth: a narrow terminal has no room left. */
const DEEPEST = 6;

/** The explanations of all quotes, best first, as text that ends with a line break. */
export function explanationView(quotes: readonly CitedQuote[], screen: Screen): string {
  if (quotes.length === 0) return "There is no quote to explain.\n";
  return quotes
    .map(({ explanation }, index) => {
      const title = screen.style.accent(`Why [${index + 1}]`);
      return [title, ...treeLines(explanation, 1, screen), ""].join("\n");
    })
    .join("\n");
}

function treeLines(explanation: Explanation, depth: number, screen: Screen): string[] {
  const indent = STEP.repeat(Math.min(depth, DEEPEST));
  const detail = explanation.detail === undefined ? "" : `: ${explanation.detail}`;
  const text = oneLine(`${figure(explanation.value)} ${explanation.name}${detail}`);
  const [first = "", ...rest] = wrapText(text, screen.width - indent.length - STEP.length);
  return [
    indent + first,
    ...rest.map((row) => indent + STEP + row),
    ...explanation.parts.flatMap((part) => treeLines(part, depth + 1, screen)),
  ];
}

/** Two decimals tell signals apart; more is noise. */
const figure = (value: number): string => value.toFixed(2);
