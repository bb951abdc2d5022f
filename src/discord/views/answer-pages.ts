/** Which quotes, and how much of each, stand on which page of an answer's card. */
import type { CitedQuote, FoundAnswer } from "../../model.js";
import { LIMITS, type Part } from "../payload.js";
import { type AnswerView, headOf } from "./answer-head.js";
import type { Viewer } from "./card.js";
import { citationLine, nameOf } from "./citation.js";
import { introduced, quoteParts } from "./quote.js";
import { sizeOf } from "./size.js";

/** Quotes on a page: more would be a wall of text. */
const QUOTES_A_PAGE = 3;

/** Units of one stretch of a quote; what is longer continues on the next page. */
const QUOTE_ROOM = 1400;

/** Units kept free for the line that counts quotes and pages, in the wordiest language. */
const FOOTER_ROOM = 200;

/** A stretch of a quote with everything that stands around it. */
export interface Shown {
  /** Of the quote among the answer's, from 0. */
  readonly index: number;
  readonly cited: CitedQuote;
  /** Discord's Markdown for the stretch. */
  readonly markup: string;
  /** Discord's Markdown for the lines under it. */
  readonly citation: string;
}

/** All stretches of all quotes, in pages that fit. */
export function pagesOf(answer: FoundAnswer, view: AnswerView): Shown[][] {
  const room = LIMITS.text - FOOTER_ROOM - sizeOfAll(headOf(answer, view));
  const pages: Shown[][] = [];
  let left = 0;
  let seen = new Set<string>();
  for (const shown of answer.quotes.flatMap((cited, index) => shownOf(cited, index, view.viewer))) {
    const id = `${shown.cited.quote.source.id}:${shown.cited.quote.span.start}-${shown.cited.quote.span.end}`;
    const cost = sizeOf(shown.markup) + sizeOf(shown.citation);
    const last = pages.at(-1);
    // Two stretches of one quote never share a page: their buttons would be the same.
    if (last && last.length < QUOTES_A_PAGE && cost <= left && !seen.has(id)) {
      last.push(shown);
      seen.add(id);
      left -= cost;
    } else {
      pages.push([shown]);
      seen = new Set([id]);
      left = room - cost;
    }
  }
  return pages;
}

function shownOf(cited: CitedQuote, index: number, viewer: Viewer): Shown[] {
  const { strings } = viewer.tongue;
  const parts = quoteParts(cited.quote, cited, QUOTE_ROOM);
  const citation = [citationLine(viewer, cited.citation), ...remarks(cited, viewer)];
  return parts.map((part, at) => {
    const isFirst = at === 0;
    const isLast = at === parts.length - 1;
    // In a text of its own: below a quote Discord may take small print for more of the same line.
    const below = isLast ? citation : [strings.answer.continues, ...citation];
    return {
      index,
      cited,
      markup: isFirst
        ? introduced(cited.quote, part.markup)
        : `-# *${strings.answer.continued}*\n${part.markup}`,
      citation: below.map((line) => `-# ${line}`).join("\n"),
    };
  });
}

/** What else there is to say of a quote: near-copies elsewhere, damage to the file. */
function remarks({ also, citation }: CitedQuote, { tongue: { strings } }: Viewer): string[] {
  const titles = [...new Set(also.map(({ quote }) => nameOf(quote.source, 60)))].slice(0, 3);
  return [
    ...(titles.length === 0 ? [] : [strings.answer.also(titles.join(" · "))]),
    ...(citation.repaired ? [strings.answer.damaged] : []),
  ];
}

const sizeOfAll = (parts: readonly Part[]): number =>
  parts.reduce((sum, part) => sum + ("content" in part ? sizeOf(part.content) : 0), 0);
