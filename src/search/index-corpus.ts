/** From sources to their index: what is known of unchanged sources is taken over. */
import { setImmediate } from "node:timers/promises";
import type { Source } from "../model.js";
import { analyseSource } from "./analyse-source.js";
import { corpusIndex, indexParts, type CorpusIndex, type IndexParts } from "./corpus-index.js";
import { EarlierData, IndexBuilder, type IndexData } from "./index-data.js";
import { keyOf } from "./index-cache.js";

/** The index over sources; the same sources in the same order give the same index. */
export function indexCorpus(sources: readonly Source[], earlier?: IndexParts): CorpusIndex {
  const steps = indexed(sources, earlier);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** The same index, made source by source with room for other work between them. */
export async function indexCorpusInSlices(
  sources: readonly Source[],
  earlier?: IndexParts,
): Promise<CorpusIndex> {
  const steps = indexed(sources, earlier);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    await setImmediate();
  }
}

/** Stops where other work may get its turn. */
function* indexed(
  sources: readonly Source[],
  earlier: IndexParts | undefined,
): Generator<void, CorpusIndex> {
  const keys = sources.map(keyOf);
  if (earlier !== undefined && areSame(keys, earlier.data.keys)) {
    return corpusIndex(sources, earlier);
  }
  const data = yield* dataOf(sources, keys, earlier?.data);
  yield;
  const parts = indexParts(data);
  yield;
  return corpusIndex(sources, parts);
}

/** Unchanged sources that are taken over before other work gets its turn. */
const SLICE = 20;

function* dataOf(
  sources: readonly Source[],
  keys: readonly string[],
  earlier: IndexData | undefined,
): Generator<void, IndexData> {
  const before = earlier && new EarlierData(earlier);
  const builder = new IndexBuilder();
  for (const [at, source] of sources.entries()) {
    const key = keys[at]!;
    const place = before?.placeOf(key);
    if (before === undefined || place === undefined) {
      builder.addAnalysis(key, analyseSource(source));
      yield;
    } else {
      builder.addKept(before, place);
      if (at % SLICE === 0) yield;
    }
  }
  return builder.finish();
}

function areSame(keys: readonly string[], others: readonly string[]): boolean {
  return keys.length === others.length && keys.every((key, at) => key === others[at]);
}
