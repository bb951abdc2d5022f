/** The whole of `npm run bench`: each figure told as soon as it is there. */
import { costsOf, withCopy } from "./bench-apart.js";
import { benchCorpus } from "./bench-corpus.js";
import {
  thisMachine,
  type BotFigures,
  type BotRun,
  type Growth,
  type Results,
} from "./bench-results.js";
import type { Place } from "./bench-size.js";

/** Sentences of the corpora that show how the costs grow. */
export const SIZES: readonly number[] = [1000, 5000, 20_000, 50_000, 100_000, 200_000, 500_000];

export interface RunOptions {
  /** The documents that ship with the program. */
  readonly shipped: string;
  /** Questions to those; without them each corpus is asked about its own sentences. */
  readonly questions?: string | undefined;
  /** Measured instead of the shipped documents and of all corpora that are made. */
  readonly corpus?: string | undefined;
  readonly sizes?: readonly number[] | undefined;
  /** Where made corpora are kept. */
  readonly cacheDir: string;
  /** Fresh processes that answer one question each, on the first corpus and at each size. */
  readonly starts?: { readonly own: number; readonly grown: number };
}

/** What a run needs, and whom it tells. */
export interface Tools {
  /** Starts the bot on a corpus, which it changes. */
  readonly measureBot: (place: Place) => Promise<BotFigures>;
  readonly onGrowth: (one: Growth) => void;
  readonly onBot: (one: BotRun) => void;
  /** Told what takes long. */
  readonly note: (what: string) => void;
  readonly now: () => Date;
}

/** Many where each is fast. */
const STARTS = { own: 7, grown: 3 } as const;
/** The folder in which one of 2,000 files changes: sentences, and sentences of each file. */
const FILES = { sentences: 20_000, perDocument: 10 } as const;
/** The size at which the bot is started, as far as anyone goes in memory. */
const BOT_SIZE = 200_000;

/** @throws UserError where a corpus can't be made */
export async function runBench(options: RunOptions, tools: Tools): Promise<Results> {
  const started = performance.now();
  const machine = thisMachine(tools.now());
  const bots: BotRun[] = [];
  const { corpus, questions, shipped, starts = STARTS } = options;
  const own = await withCopy(corpus ?? shipped, async (place) => {
    const costs = costsOf(place, { questions, starts: starts.own });
    tools.onGrowth(costs);
    bots.push(await botOn(place, costs, tools));
    return costs;
  });
  const growth = corpus === undefined ? await made(options, tools, bots) : [];
  return {
    machine,
    seconds: (performance.now() - started) / 1000,
    own,
    growth,
    bots,
  };
}

/** What is measured on the corpora that the bench makes. */
async function made(
  { cacheDir, sizes = SIZES, starts = STARTS }: RunOptions,
  tools: Tools,
  bots: BotRun[],
): Promise<Growth[]> {
  const { note } = tools;
  const many = benchCorpus(cacheDir, FILES.sentences, { ...FILES, note });
  await withCopy(many, async (place) => {
    const costs = costsOf(place, { starts: 0 });
    bots.push(await botOn(place, costs, tools));
  });
  const growth: Growth[] = [];
  for (const wanted of sizes) {
    await withCopy(benchCorpus(cacheDir, wanted, { note }), async (place) => {
      const one = { wanted, ...costsOf(place, { starts: starts.grown }) };
      tools.onGrowth(one);
      growth.push(one);
      if (wanted === BOT_SIZE) bots.push(await botOn(place, one, tools));
    });
  }
  return growth;
}

async function botOn(
  place: Place,
  { sources, sentences }: { readonly sources: number; readonly sentences: number },
  tools: Tools,
): Promise<BotRun> {
  const bot = { sources, sentences, ...(await tools.measureBot(place)) };
  tools.onBot(bot);
  return bot;
}
