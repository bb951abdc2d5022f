/** The whole ranking on one screen: every signal and its weight. */
import { body } from "./body.js";
import { context } from "./context.js";
import { sentenceCoverage } from "./coverage.js";
import { expectedKind } from "./expected-kind.js";
import { fullText } from "./full-text.js";
import { headings } from "./headings.js";
import { length } from "./length.js";
import type { Signal } from "./signal.js";
import { surface } from "./surface.js";
import { wideCoverage } from "./wide-coverage.js";

export interface WeightedSignal {
  readonly signal: Signal;
  readonly weight: number;
}

export const SIGNALS: readonly WeightedSignal[] = [
  { signal: fullText, weight: 1 },
  { signal: sentenceCoverage, weight: 0.5 },
  { signal: wideCoverage, weight: 1 },
  { signal: context, weight: 0.3 },
  { signal: headings, weight: 0.2 },
  { signal: surface, weight: 0.3 },
  { signal: expectedKind, weight: 0.3 },
  { signal: length, weight: 0.2 },
  { signal: body, weight: 0.3 },
];
