/** What answers each control. An action without an answer does not compile. */
import type { Press } from "../commands/command.js";
import type { Action } from "../custom-ids.js";
import { askAgain, askCorrected, explain, turnPage } from "./answer.js";
import { showContext, showExact } from "./quote.js";
import { remove, share } from "./share.js";
import { askWithin, download, listProblems, listSources, showSource } from "./source.js";

/** By action; a menu itself is never pressed, only what is chosen in it. */
export const PRESSES: Readonly<Record<Exclude<Action, "menu">, Press>> = {
  "answer-page": turnPage,
  "ask-again": askAgain,
  "did-you-mean": askCorrected,
  why: explain,
  share,
  remove,
  context: showContext,
  exact: showExact,
  sources: listSources,
  problems: listProblems,
  source: showSource,
  download,
  "ask-within": askWithin,
};
