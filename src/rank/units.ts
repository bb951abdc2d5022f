/** What a question wants counted: the words that stand for its unit. */
import { termsOf } from "../language/terms.js";
import { read } from "../language/wink.js";
import { readAs, type Query, type Wanted } from "../search/query.js";
import { peopleTerms } from "./people.js";

/** How surely a word must mean the asked unit: "personnel" for "troops", not "driver" for "truck". */
const LEAST_SURE = 0.3;
/** What a question wants counted begins right after these words. */
const COUNTED = /\bhow\s+(?:many|much)\s+(.*)/is;

/**
 * The terms that mean what is counted: the things right after "how many", else the people that are
 * asked for, else all things. Who counts people may call them by any word for people of that kind
 * ("soldiers", "personnel").
 */
export function unitsOf(query: Query): ReadonlySet<string> {
  const units = known.get(query) ?? readUnits(query);
  known.set(query, units);
  return units;
}

/** Each sentence that is found is held against them. */
const known = new WeakMap<Query, ReadonlySet<string>>();

function readUnits(query: Query): ReadonlySet<string> {
  const behind = COUNTED.exec(query.question.text)?.[1] ?? "";
  const { tokens } = read(behind);
  const end = tokens.findIndex(({ isStopWord }) => isStopWord);
  const named = new Set(termsOf(end < 0 ? tokens : tokens.slice(0, end)).map(({ term }) => term));
  const wordOf = ({ concept }: Wanted): string => readAs(concept, query) ?? concept.surface;
  const things = query.wanted.filter(({ concept }) => !concept.isName);
  const asked = things.filter(({ concept }) => named.has(concept.term));
  const people = things.filter((thing) => peopleTerms([wordOf(thing)]).length > 0);
  const counted = asked.length > 0 ? asked : people.length > 0 ? people : things;
  const alternatives = counted.flatMap((thing) => thing.alternatives);
  const sure = alternatives.filter(({ weight }) => weight >= LEAST_SURE).map(({ term }) => term);
  return new Set([...sure, ...peopleTerms(counted.map(wordOf))]);
}
