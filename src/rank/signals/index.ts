/** The whole ranking on one screen: every signal and its weight. */
import { body } from "./body.js";
import { brevity } from "./brevity.js";
import { context } from "./context.js";
import { exactPhrase } from "./exact-phrase.js";
import { expectedKind } from "./expected-kind.js";
import { fullText } from "./full-text.js";
import { headings } from "./headings.js";
import { instructive } from "./instructive.js";
import { leadIn } from "./lead-in.js";
import type { Signal } from "./signal.js";
import { section } from "./section.js";
import { surface } from "./surface.js";
import { things } from "./things.js";
import { wideCoverage } from "./wide-coverage.js";

export interface WeightedSignal {
  readonly signal: Signal;
  readonly weight: number;
}

/**
 * Learned by `npm run fit` (src/evaluate/fit-main.ts) from three development question sets that count
 * the same: news, encyclopedia articles with every second paragraph left out, documentation.
 */
export const SIGNALS: readonly WeightedSignal[] = [
  { signal: fullText, weight: 0.28 },
  { signal: wideCoverage, weight: 0.9 },
  { signal: things, weight: 0.17 },
  { signal: context, weight: 0.3 },
  { signal: section, weight: 0.95 },
  { signal: headings, weight: 0.59 },
  // Set by hand: hardly a question has quotation marks, and who sets them means them.
  { signal: exactPhrase, weight: 2 },
  { signal: surface, weight: 0.38 },
  { signal: expectedKind, weight: 0.91 },
  { signal: instructive, weight: 0.42 },
  { signal: leadIn, weight: 0.48 },
  { signal: brevity, weight: 0.27 },
  { signal: body, weight: 1.36 },
];
