/** Does another source say the opposite, or only that it may be? Negated and hedged against plain. */
import { termsOf } from "../language/terms.js";
import { readSentence } from "../language/sentence-reading.js";
import type { Token } from "../language/wink.js";
import type { RankedCandidate } from "../rank/rank.js";

/** How a sentence says the thing that the question speaks of. */
export type Stance = "plain" | "negated" | "hedged";

/** A sentence's words for the asked thing, from the word that turns them. */
export interface Claim {
  readonly stance: Stance;
  readonly text: string;
}

/** Words that deny what stands right behind them. */
const NEGATORS = new Set(["not", "never", "cannot", "without", "neither", "nor", "no"]);
/** Words that leave open whether what stands right behind them is so, or will be. */
const HEDGES = new Set(
  "may might could possible possibly potential potentially perhaps maybe likely planned plans planning expected expects considering considers considered proposed proposes hopes hoped intends intended wants rumoured rumored alleged allegedly reportedly unconfirmed".split(
    " ",
  ),
);
/** Either, as it stands in a text: a sentence without one is plain, and need not be read. */
const TURN = new RegExp(`\\b(?:${[...NEGATORS, ...HEDGES].join("|")})\\b|n['’]t\\b`, "iu");
/** The month, and rarely a question's first word; the verb stands within its sentence. */
const MONTH = /\bMay\b/gu;
/** Words before the asked one among which its negation or hedge stands. */
const REACH = 4;
/** Another thought begins behind these: "it did not rain, and the match was played". */
const BREAKS = new Set([
  ",",
  ";",
  ":",
  ".",
  "–",
  "—",
  "(",
  ")",
  "but",
  "and",
  "or",
  "that",
  "who",
  "which",
]);
/** How surely a word must mean the asked one. */
const LEAST_SURE = 0.3;

/** Whether a sentence may negate or hedge something, at no cost. */
export function mayTurn(text: string): boolean {
  return TURN.test(text.replaceAll(MONTH, ""));
}

/**
 * How the sentence says what the question asks about: the last of the question's words in it that
 * is not a name decides, for that is the verb or what is said of the subject. Undefined where
 * none stands in it.
 */
export function claimOf({ evidence: { query, text } }: RankedCandidate): Claim | undefined {
  const asked = new Set(
    query.wanted
      .filter(({ concept }) => !concept.isName)
      .flatMap(({ alternatives }) => alternatives)
      .filter(({ weight }) => weight >= LEAST_SURE)
      .map(({ term }) => term),
  );
  const { tokens } = readSentence(text);
  const places = tokens.flatMap((token, at) =>
    termsOf([token]).some(({ term }) => asked.has(term)) ? [at] : [],
  );
  const turned = places.map((at) => turnBefore(tokens, at));
  const which = turned.findIndex((turn) => turn !== undefined);
  const place = places[which < 0 ? places.length - 1 : which];
  if (place === undefined) return undefined;
  const turn = which < 0 ? undefined : turned[which];
  const from = turn === undefined ? wordBefore(tokens, place) : turn.at;
  return {
    stance: turn?.stance ?? "plain",
    text: text.slice(tokens[from]!.start, tokens[place]!.end),
  };
}

/** The negation or hedge that governs a word, looked for backwards up to a break. */
function turnBefore(
  tokens: readonly Token[],
  at: number,
): { readonly at: number; readonly stance: Stance } | undefined {
  for (let before = at - 1; before >= Math.max(0, at - REACH); before -= 1) {
    const { normal, value } = tokens[before]!;
    if (BREAKS.has(normal)) return undefined;
    if (NEGATORS.has(normal)) {
      return tokens[before + 1]?.normal === "only" ? undefined : { at: before, stance: "negated" };
    }
    if (HEDGES.has(normal) && value !== "May") return { at: before, stance: "hedged" };
  }
  return undefined;
}

/** The auxiliary right before a word ("was closed"), else the word itself. */
function wordBefore(tokens: readonly Token[], at: number): number {
  const before = tokens[at - 1];
  return before !== undefined && before.type === "word" && before.isStopWord ? at - 1 : at;
}
