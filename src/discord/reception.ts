/** Takes in interactions, sees each through to its end, and closes without leaving anyone waiting. */
import { randomUUID } from "node:crypto";
import { setMaxListeners } from "node:events";
import { UserError } from "../errors.js";
import type { Log } from "../log.js";
import type { Desk } from "./commands/command.js";
import { type Outcome, type Refuse, dispatch, refusalCard } from "./dispatch.js";
import { readInteraction } from "./interaction.js";
import { sleep } from "./insist.js";
import type { Limit } from "./limit.js";
import { expectedRefusal } from "./refusal.js";
import { type Wire, respond } from "./respond.js";
import { type Turns, takeTurns } from "./turns.js";

/** What the reception works with. */
export interface ReceptionOptions {
  readonly desk: Desk;
  readonly limit: Limit;
  readonly log: Log;
}

export interface Reception {
  /** Answers an interaction as it came over the gateway; never rejects. */
  receive(interaction: unknown, wire: Wire): Promise<void>;
  /** Aborted once it closes: what is still to be said is then said soon, or never. */
  readonly closing: AbortSignal;
  /** Refuses new interactions and resolves when the open ones are answered, within five seconds. */
  close(): Promise<void>;
}

/**
 * Time for open answers to be finished, then for the word of regret to those that are not: enough for
 * Discord to fail a few times, or to make it wait for a second. Half a second more goes to the gateway.
 */
const FINISH_MS = 2500;
const REGRET_MS = 1700;

/** What comes while this copy of the bot leaves is another's to answer, if there is one, for so long. */
const GIVE_WAY_MS = 1000;

/** After that time for regret only this is left to tell whoever came late, without giving way. */
const LAST_WORD_MS = 500;

/**
 * Discord waits three seconds; who could only be heard at the end of them is not. Long enough that
 * whoever came while one thing held up the thread for a second or two is still answered.
 */
const LONGEST_TURN_MS = 2000;

/**
 * Who was told that the answer takes longer waits so long for it to be begun, then hears that there
 * is too much to do. It bounds what is kept in memory when more is asked than can be answered.
 */
const LONGEST_WAIT_MS = 60_000;

/** A reception that is open. */
export function openReception(options: ReceptionOptions): Reception {
  const { log } = options;
  const open = new Set<Promise<void>>();
  const closing = new AbortController();
  const leaving = new AbortController();
  const lastCall = new AbortController();
  const signals = { leaving: leaving.signal, lastCall: lastCall.signal };
  // One listener for each open answer, however many there are.
  setMaxListeners(0, closing.signal, ...Object.values(signals));
  const turns = takeTurns({ brief: LONGEST_TURN_MS, long: LONGEST_WAIT_MS }, () =>
    performance.now(),
  );
  const allDone = () => Promise.allSettled(open);
  return {
    closing: closing.signal,

    async receive(interaction, wire) {
      const state = { ...signals, turns, isClosed: closing.signal.aborted };
      const answering = answer(interaction, wire, options, state).catch((error: unknown) => {
        log.error("interaction not understood", { error });
      });
      open.add(answering);
      await answering;
      open.delete(answering);
    },

    async close() {
      closing.abort();
      // Each time those who have come by then: a busy bot leaves although more come.
      await Promise.race([allDone(), sleep(FINISH_MS)]);
      leaving.abort();
      await Promise.race([allDone(), sleep(REGRET_MS - LAST_WORD_MS)]);
      lastCall.abort();
      await Promise.race([allDone(), sleep(LAST_WORD_MS)]);
    },
  };
}

/** How the reception stands. */
interface State {
  readonly turns: Turns;
  readonly isClosed: boolean;
  readonly leaving: AbortSignal;
  /** Aborted when the time to give way is over. */
  readonly lastCall: AbortSignal;
}

async function answer(
  interaction: unknown,
  wire: Wire,
  { desk, limit, log }: ReceptionOptions,
  { turns, isClosed, leaving, lastCall }: State,
): Promise<void> {
  const started = performance.now();
  const incoming = readInteraction(interaction);
  const { userId } = incoming.kind === "unknown" ? incoming.visitor : incoming.input;
  if (!(await turns.brief(userId).turn)) {
    log.warn("answer lost", { why: "too much to do" });
    return;
  }
  const refuse = refuser(log);
  const outcome = isClosed
    ? closedOutcome(interaction, refuse)
    : await dispatch(interaction, desk, limit, refuse);
  const { what } = outcome;
  logQuestion(log, what, interaction);
  if (outcome.act.kind === "choices" && outcome.error !== undefined) {
    log.error("failed", { what, error: outcome.error });
  }
  if (isClosed) await sleep(GIVE_WAY_MS - (performance.now() - started), lastCall);
  try {
    const queue = () => turns.long(userId);
    const arrived = isClosed ? performance.now() : started;
    await respond(wire, outcome, { log, refuse, leaving, queue, arrived });
    log.info("answered", { what, ms: Math.round(performance.now() - started) });
  } catch (error) {
    const why = expectedRefusal(error);
    if (why === undefined) log.error("answer lost", { what, error });
    else log.warn("answer lost", { what, why });
  }
}

/** Makes cards of errors; those that are our fault are in the log under the card's reference. */
function refuser(log: Log): Refuse {
  return (error, visitor) => {
    const reference = randomUUID().slice(0, 8);
    if (!(error instanceof UserError)) log.error("failed", { reference, error });
    return refusalCard(error, visitor, reference);
  };
}

/** Questions are people's own: they are logged only where the operator looks for a fault. */
function logQuestion(log: Log, what: string, interaction: unknown): void {
  const incoming = readInteraction(interaction);
  if (incoming.kind !== "run") return;
  const question = incoming.input.options["question"] ?? incoming.input.target;
  if (question !== undefined) log.debug("asked", { what, question });
}

/** While the program leaves, nothing new is begun. */
function closedOutcome(interaction: unknown, refuse: Refuse): Outcome {
  const incoming = readInteraction(interaction);
  const visitor = incoming.kind === "unknown" ? incoming.visitor : incoming.input;
  const card = refuse(new UserError(visitor.tongue.strings.errors.stopping), visitor);
  const act: Outcome["act"] =
    incoming.kind === "complete"
      ? { kind: "choices", choices: [] }
      : { kind: "message", audience: "private", message: () => card };
  return { what: "while leaving", visitor, act };
}
