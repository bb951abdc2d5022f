/** The connection to Discord: the only module that uses discord.js. */
import {
  type APIInteraction,
  Client,
  Events,
  GatewayDispatchEvents,
  GatewayIntentBits,
  Options,
  REST,
  type RESTOptions,
  SimpleShardingStrategy,
} from "discord.js";
import type { Log } from "../log.js";
import type { Desk } from "./commands/command.js";
import { type IdentifyPace, identifyPace } from "./identify-pace.js";
import { sleep } from "./insist.js";
import { inviteLink } from "./invite.js";
import { keepSession } from "./keep-session.js";
import { keepTrying } from "./keep-trying.js";
import type { Limit } from "./limit.js";
import { type End, endOfClose, inWords } from "./login.js";
import { publish } from "./publish.js";
import { type Reception, openReception } from "./reception.js";
import { CALLBACK_TRY_MS, wireOf } from "./wire.js";

/** What the bot needs to go online. */
export interface DiscordOptions {
  readonly token: string;
  readonly apiUrl: string;
  /** Publish commands in this one server. */
  readonly guildId?: string;
  /** Which part of the servers it answers; all of them by default. */
  readonly shard?: Shard;
  /** When it may ask for a gateway session; by itself by default. */
  readonly pace?: IdentifyPace;
  readonly desk: Desk;
  readonly limit: Limit;
  readonly log: Log;
}

/** One of several connections that share the servers. The first also publishes the commands. */
export interface Shard {
  /** From 0 on, below the count. */
  readonly id: number;
  readonly count: number;
}

const ONLY_SHARD: Shard = { id: 0, count: 1 };

/** The bot while it runs. */
export interface DiscordFront {
  /** Resolves when it is over: stopped, or refused by Discord for good. Never rejects. */
  readonly ended: Promise<End>;
  /** Takes no more questions, finishes the open ones and leaves, within five seconds. */
  stop(): Promise<void>;
}

/** No call waits longer for Discord to answer. */
const REST_TIMEOUT_MS = 5000;

/** A first response that was told to wait longer than this for its turn comes too late. */
const LONGEST_QUEUE_MS = 2000;

/** Commands that can't be published for longer than this are worth a line in the log. */
const LONGEST_PUBLISHING_MS = 60_000;

/** Time for the gateway to be told goodbye; a dead connection would take half a minute. */
const GOODBYE_MS = 500;

/** Connects and answers until stopped; tries again by itself where that may help. */
export function openDiscord(options: DiscordOptions): DiscordFront {
  const reception = openReception(options);
  const stopping = new AbortController();
  const { pace = identifyPace(() => performance.now(), Math.random) } = options;
  let client: Client | undefined;
  let finish: (end: End) => void = () => undefined;
  const ended = new Promise<End>((resolve) => {
    finish = resolve;
  });
  const end = (reached: End): void => {
    stopping.abort();
    const leaving = client?.destroy() ?? Promise.resolve();
    void Promise.race([leaving, sleep(GOODBYE_MS)]).finally(() => {
      finish(reached);
    });
  };
  const senders = sendersFor(options);
  const connect = async (): Promise<void> => {
    const trying = clientFor(options, pace, () => client !== trying || stopping.signal.aborted);
    client = trying;
    attend(client, options, { reception, senders, end, stopping: stopping.signal });
    try {
      await client.login(options.token);
    } catch (error) {
      client = undefined;
      throw error;
    }
  };
  void keepTrying(connect, options.log, stopping.signal).then((fatal) => {
    if (fatal) end(fatal);
  });
  return {
    ended,
    async stop() {
      await reception.close();
      end({ code: 0, reason: "" });
      await ended;
    },
  };
}

function restOptions({ apiUrl }: DiscordOptions): Partial<RESTOptions> {
  return {
    api: apiUrl,
    timeout: REST_TIMEOUT_MS,
    // Edits and follow-ups leave a queue each behind; the default keeps them for an hour.
    handlerSweepInterval: 60_000,
    // Answers don't count towards a bot's global limit, and little else is called. The library's own
    // count (50 a second) made announced answers wait; a 429 of Discord's is waited out all the same.
    globalRequestsPerSecond: Number.POSITIVE_INFINITY,
    rejectOnRateLimit: ({ route, timeToReset, retryAfter }) => {
      const wait = Math.max(timeToReset, retryAfter); // the first is of the bucket, if it is known
      if (route.includes("/callback")) return wait > LONGEST_QUEUE_MS;
      return route.includes("/commands") && wait > LONGEST_PUBLISHING_MS;
    },
  };
}

