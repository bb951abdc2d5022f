/** Whether citations still hold, as text and as JSON. */
import type { Verdict } from "../../answer/verify.js";
import { oneLine } from "../readable.js";

/** One citation with what the corpus says of it. */
export interface Checked {
  readonly path: string;
  readonly verdict: Verdict;
  /** Why the file could not be used, where that is the reason. */
  readonly problem?: string;
}

/** From best to worst. */
const ORDER = ["exact", "moved", "changed", "gone"] as const;

/** The worst verdict of all: what the whole answer is worth. */
export function worstOf(checked: readonly Checked[]): Verdict["verdict"] {
  const worst = Math.max(0, ...checked.map(({ verdict }) => ORDER.indexOf(verdict.verdict)));
  return ORDER[worst] ?? "gone";
}

/** One line for each citation: the verdict, the file, and where the words are or what is wrong. */
export function verdictView(checked: readonly Checked[]): string {
  return checked
    .map(({ path, verdict, problem }) => {
      const note = problem === undefined ? noteOn(verdict) : `: ${problem}`;
      return `${verdict.verdict}  ${oneLine(path)}${oneLine(note).replace(/^(?=\w)/, " ")}\n`;
    })
    .join("");
}

/** The same as one JSON object: the worst verdict, then each citation's own. */
export function verdictJson(checked: readonly Checked[]): object {
  return {
    verdict: worstOf(checked),
    quotes: checked.map(({ path, verdict: { verdict, lines, span, bytes }, problem }) => {
      return { verdict, path, lines, span, bytes, problem };
    }),
  };
}

function noteOn({ verdict, lines, bytes, span }: Verdict): string {
  if (verdict === "changed") return ": the words at the cited place are others";
  if (verdict === "gone") return ": no such file in the corpus, or the words are no longer in it";
  if (verdict === "exact") return "";
  const place = lines && (lines[0] === lines[1] ? `line ${lines[0]}` : `lines ${lines.join("–")}`);
  const range = bytes ?? span;
  const unit = bytes === undefined ? "characters" : "bytes";
  const offsets = range && `${unit} ${range.start}–${range.end}`;
  const places = [place, offsets].filter((part) => part !== undefined);
  return places.length === 0 ? "" : `: now at ${places.join(", ")}`;
}
