/**
 * Discord's rules of the road, kept in one place: the first response goes out in time, what was
 * announced always ends in a message, and a failure anywhere ends in a card that a person can read.
 */
import { UserError } from "../errors.js";
import type { Log } from "../log.js";
import type { Coming, Reply } from "./commands/command.js";
import type { Outcome, Refuse } from "./dispatch.js";
import { isPassing, sleep } from "./insist.js";
import {
  type Attachment,
  InteractionResponseType as Type,
  type Message,
  MessageFlags,
  type Modal,
} from "./payload.js";
import type { Place } from "./turns.js";
import { codeOf, expectedRefusal } from "./refusal.js";
import { saying } from "./saying.js";
import { plainMessage } from "./views/plain.js";
import { problemCard } from "./views/problem.js";

/** The calls that answer one interaction. Each rejects as Discord refuses. */
export interface Wire {
  /** The first response; Discord takes one. Tells whose that was. */
  first(body: FirstResponse, files: readonly Attachment[]): Promise<Taken>;
  /** Changes the first response's message, or the pressed one. */
  edit(body: object, files: readonly Attachment[]): Promise<void>;
  /** One more message. */
  followUp(body: object, files: readonly Attachment[]): Promise<void>;
  /** Deletes the first response's message, or the pressed one. */
  remove(): Promise<void>;
}

/**
 * Whose first response Discord took. It is unknown where a try got lost and the next one was refused
 * as a second: the lost one may have come through, or another copy of the bot was faster.
 */
export type Taken = "ours" | "unknown";

/** The JSON of a first response. */
export interface FirstResponse {
  readonly type: Type;
  readonly data?: object | Modal;
}

/** What answering needs besides the wire. */
export interface Circumstances {
  readonly log: Log;
  readonly refuse: Refuse;
  /** Aborted when the program must leave: what is still open is answered with a word of regret. */
  readonly leaving: AbortSignal;
  /** Joins those who wait for the making of an answer. */
  readonly queue: () => Place;
  /** When the interaction came, in ms of `performance.now()`. */
  readonly arrived: number;
}

/** People are to see a first response within a second; the network needs some of it. */
const DEFER_AFTER_MS = 500;

/** A deferred answer can be given for 15 minutes; nobody waits that long. */
const GIVE_UP_MS = 10 * 60 * 1000;

/** Time for Discord to recover from a fault of its own. */
const TRY_AGAIN_MS = 1000;

/** Answers an interaction. Resolves when all is said; rejects where Discord took no first response. */
export async function respond(wire: Wire, outcome: Outcome, around: Circumstances): Promise<void> {
  const { act } = outcome;
  switch (act.kind) {
    case "choices": {
      const type = Type.ApplicationCommandAutocompleteResult;
      await wire.first({ type, data: { choices: act.choices } }, []);
      return;
    }
    case "dialog":
      await wire.first({ type: Type.Modal, data: act.modal }, []);
      return;
    case "remove":
      await wire.first({ type: Type.DeferredMessageUpdate }, []);
      return wire.remove();
    case "message":
    case "update":
      return tell(wire, outcome, act, around);
  }
}

type Telling = Extract<Reply, { readonly message: Coming }>;

async function tell(
  wire: Wire,
  outcome: Outcome,
  reply: Telling,
  around: Circumstances,
): Promise<void> {
  const place = around.queue();
  const coming = settled(reply.message, place, around.leaving);
  const patience = DEFER_AFTER_MS - (performance.now() - around.arrived);
  const early = await within(coming, Math.max(0, patience), undefined);
  const { result, announced } = early
    ? { result: early }
    : await deferred(wire, reply, coming).finally(place.leave);
  if ("message" in result) {
    let taken = announced;
    if (taken) await edited(wire, reply, result.message, around);
    else taken = await firstSaid(wire, reply, result.message, around);
    if (reply.kind !== "update" || !reply.post) return;
    // Another copy of the bot whose response was taken posts it too.
    if (taken === "unknown") return doubt(wire, outcome, around);
    return post(wire, outcome, reply.post, around);
  }
  const error = result.error ?? new UserError(whyNot(outcome, around));
  await regret(wire, reply, around.refuse(error, outcome.visitor), announced !== undefined);
}

type Result = { readonly message: Message } | { readonly error: unknown };

/** Why an answer is not made, in the visitor's words. */
function whyNot({ visitor }: Outcome, { leaving }: Circumstances): string {
  const { stopping, tooBusy } = visitor.tongue.strings.errors;
  return leaving.aborted ? stopping : tooBusy;
}

