/** The whole ranking on one screen: every signal and its weight. */
import { body } from "./body.js";
import { brevity } from "./brevity.js";
import { context } from "./context.js";
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

/** Hand-rounded from `npm run fit`, which learns them from the development question sets. */
export const SIGNALS: readonly WeightedSignal[] = [
  { signal: fullText, weight: 0.6 },
  { signal: wideCoverage, weight: 1 },
  { signal: things, weight: 0.5 },
  { signal: context, weight: 0.5 },
  { signal: section, weight: 0.6 },
  { signal: headings, weight: 0.5 },
  { signal: surface, weight: 0.5 },
  { signal: expectedKind, weight: 0.8 },
  { signal: instructive, weight: 0.4 },
  { signal: leadIn, weight: 0.4 },
  { signal: brevity, weight: 0.3 },
  { signal: body, weight: 0.9 },
];
