/** Sentences read again and again: what a question finds is highlighted, compared and shown. */
import { termsOf, type Term } from "./terms.js";
import { read, type Token } from "./wink.js";

/** A sentence's tokens, and what is searched of it. */
export interface SentenceReading {
  readonly tokens: readonly Token[];
  readonly terms: readonly Term[];
}

/** Sentences remembered, those read longest ago forgotten first; a thousand take about 5 MB. */
const SENTENCES_KEPT = 1000;
/** In UTF-16 units: longer ones are rare, and would take the room of many. */
const LONGEST_KEPT = 600;

const recent = new Map<string, SentenceReading>();

/** The reading of a sentence, which depends on nothing but its text. */
export function readSentence(text: string): SentenceReading {
  const known = recent.get(text);
  if (known !== undefined) {
    recent.delete(text); // so that the map stays in the order of reading
    recent.set(text, known);
    return known;
  }
  const { tokens } = read(text);
  const reading = { tokens, terms: termsOf(tokens) };
  if (text.length > LONGEST_KEPT) return reading;
  recent.set(text, reading);
  const [oldest] = recent.keys();
  if (recent.size > SENTENCES_KEPT) recent.delete(oldest!);
  return reading;
}
