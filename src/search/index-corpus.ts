/** From sources to their index: what is known of unchanged sources is taken over. */
import type { Problem, Source } from "../model.js";
import { atOnce, inTurns, openTurns, type Steps } from "../turns.js";
import { analyseSource, type SourceAnalysis } from "./analyse-source.js";
import { corpusIndex, indexParts, type CorpusIndex, type IndexParts } from "./corpus-index.js";
import { keyOf } from "./index-cache.js";
import { EarlierData, IndexBuilder } from "./index-data.js";

/** Gives a source's analysis, or what is wrong with the source. */
export type Analyse = (
  source: Source,
) => SourceAnalysis | Problem | Promise<SourceAnalysis | Problem>;

/** How sources are analysed that are not as they were. */
export interface Analysing {
  /** An index of before: sources that are as they were are not analysed again. */
  readonly earlier?: IndexParts | undefined;
  /** Analyses afresh in this thread by default. */
  readonly analyse?: Analyse;
  /** How many sources are being analysed at the same time, at least 1, the default. */
  readonly ahead?: number;
}

/** An index, the sources that it is over, and those that could not be analysed. */
export interface Indexed {
  readonly index: CorpusIndex;
  readonly sources: readonly Source[];
  readonly problems: readonly Problem[];
}

/** The index over sources; the same sources in the same order give the same index. */
export function indexCorpus(sources: readonly Source[], earlier?: IndexParts): CorpusIndex {
  const keyed = sources.map(withKey);
  if (earlier && isOver(earlier, keyed)) return atOnce(corpusIndex(sources, earlier));
  const before = earlier && new EarlierData(earlier.data);
  const builder = new IndexBuilder();
  for (const { source, key } of keyed) {
    const place = before?.placeOf(key);
    if (before === undefined || place === undefined) {
      builder.addAnalysis(key, analyseSource(source));
    } else builder.addKept(before, place);
  }
  return atOnce(finishedIndex(sources, builder));
}

/** The same index, made in turns with other work. */
export async function indexCorpusInSlices(
  sources: readonly Source[],
  analysing: Analysing = {},
): Promise<Indexed> {
  const { earlier } = analysing;
  const turn = openTurns();
  const keyed: Keyed[] = [];
  for (const source of sources) {
    keyed.push(withKey(source));
    await turn();
  }
  if (earlier && isOver(earlier, keyed)) {
    return { index: await inTurns(corpusIndex(sources, earlier), turn), sources, problems: [] };
  }
  await turn();
  const before = earlier && new EarlierData(earlier.data);
  const builder = new IndexBuilder();
  const used: Source[] = [];
  const problems: Problem[] = [];
  for await (const { source, key, made } of inOrder(keyed, before, analysing)) {
    if (typeof made === "object" && "reason" in made) problems.push(made);
    else {
      used.push(source);
      if (typeof made === "object") builder.addAnalysis(key, made);
      else builder.addKept(before!, made);
    }
    await turn();
  }
  const index = await inTurns(finishedIndex(used, builder), turn);
  return { index, sources: used, problems };
}

function* finishedIndex(sources: readonly Source[], builder: IndexBuilder): Steps<CorpusIndex> {
  const data = yield* builder.finishInSteps();
  const parts = yield* indexParts(data);
  return yield* corpusIndex(sources, parts, builder.tables);
}

/** A source with its key, which takes its whole shape to make. */
interface Keyed {
  readonly source: Source;
  readonly key: string;
}

const withKey = (source: Source): Keyed => ({ source, key: keyOf(source) });

/** A source with its place in the earlier data, or with what came of analysing it. */
interface Step extends Keyed {
  readonly made: number | SourceAnalysis | Problem;
}

/** Some sources are being analysed while one is waited for. */
async function* inOrder(
  sources: readonly Keyed[],
  before: EarlierData | undefined,
  { analyse = analyseSource, ahead = 1 }: Analysing,
): AsyncGenerator<Step> {
  const coming: Promise<Step>[] = [];
  for (const { source, key } of sources) {
    const made = before?.placeOf(key) ?? analyse(source);
    coming.push(Promise.resolve(made).then((done) => ({ source, key, made: done })));
    if (coming.length >= ahead) yield coming.shift()!;
  }
  yield* coming;
}

/** Whether an index is over these very sources. */
function isOver({ data: { keys } }: IndexParts, sources: readonly Keyed[]): boolean {
  return keys.length === sources.length && sources.every(({ key }, at) => key === keys[at]);
}
