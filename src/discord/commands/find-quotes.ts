/** "Find quotes", on any message: answers its question, or what it is about, for the one who asks. */
import { UserError } from "../../errors.js";
import { answerMessage } from "../answering.js";
import { ApplicationCommandType } from "../payload.js";
import { questionInMessage } from "../question.js";
import { localized } from "../strings.js";
import { en } from "../strings/en.js";
import type { Command } from "./command.js";
import { EVERYWHERE } from "./definition.js";

export const findQuotes: Command = {
  isQuestion: true,
  definition: {
    type: ApplicationCommandType.Message,
    name: en.commands.findQuotes.name,
    name_localizations: localized(({ commands }) => commands.findQuotes.name),
    ...EVERYWHERE,
  },

  run(input, desk) {
    const question = questionInMessage(input.target ?? "");
    if (question === undefined) {
      throw new UserError(input.tongue.strings.errors.noQuestionInMessage);
    }
    const message = () => answerMessage(desk, input, { question });
    return { kind: "message", audience: "private", message };
  },
};
