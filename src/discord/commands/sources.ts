/** `/sources`: what the bot knows, and where it comes from. */
import { sourcesMessage } from "../controls/source.js";
import { ApplicationCommandType, LIMITS } from "../payload.js";
import { questionOf } from "../question.js";
import type { Command } from "./command.js";
import { EVERYWHERE, described, textOption } from "./definition.js";

export const sources: Command = {
  isQuestion: false,
  definition: {
    type: ApplicationCommandType.ChatInput,
    ...described(({ sources }) => sources),
    ...EVERYWHERE,
    options: [{ ...textOption(({ filter }) => filter), max_length: LIMITS.choiceText }],
  },

  run(input, desk) {
    const filter = questionOf(input.options["filter"] ?? "");
    const message = () => sourcesMessage(desk, input, 0, filter);
    return { kind: "message", audience: "private", message };
  },
};
