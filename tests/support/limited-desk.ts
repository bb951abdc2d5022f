/** Desks over sources of which some are kept back, as the program builds them from access rules. */
import { ask } from "../../src/answer/ask.js";
import { buildLibrary } from "../../src/answer/library.js";
import { libraryFor } from "../../src/answer/visible.js";
import type { Desk } from "../../src/discord/commands/command.js";
import type { Problem, Source } from "../../src/model.js";
import { deskWith, sourceOf } from "./discord-desk.js";

export const SERVER = "123456789012345678";
export const ROLE = "876543210987654321";

export const OPEN = sourceOf("The ferry to Ulvik carries 212 passengers.", {
  id: "000000000001",
  path: "ferry.txt",
  title: "Ferry",
});
export const SECRET = sourceOf("The captain of the ferry earns 900 kroner.", {
  id: "000000000002",
  path: "staff/pay.txt",
  title: "Wages",
  tags: ["pay"],
  access: [{ servers: [SERVER], roles: [ROLE] }],
});

/** What only the kept-back source answers, and what the open one does. */
export const WAGES = "How much does the captain of the ferry earn?";
export const FERRY = "How many passengers does the ferry to Ulvik carry?";

/** An open and a kept-back source, and a file of each kind that can't be used. */
export function limitedDesk(): Desk {
  return deskOver(
    [OPEN, SECRET],
    [
      { path: "a.pdf", reason: "is cut off" },
      { path: "staff/b.pdf", reason: "is cut off", access: SECRET.access! },
    ],
  );
}

/** When somebody last saw something change there. */
export const READ_FOR_ALL = new Date("2026-01-02T03:04:00Z");

/** A desk over these sources, each kept back from whom its access rules do not let in. */
export function deskOver(sources: readonly Source[], problems: readonly Problem[] = []): Desk {
  const library = buildLibrary(sources, { problems });
  return deskWith([], undefined, {
    library,
    ask: (question, options) => ask(library, question, options),
    seenBy: async (audience) => {
      const seen = await libraryFor(library, audience);
      return {
        library: seen,
        ask: (question, options) => ask(seen, question, options),
        readAt: READ_FOR_ALL,
      };
    },
  });
}
