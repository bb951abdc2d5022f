/** The controls of a quote: its context, and its exact text as a file. */
import { cite, rawBytes } from "../../answer/cite.js";
import { citationMarked } from "../../answer/stale.js";
import { contextOf } from "../../answer/context.js";
import { UserError } from "../../errors.js";
import { type Quote, quote } from "../../model.js";
import { answerTo, pressedAnswer, privateViewer, sourceOf } from "../answering.js";
import type { Desk, Press, PressInput } from "../commands/command.js";
import { LIMITS } from "../payload.js";
import { contextCard } from "../views/context.js";
import { exactCard } from "../views/exact.js";

/** The quote within its paragraph and neighbours. */
export const showContext: Press = (input, desk) => {
  const { page } = input.control;
  const quoted = quoteOf(input, desk);
  const around = contextOf(quoted.source, quoted.span);
  const card = contextCard({
    viewer: privateViewer(desk, input),
    citation: citationMarked(cite(quoted), desk.app.staleBefore),
    paragraphs: [...around.before, around.quote, ...around.after],
    ...(page === undefined ? {} : { page }),
  });
  // A page is only asked for from within the context's own card.
  return page !== undefined && input.isPrivate
    ? { kind: "update", message: () => card }
    : { kind: "message", audience: "private", message: () => card };
};

/** The bytes of the quote, and citations to paste. */
export const showExact: Press = (input, desk) => {
  const quoted = quoteOf(input, desk);
  const bytes = rawBytes(quoted);
  if (bytes.length > LIMITS.attachmentBytes) {
    throw new UserError(input.tongue.strings.errors.fileTooLarge);
  }
  const asked = pressedAnswer(input);
  const viewer = privateViewer(desk, input);
  const message = async () => {
    const answered = asked && (await answerTo(desk, input, asked)).answer;
    // The sources may have changed since the quote was taken: then these are no quotes beside it.
    const isSame = answered?.revision === viewer.revision;
    return exactCard({
      viewer,
      citation: citationMarked(cite(quoted), desk.app.staleBefore),
      bytes,
      ...(asked === undefined ? {} : { question: asked.question }),
      ...(isSame && answered.kind === "found" ? { siblings: answered.quotes } : {}),
    });
  };
  return { kind: "message", audience: "private", message };
};

/** The quote a control points at; its span may be forged and is checked. */
function quoteOf(input: PressInput, desk: Desk): Quote {
  const { source: id, span } = input.control;
  const source = sourceOf(desk, input, id);
  if (span === undefined || span.end > source.text.length) {
    throw new UserError(input.tongue.strings.errors.unknown);
  }
  return quote(source, span);
}
