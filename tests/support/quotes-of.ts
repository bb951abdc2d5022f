/** Short ways from an answer to its quotes. */
import { ask, type AskOptions } from "../../src/answer/ask.js";
import type { Library } from "../../src/answer/library.js";
import type { Answer, CitedQuote } from "../../src/model.js";

/** The quotes of an answer, none where it was not found. */
export function quotesOf(answer: Answer): readonly CitedQuote[] {
  return answer.kind === "found" ? answer.quotes : [];
}

/** Their texts. */
export function textsOf(answer: Answer): string[] {
  return quotesOf(answer).map(({ quote }) => quote.text);
}

/** The highlighted words of a quote. */
export function highlighted({ quote, highlights }: CitedQuote): string[] {
  return highlights.map(({ start, end }) => quote.text.slice(start, end));
}

/** The first quote for a question, shown however unsure. */
export function bestFor(library: Library, question: string, options: AskOptions = {}): CitedQuote {
  const [best] = quotesOf(ask(library, question, { abstain: false, ...options }));
  if (best === undefined) throw new Error(`no quote for ${question}`);
  return best;
}
