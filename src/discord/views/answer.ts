/** The answer: up to three quotes a page, each set off, with its place and a way to its context. */
import type { Answer, CitedQuote, FoundAnswer } from "../../model.js";
import {
  type Button,
  type Message,
  type Part,
  container,
  disabled,
  message,
  row,
  section,
  separator,
  text,
} from "../payload.js";
import { type AnswerView, headOf } from "./answer-head.js";
import { type Shown, pagesOf } from "./answer-pages.js";
import { COLOURS, type Viewer, control, revisionNote, smallPrint } from "./card.js";
import { notFoundCard } from "./not-found.js";

/** The card of an answer, found or not. */
export function answerCard(answer: Answer, view: AnswerView): Message {
  return answer.kind === "found" ? foundCard(answer, view) : notFoundCard(answer, view);
}

/** How many pages an answer's card has, at least 1. */
export function pageCount(answer: Answer, view: AnswerView): number {
  return answer.kind === "found" ? pagesOf(answer, view).length : 1;
}

/** The quotes on a page, best first. */
export function quotesOnPage(answer: FoundAnswer, view: AnswerView): CitedQuote[] {
  const pages = pagesOf(answer, view);
  const page = pages[Math.min(view.page, pages.length - 1)] ?? [];
  return [...new Set(page.map(({ cited }) => cited))];
}

function foundCard(answer: FoundAnswer, view: AnswerView): Message {
  const pages = pagesOf(answer, view);
  const at = Math.min(view.page, pages.length - 1);
  const shown = pages[at] ?? [];
  const parts = [
    ...headOf(answer, view),
    ...shown.flatMap((piece) => [separator(), ...quoteOf(piece, view.viewer)]),
    separator(),
    ...footerOf(answer, view, shown, { at, of: pages.length }),
    row(...buttonsOf(view, shown, { at, of: pages.length })),
  ];
  return message([container(COLOURS[answer.band], parts)]);
}

function quoteOf({ cited, markup, citation }: Shown, viewer: Viewer): Part[] {
  const { source, span } = cited.quote;
  const label = viewer.tongue.strings.buttons.context;
  const context = control(viewer, label, "context", { source: source.id, span });
  return [text(markup), section([text(citation)], context)];
}

interface Place {
  readonly at: number;
  readonly of: number;
}

function footerOf(
  { quotes }: FoundAnswer,
  { viewer }: AnswerView,
  shown: readonly Shown[],
  { at, of }: Place,
): Part[] {
  const { answer } = viewer.tongue.strings;
  const [first = 0, last = first] = [shown[0]?.index, shown.at(-1)?.index];
  const counts = [answer.quotes(first + 1, last + 1, quotes.length), answer.page(at + 1, of)];
  return smallPrint([...(of < 2 ? [] : counts), revisionNote(viewer)].join(" · "));
}

function buttonsOf(view: AnswerView, shown: readonly Shown[], { at, of }: Place): Button[] {
  const { viewer } = view;
  const { buttons } = viewer.tongue.strings;
  const source = view.within === undefined ? {} : { source: view.within.id };
  const first = shown[0]?.cited.quote;
  const place = { ...source, page: at };
  return [
    ...(at > 0 ? [control(viewer, buttons.back, "answer-page", { ...source, page: at - 1 })] : []),
    ...(at < of - 1
      ? [control(viewer, buttons.more, "answer-page", { ...source, page: at + 1 })]
      : []),
    control(viewer, buttons.why, "why", place),
    ...(first === undefined
      ? []
      : [control(viewer, buttons.exact, "exact", { source: first.source.id, span: first.span })]),
    shareOrRemove(view, place),
  ];
}

function shareOrRemove(view: AnswerView, place: { source?: string; page: number }): Button {
  const { viewer } = view;
  const { buttons } = viewer.tongue.strings;
  if (viewer.isPublic) return control(viewer, buttons.remove, "remove");
  const share = control(
    viewer,
    view.isShared === true ? buttons.shared : buttons.share,
    "share",
    place,
  );
  return view.isShared === true ? disabled(share) : share;
}
