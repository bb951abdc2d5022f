/** The connection to Discord: the only module that uses discord.js. */
import {
  type APIInteraction,
  Client,
  Events,
  GatewayDispatchEvents,
  GatewayIntentBits,
  Options,
  type REST,
  Routes,
} from "discord.js";
import type { Log } from "../log.js";
import type { Desk } from "./commands/command.js";
import { COMMANDS } from "./commands/index.js";
import { inviteLink } from "./invite.js";
import type { Limit } from "./limit.js";
import { type End, endOfClose, endOfLogin, endOfPublishing, inWords, waitBefore } from "./login.js";
import { arePublished } from "./publish.js";
import { type Reception, openReception } from "./reception.js";
import type { Wire } from "./respond.js";

/** What the bot needs to go online. */
export interface DiscordOptions {
  readonly token: string;
  readonly apiUrl: string;
  /** Publish commands in this one server. */
  readonly guildId?: string;
  readonly desk: Desk;
  readonly limit: Limit;
  readonly log: Log;
}

/** The bot while it runs. */
export interface DiscordFront {
  /** Resolves when it is over: stopped, or refused by Discord for good. Never rejects. */
  readonly ended: Promise<End>;
  /** Takes no more questions, finishes the open ones and leaves, within five seconds. */
  stop(): Promise<void>;
}

/** Nothing waits longer on Discord: an interaction is dead after three seconds anyway. */
const REST_TIMEOUT_MS = 5000;

/** A first response that was told to wait longer than this for its turn comes too late. */
const LONGEST_QUEUE_MS = 2000;

/** Connects and answers until stopped; tries again by itself where that may help. */
export function openDiscord(options: DiscordOptions): DiscordFront {
  const reception = openReception(options);
  const stopping = new AbortController();
  let client: Client | undefined;
  let finish: (end: End) => void = () => undefined;
  const ended = new Promise<End>((resolve) => {
    finish = resolve;
  });
  const end = (reached: End): void => {
    stopping.abort();
    const leaving = client?.destroy() ?? Promise.resolve();
    void leaving.finally(() => {
      finish(reached);
    });
  };
  const connect = async (): Promise<void> => {
    client = clientFor(options);
    attend(client, options, reception, end);
    await client.login(options.token);
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

/** Logs in, again and again where Discord can't be reached; the end where trying is no use. */
async function keepTrying(
  connect: () => Promise<void>,
  log: Log,
  stopping: AbortSignal,
): Promise<End | undefined> {
  for (let tries = 1; !stopping.aborted; tries += 1) {
    try {
      await connect();
      return undefined;
    } catch (error) {
      const fatal = endOfLogin(error);
      if (fatal) return fatal;
      const wait = waitBefore(tries, Math.random());
      const seconds = Math.ceil(wait / 1000);
      log.warn("cannot reach Discord, trying again", { why: inWords(error), seconds });
      await sleep(wait, stopping);
    }
  }
  return undefined;
}

function clientFor({ apiUrl }: DiscordOptions): Client {
  return new Client({
    intents: [GatewayIntentBits.Guilds],
    allowedMentions: { parse: [] },
    rest: {
      api: apiUrl,
      timeout: REST_TIMEOUT_MS,
      // Every interaction leaves a queue behind; the default keeps them for an hour.
      handlerSweepInterval: 60_000,
      rejectOnRateLimit: ({ route, timeToReset }) =>
        route.includes("/callback") && timeToReset > LONGEST_QUEUE_MS,
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
}

/** Listens to what the gateway says. */
function attend(
  client: Client,
  options: DiscordOptions,
  reception: Reception,
  end: (end: End) => void,
): void {
  const { log } = options;
  client.ws.on(GatewayDispatchEvents.InteractionCreate, (interaction: APIInteraction) => {
    const own = { ...interaction };
    // discord.js would go on to make objects of it that nobody uses, and rejects, unhandled, on
    // shapes that it does not know. It passes over an interaction of no type.
    Object.assign(interaction, { type: 0, channel: undefined });
    void reception.receive(own, wireOf(client.rest, own));
  });
  client.once(Events.ClientReady, (ready) => {
    const id = ready.application.id;
    log.info("connected to Discord", { as: ready.user.tag, servers: ready.guilds.cache.size });
    log.info("invite to a server", { link: inviteLink(id, "server") });
    log.info("install for yourself", { link: inviteLink(id, "account") });
    void publish(client.rest, id, options, end);
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

/** Publishes the commands where Discord has others. Failing to does not stop the answering. */
async function publish(
  rest: REST,
  applicationId: string,
  { guildId, log }: DiscordOptions,
  end: (end: End) => void,
): Promise<void> {
  const route =
    guildId === undefined
      ? Routes.applicationCommands(applicationId)
      : Routes.applicationGuildCommands(applicationId, guildId);
  const wanted = COMMANDS.map(({ definition }) => definition);
  try {
    const query = new URLSearchParams({ with_localizations: "true" });
    const published = await rest.get(route, { query });
    const isSame = Array.isArray(published) && arePublished(wanted, published);
    if (!isSame) await rest.put(route, { body: wanted });
    log.info(isSame ? "commands are up to date" : "commands published", {
      commands: wanted.length,
    });
  } catch (error) {
    const fatal = endOfPublishing(error, guildId);
    if (fatal) end(fatal);
    else log.error("commands not published, answering all the same", { why: inWords(error) });
  }
}

/** The calls that answer an interaction. They need its token and not the bot's. */
function wireOf(rest: REST, { id, token, application_id: application }: APIInteraction): Wire {
  const original = Routes.webhookMessage(application, token, "@original");
  const upload = (files: Parameters<Wire["edit"]>[1]) =>
    files.map(({ name, bytes }) => ({ name, data: Buffer.from(bytes) }));
  return {
    async first(body, files) {
      const signal = AbortSignal.timeout(REST_TIMEOUT_MS);
      const route = Routes.interactionCallback(id, token);
      await rest.post(route, { body, files: upload(files), auth: false, signal });
    },
    async edit(body, files) {
      await rest.patch(original, { body, files: upload(files), auth: false });
    },
    async followUp(body, files) {
      const route = Routes.webhook(application, token);
      await rest.post(route, { body, files: upload(files), auth: false });
    },
    async remove() {
      await rest.delete(original, { auth: false });
    },
  };
}

/** Waits, but not longer than the signal allows. */
function sleep(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener(
      "abort",
      () => {
        clearTimeout(timer);
        resolve();
      },
      { once: true },
    );
  });
}
