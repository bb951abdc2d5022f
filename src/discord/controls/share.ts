/** Sharing a private answer with everyone in the channel, and taking an answer back. */
import { UserError } from "../../errors.js";
import { answerTo, pressedQuestion } from "../answering.js";
import type { Desk, Press, PressInput } from "../commands/command.js";
import { answerCard } from "../views/answer.js";

/** Posts the private answer for everyone, once, and marks the private one as shared. */
export const share: Press = (input, desk) => {
  if (!input.isPrivate) throw new UserError(input.tongue.strings.errors.unknown);
  const cards = cardsOf(input, desk, pressedQuestion(input));
  const isFirst = desk.isFirst(`share:${input.messageId ?? ""}`);
  const message = async () => (await cards()).marked;
  return isFirst
    ? { kind: "update", message, post: async () => (await cards()).posted }
    : { kind: "update", message };
};

/** Deletes a card, for the person who asked and for moderators. */
export const remove: Press = ({ userId, control, canManageMessages, tongue }) => {
  if (userId !== control.asker && !canManageMessages) {
    throw new UserError(tongue.strings.errors.notYoursToRemove);
  }
  return { kind: "remove" };
};

function cardsOf(input: PressInput, desk: Desk, question: string) {
  const { source: within, page } = input.control;
  return async () => {
    const { answer, view } = await answerTo(desk, input, { question, within, page });
    const viewer = { ...view.viewer, isPublic: true };
    return {
      marked: answerCard(answer, { ...view, isShared: true }),
      posted: answerCard(answer, { ...view, viewer, sharedBy: input.userId }),
    };
  };
}
