/** Sharing a private answer with everyone in the channel, and taking an answer back. */
import { UserError } from "../../errors.js";
import { type Answered, type Asked, answerTo, pressedQuestion } from "../answering.js";
import type { Desk, Press, PressInput } from "../commands/command.js";
import { answerCard, quotesOnPage } from "../views/answer.js";

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
  const make = async () => {
    const asked = { question, within, page };
    const own = await answerTo(desk, input, asked);
    const all = desk.forEveryone ? await answerForAll(desk.forEveryone, input, asked) : own;
    if (all === undefined || shownOf(own) !== shownOf(all)) {
      throw new UserError(input.tongue.strings.errors.restricted);
    }
    const viewer = { ...all.view.viewer, isPublic: true };
    return {
      marked: answerCard(own.answer, { ...own.view, isShared: true }),
      posted: answerCard(all.answer, { ...all.view, viewer, sharedBy: input.userId }),
    };
  };
  let made: ReturnType<typeof make> | undefined;
  return () => (made ??= make());
}

/** The answer from what everyone may see; undefined where not even what it is limited to is. */
async function answerForAll(
  desk: Desk,
  input: PressInput,
  asked: Asked,
): Promise<Answered | undefined> {
  try {
    return await answerTo(desk, input, asked);
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
}

/** Which quotes a card shows: what the visitor means to share. */
function shownOf({ answer, view }: Answered): string {
  if (answer.kind === "not-found") return "";
  const quotes = quotesOnPage(answer, view).map(({ quote: { source, span } }) => [source.id, span]);
  return JSON.stringify(quotes);
}
