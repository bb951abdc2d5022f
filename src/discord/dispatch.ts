/** From an interaction to what is done about it: the right command or control, or a polite refusal. */
import { UserError } from "../errors.js";
import type {
  Choice,
  Command,
  Desk,
  PressInput,
  Reply,
  RunInput,
  Visitor,
} from "./commands/command.js";
import { COMMANDS } from "./commands/index.js";
import { PRESSES } from "./controls/index.js";
import type { Action, Control } from "./custom-ids.js";
import { REVISION_DIGITS } from "./custom-ids.js";
import { numbersIn } from "./formats.js";
import { type Incoming, readInteraction } from "./interaction.js";
import type { Limit } from "./limit.js";
import { ApplicationCommandType, type Message } from "./payload.js";
import { questionIn } from "./views/card.js";
import { deskSeenBy } from "./seen-desk.js";
import { problemCard, staleCard } from "./views/problem.js";

/** What is done about an interaction. */
export interface Outcome {
  /** For the log: `/ask`, `autocomplete /ask`, `press why`. */
  readonly what: string;
  readonly visitor: Visitor;
  readonly act: Reply | { readonly kind: "choices"; readonly choices: readonly Choice[] };
  /** The error behind a refusal that is not the visitor's. */
  readonly error?: unknown;
}

/** Turns an error into a card for the visitor; what is no `UserError` gets a reference. */
export type Refuse = (error: unknown, visitor: Visitor) => Message;

/** The outcome for an interaction as it came over the gateway; never rejects. */
export async function dispatch(
  interaction: unknown,
  desk: Desk,
  limit: Limit,
  refuse: Refuse,
): Promise<Outcome> {
  const incoming = readInteraction(interaction);
  const visitor = incoming.kind === "unknown" ? incoming.visitor : incoming.input;
  const what = nameOf(incoming);
  try {
    return { what, visitor, act: await actOn(incoming, desk, limit) };
  } catch (error) {
    if (incoming.kind === "complete") return { what, visitor, act: NO_CHOICES, error };
    const card = refuse(error, visitor);
    const act: Reply = { kind: "message", audience: "private", message: () => card };
    return { what, visitor, act, ...(error instanceof UserError ? {} : { error }) };
  }
}

const NO_CHOICES = { kind: "choices", choices: [] } as const;

/** The card for a person whose wish failed. @param reference also in the log, for a fault of ours. */
export function refusalCard(error: unknown, { tongue }: Visitor, reference: string): Message {
  return error instanceof UserError
    ? problemCard(tongue, error.message)
    : problemCard(tongue, tongue.strings.errors.unexpected(reference));
}

async function actOn(incoming: Incoming, desk: Desk, limit: Limit): Promise<Outcome["act"]> {
  switch (incoming.kind) {
    case "run": {
      const command = commandFor(incoming.name, incoming.isOnMessage);
      if (command === undefined) throw new UserError(incoming.input.tongue.strings.errors.unknown);
      if (command.isQuestion) await count(incoming.input, limit);
      return replyOf(command, incoming.input, desk);
    }
    case "complete": {
      const command = commandFor(incoming.name, false);
      if (command?.complete === undefined) return NO_CHOICES;
      const seen = await deskSeenBy(desk, incoming.input);
      return { kind: "choices", choices: command.complete(incoming.input, seen) };
    }
    case "press":
      return press(incoming.control, incoming.input, desk, limit);
    case "unknown":
      throw new UserError(incoming.visitor.tongue.strings.errors.unknown);
  }
}

/**
 * A command's reply. The desk as the visitor sees it is got while the message is made: where it is the
 * first of its kind, a part of the library is made for it, and Discord must hear in time all the same.
 */
function replyOf(command: Command, input: RunInput, desk: Desk): Reply {
  const audience = command.isForEveryone?.(input) === true ? "everyone" : "private";
  const message = async () => command.run(input, await deskSeenBy(desk, input)).message();
  return { kind: "message", audience, message };
}

function commandFor(name: string, isOnMessage: boolean): Command | undefined {
  const type = isOnMessage ? ApplicationCommandType.Message : ApplicationCommandType.ChatInput;
  return COMMANDS.find(({ definition }) => definition.name === name && definition.type === type);
}

/** Actions that point at places in the corpus, which may have moved since. */
const BOUND_TO_REVISION: ReadonlySet<Action> = new Set<Action>([
  "answer-page",
  "why",
  "share",
  "context",
  "exact",
]);

/** Actions that ask a question anew. */
const QUESTIONS: ReadonlySet<Action> = new Set<Action>(["ask-again", "did-you-mean"]);

async function press(
  control: Control | undefined,
  visit: Omit<PressInput, "control">,
  desk: Desk,
  limit: Limit,
): Promise<Reply> {
  const { errors } = visit.tongue.strings;
  if (control === undefined || control.action === "menu") throw new UserError(errors.unknown);
  // A dialog opens for the one who pressed, also on a card that everyone sees.
  const isOwn = visit.isPrivate || visit.typed !== undefined;
  if (isOwn && control.asker !== visit.userId) throw new UserError(errors.notYours);
  const input: PressInput = { ...visit, control };
  const seen = deskPressed(input, await deskSeenBy(desk, visit));
  if (BOUND_TO_REVISION.has(control.action) && !isCurrent(control, seen)) return stale(input, seen);
  if (QUESTIONS.has(control.action) || visit.typed !== undefined) await count(visit, limit);
  return PRESSES[control.action](input, seen);
}

/** Actions whose outcome stands where the card stood, for everyone where that was so. */
const IN_PLACE: ReadonlySet<Action> = new Set<Action>(["answer-page", ...QUESTIONS]);

/** What a press is answered from: for everyone what all may see, and so with what came from that. */
function deskPressed({ control, isPrivate }: PressInput, own: Desk): Desk {
  const { forEveryone = own } = own;
  if (!isPrivate && IN_PLACE.has(control.action)) return forEveryone;
  const isOfAll = isCurrent(control, forEveryone) && !isCurrent(control, own);
  return isOfAll && BOUND_TO_REVISION.has(control.action) ? forEveryone : own;
}

const isCurrent = ({ revision }: Control, { app }: Desk): boolean =>
  app.library.revision.slice(0, REVISION_DIGITS) === revision;

function stale({ tongue, userId, components, control }: PressInput, { app }: Desk): Reply {
  const viewer = { tongue, asker: userId, revision: app.library.revision, isPublic: false };
  // A quote's source is not what the question was limited to; a page's is.
  const within = control.span === undefined ? control.source : undefined;
  const card = staleCard(viewer, questionIn(components), within);
  return { kind: "message", audience: "private", message: () => card };
}

async function count({ userId, tongue }: Visitor, limit: Limit): Promise<void> {
  const seconds = await limit(userId);
  if (seconds === 0) return;
  const words = numbersIn(tongue.code).format(seconds);
  throw new UserError(tongue.strings.errors.tooMany(words));
}

/** What an interaction was, in words for the log; never what was asked, or by whom. */
function nameOf(incoming: Incoming): string {
  switch (incoming.kind) {
    case "run":
      return `${incoming.isOnMessage ? "message command " : "/"}${knownName(incoming.name)}`;
    case "complete":
      return `autocomplete /${knownName(incoming.name)}`;
    case "press":
      return `press ${incoming.control?.action ?? "unknown"}`;
    case "unknown":
      return "unknown interaction";
  }
}

const knownName = (name: string): string =>
  COMMANDS.some(({ definition }) => definition.name === name) ? name : "unknown";