/** The message, or why there is none; never rejects. Without an error where it is not made any more. */
async function settled(coming: Coming, place: Place, leaving: AbortSignal): Promise<Result> {
  let leave: () => void = () => undefined;
  const left = new Promise<Result>((resolve) => {
    leave = () => {
      place.leave();
      resolve({ error: undefined });
    };
  });
  leaving.addEventListener("abort", leave, { once: true });
  const made = place.turn
    .then(async (hasCome): Promise<Result> =>
      hasCome ? { message: await coming() } : { error: undefined },
    )
    .catch((error: unknown): Result => ({ error: error ?? new Error("rejected with nothing") }))
    // The signal outlives every answer: what stays with it would pile up.
    .finally(() => {
      leaving.removeEventListener("abort", leave);
    });
  return Promise.race([made, left]);
}

/** Announces that the answer takes longer, then waits for it. */
async function deferred(
  wire: Wire,
  reply: Telling,
  coming: Promise<Result>,
): Promise<{ readonly result: Result; readonly announced: Taken }> {
  const type =
    reply.kind === "update" ? Type.DeferredMessageUpdate : Type.DeferredChannelMessageWithSource;
  // Of all flags Discord takes only this one here; the others follow with the message.
  const data = isPrivate(reply) ? { data: { flags: MessageFlags.Ephemeral } } : {};
  const announced = await wire.first({ type, ...data }, []).catch((error: unknown): Taken => {
    // It may have come through all the same; then the answer must come, else its edit is refused.
    if (!isPassing(error)) throw error;
    return "unknown";
  });
  const result = await within(coming, GIVE_UP_MS, { error: new Error("gave up waiting") });
  return { result, announced };
}

/** What comes, or `late` when it takes longer than `ms`. Keeps neither once that is settled. */
function within<Value, Late>(coming: Promise<Value>, ms: number, late: Late) {
  return new Promise<Value | Late>((resolve, reject) => {
    // A timer that is left running would hold on to the answer for as long as it runs.
    const timer = setTimeout(resolve, ms, late).unref();
    coming.then(resolve, reject).finally(() => {
      clearTimeout(timer);
    });
  });
}

async function firstSaid(wire: Wire, reply: Telling, message: Message, around: Circumstances) {
  const type = reply.kind === "update" ? Type.UpdateMessage : Type.ChannelMessageWithSource;
  return saying(message, around.log, ({ body, files }) =>
    wire.first({ type, data: flagged(body, isPrivate(reply)) }, files),
  );
}

/**
 * An announced answer must come: where it is refused, its plain words are tried; where those are
 * too, the announcement is taken back.
 */
async function edited(wire: Wire, reply: Telling, message: Message, around: Circumstances) {
  try {
    await saying(message, around.log, ({ body, files }) => wire.edit(body, files));
  } catch (error) {
    if (expectedRefusal(error) !== undefined) throw error;
    around.log.warn("answer not sent, trying again in plain words", { code: codeOf(error) });
    await sleep(TRY_AGAIN_MS, around.leaving);
    await wire.edit(plainMessage(message).body, []).catch(async (refusal: unknown) => {
      if (reply.kind === "message") await wire.remove().catch(() => undefined);
      throw refusal;
    });
  }
}

/** The card that says what went wrong, always for one person only. */
async function regret(wire: Wire, reply: Telling, card: Message, isLate: boolean): Promise<void> {
  const body = flagged(card.body, true);
  if (!isLate) {
    await wire.first({ type: Type.ChannelMessageWithSource, data: body }, card.files);
    return;
  }
  if (isPrivate(reply)) return wire.edit(card.body, card.files);
  // What was announced to everyone cannot become private: it is taken back.
  if (reply.kind === "message") await wire.remove();
  return wire.followUp(body, card.files);
}

/** Posts a message for everyone after an update; says so where that is not possible. */
async function post(wire: Wire, outcome: Outcome, coming: Coming, around: Circumstances) {
  try {
    await saying(await coming(), around.log, ({ body, files }) => wire.followUp(body, files));
  } catch (error) {
    around.log.warn("not shared", { code: codeOf(error) });
    const { perhapsShared, notShared } = outcome.visitor.tongue.strings.errors;
    await confided(wire, outcome, isPassing(error) ? perhapsShared : notShared);
  }
}

/** Says that nobody knows whether it was posted. */
async function doubt(wire: Wire, outcome: Outcome, { log }: Circumstances): Promise<void> {
  log.warn("not shared", { why: "perhaps another copy of the bot did" });
  await confided(wire, outcome, outcome.visitor.tongue.strings.errors.perhapsShared);
}

/** A word after the response, for the visitor only. */
async function confided(wire: Wire, { visitor }: Outcome, words: string): Promise<void> {
  await wire.followUp(flagged(problemCard(visitor.tongue, words).body, true), []);
}

function isPrivate(reply: Telling): boolean {
  return reply.kind === "message" && reply.audience === "private";
}

const flagged = (body: Message["body"], forOne: boolean): object =>
  forOne ? { ...body, flags: body.flags | MessageFlags.Ephemeral } : body;
