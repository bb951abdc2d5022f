/** The whole ranking on one screen: every signal and its weight. */
import { body } from "./body.js";
import { brevity } from "./brevity.js";
import { context } from "./context.js";
import { defines } from "./defines.js";
import { direct } from "./direct.js";
import { exactPhrase } from "./exact-phrase.js";
import { expectedKind } from "./expected-kind.js";
import { fullText } from "./full-text.js";
import { headings } from "./headings.js";
import { instructive } from "./instructive.js";
import { leadIn } from "./lead-in.js";
import { passage } from "./passage.js";
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
 * Learned by `npm run fit` (src/evaluate/fit-main.ts) from four development question sets that count
 * the same: news, encyclopedia articles with every second paragraph left out, documentation of Rust
 * and of pino. Related words have been followed by sense since; learned anew, the weights are no
 * better on documents that they never saw, so these stay.
 */
export const SIGNALS: readonly WeightedSignal[] = [
  { signal: fullText, weight: 0.36 },
  { signal: passage, weight: 0.1 },
  { signal: wideCoverage, weight: 0.69 },
  { signal: things, weight: 0.26 },
  { signal: context, weight: 0.34 },
  { signal: section, weight: 1.07 },
  { signal: headings, weight: 0.57 },
  // Set by hand: hardly a question has quotation marks, and who sets them means them.
  { signal: exactPhrase, weight: 2 },
  { signal: surface, weight: 0.45 },
  { signal: expectedKind, weight: 0.86 },
  { signal: defines, weight: 0.76 },
  { signal: instructive, weight: 0.28 },
  { signal: leadIn, weight: 0.4 },
  { signal: brevity, weight: 0.29 },
  { signal: body, weight: 1.02 },
  { signal: direct, weight: 0.42 },
];
