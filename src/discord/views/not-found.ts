/** The honest answer where the sources have none: no quote, but why, and where to look. */
import type { ClosestPlace, NotFoundAnswer } from "../../model.js";
import {
  type Button,
  LIMITS,
  type Message,
  type Option,
  type Part,
  button,
  container,
  message,
  row,
  selectRow,
  separator,
  text,
} from "../payload.js";
import type { Strings } from "../strings.js";
import { type AnswerView, notes } from "./answer-head.js";
import { COLOURS, type Viewer, control, controlId, questionHeading, smallPrint } from "./card.js";
import { fitLine } from "./card.js";
import { placeLine } from "./citation.js";
import { clipLabel } from "./clip.js";
import { reasonSentence } from "./reasons.js";

/** Reasons and places shown. */
const MOST = 3;

/** The card of a question that the sources don't answer. */
export function notFoundCard(answer: NotFoundAnswer, view: AnswerView): Message {
  const { tongue } = view.viewer;
  const { strings } = tongue;
  const reasons = answer.reasons
    .slice(0, MOST)
    .map((reason) => `- ${fitLine(reasonSentence(reason, tongue), 240)}`);
  const parts: Part[] = [
    questionHeading(answer.question),
    ...smallPrint(...notes(answer, view)),
    text([`**${titleOf(view, strings)}**`, ...reasons].join("\n")),
    ...placesOf(answer, view.viewer),
    separator(),
    ...smallPrint(strings.notFound.tip),
    row(...buttonsOf(answer, view)),
  ];
  return message([container(COLOURS.notFound, parts)]);
}

function titleOf({ within }: AnswerView, { notFound }: Strings): string {
  if (within === undefined) return notFound.title;
  return within.kind === "source" ? notFound.titleWithin : notFound.titleWithinGroup;
}

/**
 * The question with its supposed misspellings put right; undefined where that changes nothing.
 * Words are compared without regard to case.
 */
export function correctedQuestion({
  question,
  corrections,
}: Pick<NotFoundAnswer, "question" | "corrections">): string | undefined {
  const readings = new Map(corrections.map(({ from, to }) => [from.toLowerCase(), to]));
  const corrected = question.replace(
    /[\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{M}\p{N}]+)*/gu,
    (word) => readings.get(word.toLowerCase()) ?? word,
  );
  return corrected === question ? undefined : corrected;
}

function placesOf({ closest }: NotFoundAnswer, viewer: Viewer): Part[] {
  if (closest.length === 0) return [];
  const { strings } = viewer.tongue;
  const lines = closest.slice(0, MOST).map((place) => `- ${placeLine(viewer, place)}`);
  return [
    text([strings.notFound.closest, ...lines].join("\n")),
    selectRow(
      controlId(viewer, "menu"),
      strings.buttons.openSource,
      optionsOf(closest.slice(0, MOST), viewer),
    ),
  ];
}

/** One option for each source among the places. */
function optionsOf(places: readonly ClosestPlace[], viewer: Viewer): Option[] {
  const sources = new Map(places.map(({ source }) => [source.id, source]));
  return [...sources.values()].map((source) => ({
    label: clipLabel(source.title, LIMITS.optionText) || source.id,
    value: controlId(viewer, "source", { source: source.id }),
  }));
}

function buttonsOf(answer: NotFoundAnswer, { viewer, within }: AnswerView): Button[] {
  const { strings } = viewer.tongue;
  const corrected = correctedQuestion(answer);
  const source = within === undefined ? {} : { source: within.id };
  const sources = control(viewer, strings.buttons.sources, "sources", { page: 0 });
  const label = clipLabel(strings.notFound.didYouMean(corrected ?? ""), LIMITS.buttonLabel);
  return [
    ...(corrected === undefined
      ? []
      : [button(controlId(viewer, "did-you-mean", source), label, "main")]),
    sources,
    ...(viewer.isPublic ? [control(viewer, strings.buttons.remove, "remove")] : []),
  ];
}
