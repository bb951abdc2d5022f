/** `npm run bench -- load`: the built bot and very many people at once, on this machine. */
import type { Writable } from "node:stream";
import { setTimeout as sleep } from "node:timers/promises";
import { prepareWork, type AtWork } from "../support/bot-at-work.js";
import { logged, preload, untilLogged } from "../support/faulty-work.js";
import type { Exchange } from "../support/fake-discord/exchange.js";
import { ms, numbersFrom, percentile } from "./figures.js";
import { act } from "./people.js";

/** Interactions are sent in batches, this many ms apart. */
const BEAT_MS = 20;
/** Records of finished interactions are dropped after so many. */
const FORGET_AT = 2000;
/** Memory is read after so many. */
const READ_AT = 10_000;
const WARM_UP_SECONDS = 3;
/** In ms: by then discord.js has cleared away the queues that it makes for each interaction (once a minute). */
const REST_MS = 65_000;
/** Answers that were announced have come by then. */
const PATIENCE_MS = 120_000;

interface Totals {
  readonly sent: number;
  readonly unanswered: number;
  readonly first: readonly number[];
  /** In MiB, read while it ran. */
  readonly memory: readonly number[];
}

/** Runs it in the folder given and prints the figures. @returns the exit code: 1 where somebody got no answer. */
export async function load(
  args: readonly string[],
  out: Writable,
  folder: string,
): Promise<number> {
  const given = numbersFrom("bench -- load", args, {
    seconds: 60,
    rate: 200,
    people: 1000,
    count: 0,
  });
  const { rate, people } = given;
  const seconds = given.count > 0 ? given.count / rate : given.seconds;
  const work = await prepareWork({}, folder);
  try {
    await work.start(preload("./loop-delay/register.js", "./memory/register.js"));
    await send(work, { seconds: WARM_UP_SECONDS, rate: Math.min(rate, 100), people });
    const before = await vitals(work);
    const rss = work.bot.rssMiB();
    const totals = await send(work, { seconds, rate, people });
    const memoryNow = [rss, ...totals.memory, work.bot.rssMiB()].map((mib) => mib.toFixed(0));
    const { delay, held } = await vitals(work);
    await sleep(REST_MS);
    const rested = await vitals(work);
    const { sent, unanswered, first } = totals;
    out.write(
      [
        `interactions       ${sent} in ${seconds} s, ${(sent / seconds).toFixed(0)} a second, of ${people} people`,
        `unanswered         ${unanswered}`,
        `first response     p50 ${ms(percentile(first, 0.5))}, p99 ${ms(percentile(first, 0.99))}, max ${ms(percentile(first, 1))}`,
        `event-loop delay   p50 ${ms(delay.p50)}, p99 ${ms(delay.p99)}, max ${ms(delay.max)}`,
        `resident memory    ${memoryNow.join(", ")} MiB: before, each ${READ_AT}, after`,
        `memory in use      ${[before.held, held, rested.held].map((mib) => mib.toFixed(0)).join(", ")} MiB: before, after, and ${REST_MS / 1000} s later, without garbage`,
        `violations         ${work.discord.violations.length}; crashes ${work.bot.crashes().length}`,
        "",
      ].join("\n"),
    );
    return unanswered + work.bot.crashes().length === 0 ? 0 : 1;
  } finally {
    await work.end();
  }
}

async function send(
  { discord, bot }: AtWork,
  { seconds, rate, people }: { seconds: number; rate: number; people: number },
): Promise<Totals> {
  const open = new Set<Promise<void>>();
  const first: number[] = [];
  const memory: number[] = [];
  const started = performance.now();
  let [sent, unanswered] = [0, 0];
  const note = ({ ackMs }: Exchange): void => {
    if (ackMs === undefined) unanswered += 1;
    else first.push(ackMs);
  };
  for (let passed = 0; passed < seconds * 1000; passed = performance.now() - started) {
    for (; sent < (passed / 1000) * rate; sent += 1) {
      const acting = act(discord, sent, people).then(note);
      open.add(acting);
      void acting.finally(() => open.delete(acting));
      if (sent % FORGET_AT === FORGET_AT - 1) discord.forget();
      if (sent % READ_AT === READ_AT - 1) memory.push(bot.rssMiB());
    }
    await sleep(BEAT_MS);
  }
  await Promise.all(open);
  // Who was told to wait gets the answer all the same.
  const isThinking = (): boolean => discord.messages.some(({ loading }) => loading);
  await discord.until("the last answer", () => !isThinking(), PATIENCE_MS);
  return { sent, unanswered, first, memory };
}

interface Delay {
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
}

interface Vitals {
  /** How long the event loop was held up since it was last asked. */
  readonly delay: Delay;
  /** In MiB, without garbage. */
  readonly held: number;
}

/** How the bot is. */
async function vitals(work: AtWork): Promise<Vitals> {
  const times = logged(work.bot, "memory").length + 1;
  process.kill(work.bot.pid, "SIGUSR2");
  const [delay] = (await untilLogged(work, "loop delay", times)).slice(-1);
  const [memory] = (await untilLogged(work, "memory", times)).slice(-1);
  const { p50, p99, max } = delay as unknown as Delay;
  return { delay: { p50, p99, max }, held: (memory as unknown as { held: number }).held };
}
