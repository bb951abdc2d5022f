/** `/sources`: what the bot knows, and where it comes from. */
import { sourcesMessage } from "../controls/source.js";
import { ApplicationCommandType, LIMITS } from "../payload.js";
import { questionOf } from "../question.js";
import { GROUP_OPTION, groupAsked, groupChoices } from "../scope.js";
import type { Command } from "./command.js";
import { EVERYWHERE, described, textOption } from "./definition.js";

export const sources: Command = {
  isQuestion: false,
  definition: {
    type: ApplicationCommandType.ChatInput,
    ...described(({ sources }) => sources),
    ...EVERYWHERE,
    options: [
      { ...textOption(({ filter }) => filter), max_length: LIMITS.choiceText },
      { ...textOption(({ within }) => within), autocomplete: true },
    ],
  },

  run(input, desk) {
    const filter = questionOf(input.options["filter"] ?? "");
    const within = groupAsked(input, desk);
    const message = () => sourcesMessage(desk, input, { page: 0, filter, within });
    return { kind: "message", audience: "private", message };
  },

  complete(input, desk) {
    return input.option === GROUP_OPTION ? groupChoices(input, desk) : [];
  },
};
