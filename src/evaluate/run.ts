/** Asks every gold question, with abstention as shipped and with it off, and checks every quote. */
import { ask, rankCandidates } from "../answer/ask.js";
import type { Library } from "../answer/library.js";
import { verify } from "../answer/verify.js";
import type { Answer, CitedQuote } from "../model.js";
import type { GoldQuestion } from "./questions.js";
import { isFile, type Outcome } from "./score.js";

/** Quotes asked for: as deep as MRR@10 looks. */
const DEPTH = 10;

/** Gives the bytes of a source's file as they lie on disk now. */
export type ReadBytes = (path: string) => Uint8Array;

/** What every question got, in order. Each question is timed once, in a warm process. */
export function runQuestions(
  library: Library,
  questions: readonly GoldQuestion[],
  readBytes: ReadBytes,
): Outcome[] {
  const isVerbatim = verbatimCheck(readBytes);
  return questions.map((gold) => {
    const started = performance.now();
    const shipped = ask(library, gold.question, { limit: DEPTH });
    const ms = performance.now() - started;
    const open = ask(library, gold.question, { limit: DEPTH, abstain: false });
    const { query } = rankCandidates(library, gold.question);
    const quotes = [...quotesOf(shipped), ...quotesOf(open)];
    return {
      gold,
      shipped,
      open,
      kind: query.question.kind,
      answers: answersOf(gold, open, readBytes),
      ms,
      quotes: quotes.length,
      verbatimQuotes: quotes.filter(isVerbatim).length,
    };
  });
}

/** The answers' words: as the gold states them, else what its ranges in the quoted file hold. */
function answersOf(gold: GoldQuestion, open: Answer, readBytes: ReadBytes): string[] {
  const stated = gold.sentences.flatMap(({ answer }) => answer ?? []);
  if (open.kind === "not-found") return stated;
  const { path, origin } = open.quotes[0].quote.source;
  const ranges = gold.ranges.filter(({ file }) => isFile(path, file));
  if (origin === undefined || ranges.length === 0) return stated;
  const bytes = readBytes(path);
  const decoder = new TextDecoder(origin.encoding);
  return [...stated, ...ranges.map(({ start, end }) => decoder.decode(bytes.subarray(start, end)))];
}

function quotesOf(answer: Answer): CitedQuote[] {
  if (answer.kind === "not-found") return [];
  return answer.quotes.flatMap((quote) => [quote, ...quote.also]);
}

/**
 * A quote is verbatim when the file's bytes in its range, decoded here and now from the disk and
 * not by the code that made the quote, give its text; for repaired and extracted quotes, when the
 * citation still verifies.
 */
function verbatimCheck(readBytes: ReadBytes): (quote: CitedQuote) => boolean {
  const files = new Map<string, Uint8Array>();
  return ({ quote, citation }) => {
    const { source, span, text } = quote;
    if (citation.bytes === undefined || citation.repaired || source.origin === undefined) {
      const claim = { path: source.path, text, span, sha256: citation.sha256 };
      return verify(claim, source).verdict === "exact";
    }
    const bytes = files.get(source.path) ?? readBytes(source.path);
    files.set(source.path, bytes);
    const slice = bytes.subarray(citation.bytes.start, citation.bytes.end);
    return new TextDecoder(source.origin.encoding, { ignoreBOM: true }).decode(slice) === text;
  };
}
