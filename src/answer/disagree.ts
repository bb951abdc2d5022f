/** Do the quotes give different values for what was asked? Numbers and lengths of time only. */
import type { Disagreement, Span } from "../model.js";
import type { RankedCandidate } from "../rank/rank.js";
import { coverage } from "../rank/signals/signal.js";
import { termsOf } from "../language/terms.js";
import { read } from "../language/wink.js";
import { near } from "./confidence.js";

/** Words after a number among which its unit is looked for. */
const UNIT_REACH = 4;
/** A quote that covers less of the question than this share of the first speaks of something else. */
const SAME_MATTER = 0.8;

interface Value {
  readonly text: string;
  readonly number: string;
  readonly quote: number;
}

/**
 * The values in which quotes of different sources differ, undefined where they agree or only one
 * gives a value. A value counts when its unit is what the question asks for ("troops").
 */
export function disagreementOf(quotes: readonly RankedCandidate[]): Disagreement | undefined {
  const [first] = quotes;
  if (first === undefined) return undefined;
  const { kind } = first.evidence.query.question;
  if (kind !== "number" && kind !== "duration") return undefined;
  const values = quotes.flatMap((candidate, index) => {
    const isSameMatter = nearness(candidate) >= SAME_MATTER * nearness(first);
    return isSameMatter ? (valueOf(candidate, index) ?? []) : [];
  });
  const sources = new Set(values.map((value) => quotes[value.quote]!.sentence.source));
  const numbers = new Set(values.map(({ number }) => number));
  const isDispute = values[0]?.quote === 0 && sources.size > 1 && numbers.size > 1;
  if (!isDispute) return undefined;
  return {
    kind: "number",
    values: values.map((value) => ({ value: value.text, quote: value.quote })),
  };
}

function nearness({ evidence }: RankedCandidate): number {
  return coverage(evidence, (which) => near(evidence, which));
}

/** The quote's first number with the asked unit behind it. */
function valueOf({ evidence }: RankedCandidate, quote: number): Value | undefined {
  const units = new Set(
    evidence.query.wanted
      .filter(({ concept }) => !concept.isName)
      .flatMap(({ alternatives }) => alternatives.map(({ term }) => term)),
  );
  for (const span of evidence.answers) {
    const end = unitEnd(evidence.text, span, units, evidence.query.question.kind === "duration");
    const number = /\d+(?:[.,]\d+)*|\p{L}+/u.exec(evidence.text.slice(span.start, span.end))?.[0];
    if (end === undefined || number === undefined) continue;
    const text = evidence.text.slice(span.start, end);
    return { text, number: numberIn(text), quote };
  }
  return undefined;
}

function numberIn(text: string): string {
  const numbers = termsOf(read(text).tokens).filter(
    ({ isNumber, term }) => isNumber || /^\d/.test(term),
  );
  return numbers.map(({ term }) => term).join(" ") || text.toLowerCase();
}

/** Where the unit after a number ends; undefined where it is not an asked one. */
function unitEnd(
  text: string,
  span: Span,
  units: ReadonlySet<string>,
  isWhole: boolean,
): number | undefined {
  if (isWhole) return span.end; // a length of time holds its unit
  const after = text.slice(span.end);
  const reach = /^(?:[\s-]+[\p{L}\p{N}’'-]+)*/u.exec(after)?.[0] ?? "";
  const tokens = read(reach).tokens.slice(0, UNIT_REACH);
  const unit = termsOf(tokens).find(({ term }) => units.has(term));
  return unit === undefined ? undefined : span.end + unit.end;
}
