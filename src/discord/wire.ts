/** The calls that answer an interaction, as Discord's REST routes. They need its token, not the bot's. */
import { type APIInteraction, Routes } from "discord-api-types/v10";
import type { REST } from "discord.js";
import { MessageFlags } from "./payload.js";
import { type Patience, insist, isPassing, isUnsent } from "./insist.js";
import { codeOf } from "./refusal.js";
import type { Taken, Wire } from "./respond.js";

/** The ways to Discord: for first responses, which must not wait, for what must not be said twice, and for all else. */
export interface Ways {
  /** Makes each call once only, within `CALLBACK_TRY_MS`. */
  readonly callbacks: Pick<REST, "post">;
  /** Makes each call once only. */
  readonly once: Pick<REST, "post">;
  readonly rest: Pick<REST, "post" | "patch" | "delete">;
}

/** A try of a first response that takes longer is given up for another one. */
export const CALLBACK_TRY_MS = 1400;

/** Discord takes a first response within three seconds; a try begun later is no use. */
const CALLBACK_WINDOW_MS = 2900;

/** Nothing waits longer than this on a first response. */
const CALLBACK_LIMIT_MS = 5000;

/** Between tries of a first response: soon at first, then often enough to meet the end of a fault. */
const callbackPause = (tries: number): number => Math.min(400, 100 * 2 ** (tries - 1));

/** An announced answer is worth waiting for while its token works: 15 minutes, less some. */
const PERSISTENT: Patience = {
  until: 13 * 60 * 1000,
  wait: (tries) => Math.min(30_000, 1000 * 2 ** (tries - 1)),
};

/** "Interaction has already been acknowledged". */
const ALREADY_ANSWERED = 40060;

const isForOne = (body: object): boolean =>
  "flags" in body && (Number(body.flags) & MessageFlags.Ephemeral) !== 0;

const upload = (files: Parameters<Wire["edit"]>[1]) =>
  files.map(({ name, bytes }) => ({ name, data: Buffer.from(bytes) }));

/** Discord with regard to one interaction. @param hurry aborted when the program is about to leave. */
export function wireOf(
  { callbacks, once, rest }: Ways,
  { id, token, application_id: application }: APIInteraction,
  hurry: AbortSignal,
): Wire {
  const patience = { ...PERSISTENT, hurry };
  const persist = (call: Call) => insist(() => inHurry(hurry, call), patience);
  const callback = Routes.interactionCallback(id, token);
  const original = Routes.webhookMessage(application, token, "@original");
  return {
    async first(body, files) {
      const signal = AbortSignal.timeout(CALLBACK_LIMIT_MS);
      const post = (failed: number) => {
        const given = { body, files: upload(files), auth: false, signal };
        return takenBy(callbacks.post(callback, given), failed);
      };
      return insist(post, { until: CALLBACK_WINDOW_MS, wait: callbackPause, signal });
    },
    async edit(body, files) {
      const given = { body, files: upload(files), auth: false };
      await persist((signal) => rest.patch(original, { ...given, signal }));
    },
    async followUp(body, files) {
      // Nothing tells whether a lost one was posted. A word for one person may come twice; what
      // everyone sees must not.
      const isWorthIt = isForOne(body) ? isPassing : isUnsent;
      const route = Routes.webhook(application, token);
      const post = () => once.post(route, { body, files: upload(files), auth: false });
      await insist(post, { ...patience, isWorthIt });
    },
    async remove() {
      await persist((signal) => rest.delete(original, { auth: false, signal }));
    },
  };
}

/** Whose response a call gave, after so many failed ones. */
async function takenBy(call: Promise<unknown>, failed: number): Promise<Taken> {
  try {
    await call;
    return "ours";
  } catch (error) {
    // The try before came through and only its answer was lost, or another copy was faster.
    if (failed === 0 || codeOf(error) !== ALREADY_ANSWERED) throw error;
    return "unknown";
  }
}

/** In ms: what is open when the program is about to leave, or begun after, may take no longer. */
const HURRIED_TRY_MS = 700;

type Call = (signal: AbortSignal) => Promise<unknown>;

/** Makes a call that ends soon once there is little time left: it may hang, and another one may not. */
async function inHurry(hurry: AbortSignal, call: Call): Promise<unknown> {
  const limit = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const start = (): void => {
    timer = setTimeout(() => {
      limit.abort();
    }, HURRIED_TRY_MS);
  };
  if (hurry.aborted) start();
  else hurry.addEventListener("abort", start, { once: true });
  try {
    return await call(limit.signal);
  } finally {
    clearTimeout(timer);
    hurry.removeEventListener("abort", start);
  }
}
