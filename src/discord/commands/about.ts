/** `/about`: what this bot is, how it decides, what it keeps about people. */
import { privateViewer } from "../answering.js";
import { ApplicationCommandType } from "../payload.js";
import { aboutCard } from "../views/about.js";
import type { Command } from "./command.js";
import { EVERYWHERE, described } from "./definition.js";

export const about: Command = {
  isQuestion: false,
  definition: {
    type: ApplicationCommandType.ChatInput,
    ...described(({ about }) => about),
    ...EVERYWHERE,
  },

  run(input, desk) {
    const { library } = desk.app;
    const card = aboutCard({
      viewer: privateViewer(desk, input),
      sources: library.sources.length,
      sentences: library.sentences.length,
      version: desk.version,
    });
    return { kind: "message", audience: "private", message: () => card };
  },
};
