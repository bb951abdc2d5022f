/** The controls of an answer that show more of it, explain it, or ask again. */
import { UserError } from "../../errors.js";
import { answerMessage, answerTo, pressedQuestion } from "../answering.js";
import type { Asked } from "../answering.js";
import type { Desk, Press, PressInput, Reply } from "../commands/command.js";
import { answerCard, quotesOnPage } from "../views/answer.js";
import { correctedQuestion } from "../views/not-found.js";
import { whyCard } from "../views/why.js";

/** Another page of the answer. */
export const turnPage: Press = (input, desk) => {
  const { source: within, page } = input.control;
  return inPlace(input, desk, { question: pressedQuestion(input), within, page });
};

/** The same question to the sources as they are now. */
export const askAgain: Press = (input, desk) =>
  inPlace(input, desk, { question: pressedQuestion(input), within: input.control.source });

/** The question with its misspelt words put right. */
export const askCorrected: Press = (input, desk) => {
  const { source: within } = input.control;
  const question = pressedQuestion(input);
  return placed(input, async (isPublic) => {
    const { answer, view } = await answerTo(desk, input, { question, within, isPublic });
    const corrected = correctedQuestion(answer);
    if (corrected === undefined) return answerCard(answer, view);
    return answerMessage(desk, input, { question: corrected, within, isPublic });
  });
};

/** Why the quotes of this page were chosen. */
export const explain: Press = (input, desk) => {
  const { source: within, page } = input.control;
  const question = pressedQuestion(input);
  const message = async () => {
    const { answer, view } = await answerTo(desk, input, { question, within, page });
    if (answer.kind === "not-found") return answerCard(answer, view);
    return whyCard(answer, quotesOnPage(answer, view), view);
  };
  return { kind: "message", audience: "private", message };
};

/** The question asked in a dialog, of one source. */
export function askTyped(input: PressInput, desk: Desk, question: string | undefined): Reply {
  if (question === undefined) throw new UserError(input.tongue.strings.errors.noQuestion);
  const asked = { question, within: input.control.source };
  const message = () => answerMessage(desk, input, asked);
  return { kind: "message", audience: "private", message };
}

function inPlace(input: PressInput, desk: Desk, asked: Asked): Reply {
  return placed(input, (isPublic) => answerMessage(desk, input, { ...asked, isPublic }));
}

/** In the pressed card's place for whom it belongs to; others get a view of their own. */
function placed(
  input: PressInput,
  messageFor: (isPublic: boolean) => ReturnType<typeof answerMessage>,
): Reply {
  return input.isPrivate || input.userId === input.control.asker
    ? { kind: "update", message: () => messageFor(!input.isPrivate) }
    : { kind: "message", audience: "private", message: () => messageFor(false) };
}
