/** Figures as a run of the bench gives them, made up. */
import type { BotRun, Growth, Results } from "../../src/evaluate/bench-results.js";

const spread = (p50: number) => ({ p50, p99: 3 * p50, max: 4 * p50 });

/** The costs at a size. */
export function growthAt(sentences: number, wanted = sentences): Growth {
  return {
    wanted,
    sources: sentences / 100,
    sentences,
    buildMs: sentences / 5,
    loadMs: sentences / 100,
    firstAnswer: spread(400),
    loadedMiB: 100,
    askedMiB: 120.4,
    ask: spread(1.44),
    processor: spread(1.2),
    hostileMs: 20,
    hostileProcessorMs: 19,
    hostileKind: "quotation marks",
    completeMs: spread(0.5),
  };
}

export const BOT: BotRun = {
  sources: 2000,
  sentences: 20_000,
  residentMiB: 151.2,
  visibleMs: 912,
  read: 1,
  reloadMs: 84,
  loopDelayMs: 12.3,
};

export const RESULTS: Results = {
  machine: {
    cpu: "A CPU",
    cores: 2,
    memoryGiB: 4,
    system: "linux x64",
    node: "v20.0.0",
    load: 0.21,
    date: "2026-01-02",
  },
  seconds: 301.4,
  own: growthAt(500),
  growth: [growthAt(1000), growthAt(5000), growthAt(50_000)],
  bots: [BOT],
};
