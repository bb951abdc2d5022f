/** Words that count people: one source's "soldiers" are another's "troops", or just "people". */
import { termsOf } from "../language/terms.js";
import { read } from "../language/wink.js";

/** Words for people of whatever kind. */
const ANYBODY = "people persons individuals headcount";
/** Words for people who are somewhere for the same reason, a line each. */
const KINDS = [
  "soldiers troops troopers servicemen servicewomen personnel",
  "employees workers staff staffers personnel workforce",
  "participants attendees visitors guests spectators audience attendance turnout",
  "passengers travellers travelers riders",
];

/** The terms of these words, made for the first question that wants people counted. */
let known: { readonly anybody: readonly string[]; readonly kinds: readonly string[][] } | undefined;

/**
 * The terms by which a text may call the people that are counted; none where the words count no
 * people. Those of any kind where a word is for people at large, else those of its kinds.
 * @param words what is counted, as the question says it, lower case, with typos put right
 */
export function peopleTerms(words: readonly string[]): readonly string[] {
  const asked = new Set(termsIn(words.join(" ")));
  const isAsked = (terms: readonly string[]): boolean => terms.some((term) => asked.has(term));
  known ??= { anybody: termsIn(ANYBODY), kinds: KINDS.map(termsIn) };
  const { anybody, kinds } = known;
  const meant = isAsked(anybody) ? kinds : kinds.filter(isAsked);
  return meant.length === 0 ? [] : [...anybody, ...meant.flat()];
}

function termsIn(words: string): string[] {
  return termsOf(read(words).tokens).map(({ term }) => term);
}
