/** The whole ranking on one screen: every signal and its weight. */
import { body } from "./body.js";
import { brevity } from "./brevity.js";
import { context } from "./context.js";
import { expectedKind } from "./expected-kind.js";
import { fullText } from "./full-text.js";
import { headings } from "./headings.js";
import type { Signal } from "./signal.js";
import { surface } from "./surface.js";
import { wideCoverage } from "./wide-coverage.js";

export interface WeightedSignal {
  readonly signal: Signal;
  readonly weight: number;
}

export const SIGNALS: readonly WeightedSignal[] = [
  { signal: fullText, weight: 0.6 },
  { signal: wideCoverage, weight: 1.5 },
  { signal: context, weight: 0.6 },
  { signal: headings, weight: 0.6 },
  { signal: surface, weight: 0.6 },
  { signal: expectedKind, weight: 0.8 },
  { signal: brevity, weight: 0.4 },
  { signal: body, weight: 0.6 },
];
