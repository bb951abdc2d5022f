/** The list of commands: publishing and dispatch both read it. */
import { about } from "./about.js";
import { ask } from "./ask.js";
import type { Command } from "./command.js";
import { findQuotes } from "./find-quotes.js";
import { reload } from "./reload.js";
import { sources } from "./sources.js";

export const COMMANDS: readonly Command[] = [ask, findQuotes, sources, reload, about];
