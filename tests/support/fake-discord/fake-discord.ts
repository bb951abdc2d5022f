/**
 * A Discord that says no: REST and gateway on loopback, for an unchanged bot. It refuses what Discord
 * refuses, with Discord's codes; `violations` says what the bot did wrong.
 */
import { Channels } from "./channels.js";
import { createClock } from "./clock.js";
import { CommandStore } from "./command-store.js";
import { Driver } from "./driver.js";
import type { Exchange } from "./exchange.js";
import { Faults } from "./faults.js";
import { Gateway } from "./gateway.js";
import { Interactions } from "./interactions.js";
import type { JsonObject } from "./json.js";
import { MessageDesk } from "./messages.js";
import { RateLimits } from "./rate-limits.js";
import { Records } from "./records.js";
import { createRouter } from "./routes.js";
import { HttpSide } from "./server.js";
import type {
  FakeDiscordOptions,
  FakeFile,
  FakeGuild,
  FakeMessage,
  RequestRecord,
  Violation,
  Warning,
} from "./types.js";
import { World } from "./world.js";

const POLL_MS = 20;

export interface Stats {
  /** Connections, identifies, resumes and heartbeats of all bots. */
  readonly gateway: Readonly<Record<"connects" | "identifies" | "resumes" | "heartbeats", number>>;
  readonly commandPuts: number;
  readonly redundantCommandPuts: number;
  readonly requests: number;
}

export class FakeDiscord extends Driver {
  readonly faults: Faults;
  readonly gateway: Gateway;
  readonly #world: World;
  readonly #records: Records;
  readonly #commands: CommandStore;
  readonly #interactions: Interactions;
  readonly #http: HttpSide;

  constructor(options: FakeDiscordOptions) {
    const world = new World(options.appPermissions);
    const records = new Records(options.keepRequests);
    const clock = createClock(options.speed);
    const commands = new CommandStore(world, records, options.dailyCommandCreates);
    const desk = new MessageDesk(records, () => this.#origin);
    const interactions = new Interactions({ world, records, clock, desk }, options);
    const gateway = new Gateway(world, records, options);
    super({ world, commands, interactions, gateway });
    this.faults = new Faults();
    this.gateway = gateway;
    this.#world = world;
    this.#records = records;
    this.#commands = commands;
    this.#interactions = interactions;
    const channels = new Channels(world, desk, records);
    const gatewayInfo = (): JsonObject => this.#gatewayInfo(options);
    this.#http = new HttpSide({
      records,
      faults: this.faults,
      limits: new RateLimits(clock, options.webhookLimit),
      answer: createRouter({ world, commands, interactions, channels, gatewayInfo }),
      file: (id) => this.#file(id),
    });
    gateway.attach(this.#http.server);
    records.secret(world.token, "bot token");
  }

  /** For `DISCORD_API_URL`. */
  get url(): string {
    return `${this.#origin}/api`;
  }

  get #origin(): string {
    return `http://127.0.0.1:${this.#http.port}`;
  }

  get token(): string {
    return this.#world.token;
  }

  get applicationId(): string {
    return this.#world.applicationId;
  }

  /** The server the bot is in from the start. */
  get home(): FakeGuild {
    return this.#world.home;
  }

  /** Everything the bot did that it must not; a deferred answer counts for as long as it is owed. */
  get violations(): readonly Violation[] {
    return this.#records.violations;
  }

  get warnings(): readonly Warning[] {
    return this.#records.warnings;
  }

  get requests(): readonly RequestRecord[] {
    return this.#records.requests;
  }

  /** All interactions so far, oldest first. */
  get exchanges(): readonly Exchange[] {
    return [...this.#interactions.all.values()];
  }

  /** All messages that are there, oldest first. */
  get messages(): readonly FakeMessage[] {
    return [...this.#world.messages.values()].filter(({ deleted }) => !deleted);
  }

  /** The published commands: global, or of one server by id. */
  commands(guildId = ""): readonly JsonObject[] {
    return this.#commands.list(guildId);
  }

  stats(): Stats {
    const { connects, identifies, resumes, heartbeats } = this.gateway;
    const { commandPuts, redundantCommandPuts, requests } = this.#records;
    return {
      gateway: { connects, identifies, resumes, heartbeats },
      commandPuts,
      redundantCommandPuts,
      requests: requests.length,
    };
  }

  /** The names of the tokens that stand in a text: the bot's and every interaction's. */
  leaks(text: string): string[] {
    return this.#records.leaks(text);
  }

  /** A new server; the bot is told when it is a member. */
  joinGuild(about: {
    name: string;
    locale?: string;
    hasBot?: boolean;
    appPermissions?: string;
  }): FakeGuild {
    const guild = this.#world.addGuild(about);
    if (guild.hasBot) this.gateway.announce(guild);
    return guild;
  }

  /** What `look` finds as soon as it finds something, here or in the bot. */
  async until<T>(what: string, look: () => T, timeoutMs?: number): Promise<NonNullable<T>> {
    // What happens in the bot is no event here: look again now and then.
    const timer = setInterval(() => {
      this.#records.changed();
    }, POLL_MS);
    try {
      return await this.#records.until(what, look, timeoutMs);
    } finally {
      clearInterval(timer);
    }
  }

  /** Takes the whole Discord off the network: connections are cut, new ones refused. */
  async goOffline(): Promise<void> {
    this.gateway.drop();
    await this.#http.close();
  }

  /** Puts it back at the same address. */
  async goOnline(): Promise<void> {
    await this.#http.listen();
    this.gateway.url = this.#origin.replace("http", "ws");
  }

  /** Drops the records of finished interactions, messages and requests, for long runs. */
  forget(): void {
    this.#records.forget();
    this.#interactions.forget();
    for (const [id, message] of this.#world.messages) {
      if (!message.loading) this.#world.messages.delete(id);
    }
  }

  async stop(): Promise<void> {
    this.faults.clear();
    await this.goOffline();
  }

  #gatewayInfo(options: FakeDiscordOptions): JsonObject {
    const session_start_limit = {
      total: options.sessionStartLimit ?? 1000,
      remaining: this.gateway.sessionsLeft,
      reset_after: 86_400_000,
      max_concurrency: options.maxConcurrency ?? 1,
    };
    return { url: this.gateway.url, shards: options.shards ?? 1, session_start_limit };
  }

  #file(id: string): FakeFile | undefined {
    const all = [...this.#world.messages.values()].flatMap(({ attachments }) => attachments);
    return all.find((file) => file.id === id);
  }
}

/** Starts one; `stop()` it at the end of the test. */
export async function startFakeDiscord(options: FakeDiscordOptions = {}): Promise<FakeDiscord> {
  const discord = new FakeDiscord(options);
  await discord.goOnline();
  return discord;
}
