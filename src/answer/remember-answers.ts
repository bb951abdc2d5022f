/** Answers given lately: whoever turns a page, asks why or shares looks at the answer of before. */
import type { Answer } from "../model.js";
import type { AskOptions } from "./ask.js";
import type { Library } from "./library.js";

/** Asking, as `ask` does it. */
export type Ask = (library: Library, text: string, options?: AskOptions) => Answer;

/** A question limited to more sources is not remembered: its key would be longer than its answer. */
const MOST_SOURCES = 50;

/**
 * Asks, and gives what was answered before where the same was asked of the same library: answers
 * depend on nothing else.
 * @param most answers kept for a library, those asked for longest ago forgotten first; 0 keeps none
 */
export function rememberAnswers(ask: Ask, most: number): Ask {
  if (most === 0) return ask;
  // What goes with a library that nobody looks at any more goes with it.
  const byLibrary = new WeakMap<Library, Map<string, Answer>>();
  return (library, text, options = {}) => {
    const { limit, sources, abstain } = options;
    if (sources !== undefined && sources.length > MOST_SOURCES) return ask(library, text, options);
    const known = byLibrary.get(library) ?? new Map<string, Answer>();
    byLibrary.set(library, known);
    const key = JSON.stringify([text, limit, sources, abstain]);
    const answer = known.get(key) ?? ask(library, text, options);
    known.delete(key); // so that the map stays in the order of asking
    known.set(key, answer);
    const [oldest] = known.keys();
    if (known.size > most) known.delete(oldest!);
    return answer;
  };
}
