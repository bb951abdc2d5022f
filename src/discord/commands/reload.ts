/** `/reload`: reads the folder again at once, for members who can manage the server. */
import { ConfigError, UserError } from "../../errors.js";
import { privateViewer } from "../answering.js";
import { ApplicationCommandType } from "../payload.js";
import { ago } from "../views/card.js";
import { reloadedCard } from "../views/reload.js";
import type { Command, Desk, Visitor } from "./command.js";
import { FOR_MANAGERS, described } from "./definition.js";

export const reload: Command = {
  isQuestion: false,
  definition: {
    type: ApplicationCommandType.ChatInput,
    ...described(({ reload }) => reload),
    ...FOR_MANAGERS,
  },

  run(input, desk) {
    // A server can show a command to others than it was published for.
    if (!input.canManageServer) throw new UserError(input.tongue.strings.reload.denied);
    const message = async () => {
      const reloaded = await desk.reload().catch((cause: unknown) => {
        throw new UserError(failureWords(cause, input, desk), { cause });
      });
      return reloadedCard(privateViewer(desk, input), reloaded);
    };
    return { kind: "message", audience: "private", message };
  },
};

/** Why, without the folder's place on the machine, which is nobody's business on Discord. */
function failureWords(cause: unknown, { tongue }: Visitor, { app }: Desk): string {
  const { reload } = tongue.strings;
  const why = cause instanceof ConfigError ? reload.noFolder : reload.fault;
  return `${why}\n${reload.kept(ago(app.libraryBuiltAt))}`;
}
