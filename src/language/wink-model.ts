/**
 * winkNLP's English model as little of it as splitting, stemming and the lexicon need, in a form that
 * the build prepares. As the package has it, each start parses 3.5 MB of JSON, most of it twice, and
 * puts 87,000 words into an object: 150 ms and 37 MB before the first question is read.
 */
import { createRequire } from "node:module";
import { deserialize, serialize } from "node:v8";
import type { Model } from "wink-nlp";
import { openWordList } from "./word-list.js";

/** What the build keeps of the model's core. */
interface Prepared {
  readonly core: Core;
  /** The lexicon's words in their order, joined; empty for the few that are not Latin-1. */
  readonly words: string;
  /** Those few, by their place. Apart, so that all others take one byte a character. */
  readonly others: readonly (readonly [number, string])[];
  /** Places of all words, in order of the words as JavaScript compares them. */
  readonly order: Uint32Array;
}

/** A property of words: its values, and the place of each value. */
interface Feature {
  list: unknown[];
  hash?: Record<string, number>;
}

/** As winkNLP's cache reads it; what else is in it goes through untouched. */
interface Core {
  readonly features: { lexeme: Feature } & Record<string, Feature>;
}

const SEPARATOR = "\0"; // no word has it, whereas some are line breaks
const LATIN_1 = /^[\0-\xFF]*$/;

/** Where the build leaves the prepared model, beside the compiled program. */
export const WINK_MODEL_FILE = new URL("../../dist/data/wink-model.bin", import.meta.url);

/** Types for parts of a package that declares none for them. */
const part = createRequire(import.meta.url) as (
  name: `wink-eng-lite-web-model/dist/${string}.js`,
) => unknown;

/** The bytes of the prepared model, from the package. */
export function prepareModel(): Buffer {
  const loadCore = part("wink-eng-lite-web-model/dist/load-core-model.js") as () => Core;
  const { features, ...rest } = loadCore();
  const words = features.lexeme.list as string[];
  const kept: Record<string, Feature> = {};
  for (const [name, feature] of Object.entries(features)) {
    kept[name] = { ...feature };
    delete kept[name].hash;
  }
  kept.lexeme!.list = [];
  return serialize({
    core: { ...rest, features: kept as Core["features"] },
    words: words.map((word) => (LATIN_1.test(word) ? word : "")).join(SEPARATOR),
    others: [...words.entries()].filter(([, word]) => !LATIN_1.test(word)),
    order: Uint32Array.from([...words.keys()].sort((a, b) => (words[a]! < words[b]! ? -1 : 1))),
  } satisfies Prepared);
}

/**
 * A model for a winkNLP of pipe `sbd` that asks for nothing but tokens, sentences and stems; other
 * pipes find nothing. Good for one winkNLP: that adds the words it meets.
 * @param file what `prepareModel` made; where it is missing, that is made on the spot.
 */
export function openModel(file: string | URL = WINK_MODEL_FILE): Model {
  const nothing = { machines: [], transformers: [] };
  const nothingOne = { machines: [NO_MACHINE] };
  return {
    core: () => openCore(deserialize(readPrepared(file)) as Prepared),
    sbd: part("wink-eng-lite-web-model/dist/load-sbd-model.js"),
    pos: () => nothing,
    ner: () => nothing,
    negation: () => nothingOne,
    sa: () => nothingOne,
    metaCER: () => nothing,
    featureFn: part("wink-eng-lite-web-model/dist/feature.js"),
    addons: { stem: part("wink-eng-lite-web-model/dist/porter-stemmer.js") },
  };
}

/** winkNLP's form of an automaton without states. */
const NO_MACHINE = JSON.stringify([100, 0, { 0: {} }, {}, {}, {}]);

function readPrepared(file: string | URL): Buffer {
  try {
    return openWordList(file);
  } catch {
    return prepareModel(); // sources that run unbuilt
  }
}

function openCore({ core, words, others, order }: Prepared): Core {
  const lexicon = words.split(SEPARATOR);
  for (const [place, word] of others) lexicon[place] = word;
  for (const feature of Object.values(core.features)) feature.hash = placesOf(feature.list);
  core.features.lexeme.list = lexicon;
  core.features.lexeme.hash = foundPlaces(lexicon, order);
  return core;
}

function placesOf(list: readonly unknown[]): Record<string, number> {
  const places = Object.create(null) as Record<string, number>;
  for (const [place, value] of list.entries()) places[String(value)] = place;
  return places;
}

/**
 * The place of each word, looked up when first asked for and kept from then on. winkNLP adds the words
 * that are not in the lexicon to this object.
 */
function foundPlaces(lexicon: string[], order: Uint32Array): Record<string, number> {
  const find = new Proxy(Object.create(null) as Record<string, number>, {
    get(_, word, places: Record<string, number>) {
      const place = typeof word === "string" ? placeOf(word, lexicon, order) : undefined;
      const found = { value: place, writable: true, enumerable: true, configurable: true };
      if (place !== undefined) Object.defineProperty(places, word, found);
      return place;
    },
  });
  return Object.create(find) as Record<string, number>;
}

/** Binary search; undefined for a word that is not in the lexicon. */
function placeOf(word: string, lexicon: string[], order: Uint32Array): number | undefined {
  let low = 0;
  let high = order.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (lexicon[order[middle]!]! < word) low = middle + 1;
    else high = middle;
  }
  const place = order[low];
  return place !== undefined && lexicon[place] === word ? place : undefined;
}