/**
 * What sends first responses, and what must not be sent twice: the library's own second tries would
 * not know a first that came through. Made once, not for each try to connect: timers keep them alive.
 */
function sendersFor(options: DiscordOptions): Record<"callbacks" | "once", REST> {
  const once = { ...restOptions(options), retries: 0 };
  return { callbacks: new REST({ ...once, timeout: CALLBACK_TRY_MS }), once: new REST(once) };
}

function clientFor(
  options: DiscordOptions,
  pace: IdentifyPace,
  isAbandoned: () => boolean,
): Client {
  const { id, count } = options.shard ?? ONLY_SHARD;
  const client: Client = new Client({
    // Said outright: the library would take it from SHARDS in the environment, another thing here.
    shards: [id],
    shardCount: count,
    intents: [GatewayIntentBits.Guilds],
    allowedMentions: { parse: [] },
    rest: restOptions(options),
    ws: {
      buildIdentifyThrottler: () => pace,
      buildStrategy: (gateway) => {
        keepSession(gateway, () => client.ws.gateway ?? "", isAbandoned);
        return new SimpleShardingStrategy(gateway);
      },
    },
    // Interactions carry all that is needed: nobody's messages or names are kept.
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      MessageManager: 0,
      UserManager: { maxSize: 0, keepOverLimit: (user) => user.id === user.client.user.id },
      GuildMemberManager: {
        maxSize: 0,
        keepOverLimit: (member) => member.id === member.client.user.id,
      },
    }),
  });
  return client;
}

/** What hears of the gateway's news, and answers. */
interface Attendants {
  readonly reception: Reception;
  readonly senders: ReturnType<typeof sendersFor>;
  readonly end: (end: End) => void;
  readonly stopping: AbortSignal;
}

/** Listens to what the gateway says. */
function attend(
  client: Client,
  options: DiscordOptions,
  { reception, senders, end, stopping }: Attendants,
): void {
  const { log } = options;
  const { rest } = client;
  client.ws.on(GatewayDispatchEvents.InteractionCreate, (interaction: APIInteraction | null) => {
    if (typeof interaction !== "object" || interaction === null) return;
    const own = { ...interaction };
    // discord.js would go on to make objects of it that nobody uses, and rejects, unhandled, on
    // shapes that it does not know. It passes over an interaction of no type.
    Object.assign(interaction, { type: 0, channel: undefined });
    void reception.receive(own, wireOf({ rest, ...senders }, own, reception.closing));
  });
  client.once(Events.ClientReady, (ready) => {
    log.info("connected to Discord", { as: ready.user.tag, servers: ready.guilds.cache.size });
    if ((options.shard ?? ONLY_SHARD).id > 0) return;
    void introduce(rest, ready, options, stopping).then((fatal) => {
      if (fatal) end(fatal);
    });
  });
  client.on(Events.ShardDisconnect, ({ code }) => {
    const reason = `Discord closed the connection for good (${code}).`;
    end(endOfClose(code) ?? { code: 1, reason });
  });
  client.on(Events.Invalidated, () => {
    end({ code: 1, reason: "Discord ended the session for good. Start the bot again." });
  });
  client.on(Events.Error, (error) => {
    log.error("discord.js failed", { error });
  });
  tellChanges(client, log);
}

/** Says where the bot can be invited, and publishes its commands. */
function introduce(
  rest: REST,
  ready: Client<true>,
  { guildId, log }: DiscordOptions,
  signal: AbortSignal,
): Promise<End | undefined> {
  const { id } = ready.application;
  log.info("invite to a server", { link: inviteLink(id, "server") });
  log.info("install for yourself", { link: inviteLink(id, "account") });
  const servers = [...ready.guilds.cache.keys()];
  return publish({ rest, application: id, guildId, servers, log, signal });
}

/** Tells the operator of a lost connection once, and once when it is back. */
function tellChanges(client: Client, log: Log): void {
  let isDown = false;
  const isBack = (): void => {
    if (isDown) log.info("connected to Discord again");
    isDown = false;
  };
  client.on(Events.ShardReconnecting, () => {
    if (!isDown) log.warn("connection to Discord lost, reconnecting");
    isDown = true;
  });
  client.on(Events.ShardResume, isBack);
  client.on(Events.ShardReady, isBack);
  client.on(Events.ShardError, (error) => {
    if (!isDown) log.debug("gateway error", { why: inWords(error) });
  });
}
