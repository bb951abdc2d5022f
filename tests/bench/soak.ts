/** `npm run bench -- soak`: the built bot for a long time among faults of all kinds, chosen by chance. */
import type { Writable } from "node:stream";
import { setTimeout as sleep } from "node:timers/promises";
import { prepareWork, type AtWork } from "../support/bot-at-work.js";
import type { Exchange } from "../support/fake-discord/exchange.js";
import { numbersFrom } from "./figures.js";
import { act } from "./people.js";

/** How long a fault lasts, and how long there is none after it, in ms. */
const FAULT_MS = 400;
const CALM_MS = 1500;
const PEOPLE = 50;
/** An announced answer that has not come by then never will. */
const PATIENCE_MS = 90_000;

/** One fault in so many costs the session: Discord gives a bot only so many in a day. */
const RARE = 100;
/** Memory is read this often, in ms. */
const READING_MS = 5 * 60_000;

/** How a fault begins, and (beside the faults of single requests) how it ends. */
type Trouble = readonly [
  string,
  (work: AtWork) => Promise<void> | void,
  ((work: AtWork) => Promise<void>)?,
];

const gateway = (name: string, trouble: (work: AtWork) => void): Trouble => [name, trouble];
const rest = (name: string, trouble: (work: AtWork) => unknown): Trouble => [
  name,
  (work) => void trouble(work),
];

/** Faults of requests and of the connection that leave the session as it is. */
const TROUBLES: readonly Trouble[] = [
  gateway("drop", ({ discord }) => {
    discord.gateway.drop();
  }),
  gateway("reconnect", ({ discord }) => {
    discord.gateway.reconnect();
  }),
  gateway("invalid session, resumable", ({ discord }) => {
    discord.gateway.invalidSession(true);
  }),
  gateway("nonsense", ({ discord }) => {
    for (const frame of ["{", "null", '{"op":99}']) discord.gateway.sendRaw(frame);
  }),
  gateway("refused upgrades", ({ discord }) => {
    discord.gateway.rejectUpgrades(1);
    discord.gateway.drop();
  }),
  rest("500", ({ discord }) => discord.faults.serverError({ match: "", times: 3 })),
  rest("502", ({ discord }) =>
    discord.faults.serverError({ match: "/callback", status: 502, times: 3 }),
  ),
  rest("reset", ({ discord }) => discord.faults.reset({ match: "/callback", times: 2 })),
  rest("lost answer", ({ discord }) =>
    discord.faults.reset({ match: "/callback", times: 2, afterwards: true }),
  ),
  rest("hang", ({ discord }) => discord.faults.hang({ match: "/callback", times: 1 })),
  rest("429", ({ discord }) =>
    discord.faults.rateLimit({ match: "/callback", times: 2, retryAfter: 0.3 }),
  ),
  rest("slow", ({ discord }) => discord.faults.slow({ match: "/callback", times: 5, ms: 500 })),
  rest("refused as unknown", ({ discord }) =>
    discord.faults.respond({
      match: "/callback",
      times: 1,
      status: 404,
      body: { message: "Unknown interaction", code: 10_062 },
    }),
  ),
  rest("refused as malformed", ({ discord }) =>
    discord.faults.respond({
      match: /^PATCH .*@original/,
      times: 1,
      status: 400,
      body: { message: "Invalid Form Body", code: 50_035, errors: {} },
    }),
  ),
  ["off the network", ({ discord }) => discord.goOffline(), ({ discord }) => discord.goOnline()],
];

/** Faults that end the session: what is sent before there is a new one reaches nobody. */
const SESSION_TROUBLES: readonly Trouble[] = [
  gateway("invalid session, for good", ({ discord }) => {
    discord.gateway.invalidSession(false);
  }),
  gateway("timed-out session", ({ discord }) => {
    discord.gateway.close(4009);
  }),
];

/** Runs it in the folder given and prints the figures. @returns the exit code: 1 where something was lost, or the bot crashed. */
export async function soak(
  args: readonly string[],
  out: Writable,
  folder: string,
): Promise<number> {
  const { minutes, rate } = numbersFrom("bench -- soak", args, { minutes: 30, rate: 5 });
  const work = await prepareWork({}, folder);
  try {
    await work.start();
    const memory = [work.bot.rssMiB()];
    const reading = setInterval(() => memory.push(work.bot.rssMiB()), READING_MS);
    const faults = new Map<string, number>();
    const end = performance.now() + minutes * 60_000;
    const failed: Exchange[] = [];
    const [sent] = await Promise.all([
      people(work, { end, rate, failed }),
      trouble(work, end, faults),
    ]).finally(() => {
      clearInterval(reading);
    });
    memory.push(work.bot.rssMiB());
    const unreached = failed.filter(({ failure }) => failure === "undelivered");
    const refused = failed.filter((exchange) => isRefused(work, exchange));
    const lost = failed.filter((one) => !unreached.includes(one) && !refused.includes(one));
    const crashes = work.bot.crashes().length + (work.bot.exited ? 1 : 0);
    const thinking = work.discord.messages.filter(({ loading }) => loading).length;
    const { identifies, resumes } = work.discord.stats().gateway;
    out.write(
      [
        `interactions       ${sent} in ${minutes} min`,
        `faults             ${[...faults].map(([name, times]) => `${name} ${times}`).join(", ")}`,
        `lost               ${lost.length}; left thinking ${thinking}`,
        `not to be answered ${unreached.length} sent while there was no session, ${refused.length} that Discord refused`,
        `crashes            ${crashes}; secrets in the log ${work.bot.leaks().length}`,
        `gateway            ${identifies} identifies, ${resumes} resumes`,
        `resident memory    ${memory.map((mib) => mib.toFixed(0)).join(", ")} MiB: before, each 5 min, after`,
        "",
      ].join("\n"),
    );
    return lost.length + thinking + crashes === 0 ? 0 : 1;
  } finally {
    await work.end();
  }
}

/** Whether Discord told the bot that it is too late. */
function isRefused({ discord }: AtWork, { id, failure }: Exchange): boolean {
  return (
    failure === "no-ack" &&
    discord.requests.some(({ path, status }) => path.includes(`/${id}/`) && status === 404)
  );
}

interface Course {
  readonly end: number;
  readonly rate: number;
  readonly failed: Exchange[];
}

/** People act until the end; gives how often. */
async function people({ discord }: AtWork, { end, rate, failed }: Course): Promise<number> {
  const open = new Set<Promise<void>>();
  let sent = 0;
  const see = async (exchange: Exchange): Promise<void> => {
    if (exchange.failure !== undefined) failed.push(exchange);
    else await exchange.settled(PATIENCE_MS).catch(() => failed.push(exchange));
  };
  for (; performance.now() < end; sent += 1) {
    const acting = act(discord, sent, PEOPLE).then(see);
    open.add(acting);
    void acting.finally(() => open.delete(acting));
    await sleep(1000 / rate);
  }
  await Promise.all(open);
  return sent;
}

/** Faults come and go until the end, one at a time. */
async function trouble(work: AtWork, end: number, seen: Map<string, number>): Promise<void> {
  while (performance.now() < end) {
    const troubles = Math.random() < 1 / RARE ? SESSION_TROUBLES : TROUBLES;
    const [name, begin, finish] = troubles[Math.floor(Math.random() * troubles.length)]!;
    seen.set(name, (seen.get(name) ?? 0) + 1);
    await begin(work);
    await sleep(FAULT_MS);
    work.discord.faults.clear();
    await finish?.(work);
    await sleep(CALM_MS);
  }
}
