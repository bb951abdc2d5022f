/** The gateway as its clients see it: hello, identify, heartbeats, events, resuming with replay. */
import type { IncomingMessage, Server } from "node:http";
import type { Duplex } from "node:stream";
import { WebSocketServer, type WebSocket } from "ws";
import {
  CLOSE,
  GUILDS_INTENT,
  OP,
  SILENT_OPS,
  parsePacket,
  refusalOf,
  shardOf,
} from "./gateway-rules.js";
import { IdentifyRate } from "./identify-rate.js";
import { snowflake } from "./ids.js";
import { isObject, numberOf, textOf, type JsonObject } from "./json.js";
import { apiGuild, apiUser } from "./read-message.js";
import type { Records } from "./records.js";
import { Session } from "./session.js";
import type { FakeDiscordOptions, FakeGuild } from "./types.js";
import type { World } from "./world.js";

const DEFAULT_HEARTBEAT_MS = 41_250;
const DEFAULT_SESSIONS = 1000;
const DEFAULT_GUILDS = 2500;

interface Peer {
  readonly socket: WebSocket;
  session?: Session;
}

/** The side of the gateway that clients talk to. */
export class GatewayProtocol {
  readonly #world: World;
  readonly #records: Records;
  readonly #options: FakeDiscordOptions;
  readonly #server = new WebSocketServer({ noServer: true });
  protected readonly peers = new Set<Peer>();
  protected readonly sessions = new Map<string, Session>();
  protected acknowledges = true;
  protected isBlackHole = false;
  protected refusals = 0;
  identifies = 0;
  resumes = 0;
  connects = 0;
  heartbeats = 0;
  /** Close codes clients sent: 1000 is a farewell. */
  readonly closes: number[] = [];
  /** What the last IDENTIFY asked for. */
  lastIdentify: JsonObject | undefined;
  /** The shards that began a session, in order. */
  readonly identified: (readonly [number, number])[] = [];
  readonly #rate: IdentifyRate;

  constructor(world: World, records: Records, options: FakeDiscordOptions) {
    this.#world = world;
    this.#records = records;
    this.#options = options;
    this.#rate = new IdentifyRate(options.maxConcurrency, options.identifyIntervalMs);
  }

  /** Takes the upgrade requests of an HTTP server. */
  attach(server: Server): void {
    server.on("upgrade", (request: IncomingMessage, socket: Duplex, head: Buffer) => {
      if (this.refusals > 0) {
        this.refusals -= 1;
        socket.end(
          "HTTP/1.1 503 Service Unavailable\r\ncontent-length: 0\r\nconnection: close\r\n\r\n",
        );
        return;
      }
      this.#server.handleUpgrade(request, socket, head, (client) => {
        this.#welcome(client);
      });
    });
  }

  /** Sessions whose client is connected and ready. */
  get online(): number {
    return [...this.sessions.values()].filter(({ isConnected }) => isConnected).length;
  }

  get sessionsLeft(): number {
    return Math.max(0, (this.#options.sessionStartLimit ?? DEFAULT_SESSIONS) - this.identifies);
  }

  /** Waits until `count` sessions are connected and ready. */
  async ready(count = 1, timeoutMs = 15_000): Promise<void> {
    await this.#records.until(
      `${count} ready gateway session(s)`,
      () => this.online >= count,
      timeoutMs,
    );
  }

  /** Sends an event to the shard it belongs to; gives how many sessions got or will get it. */
  dispatch(event: string, data: JsonObject, guildId?: string): number {
    const receivers = [...this.sessions.values()].filter((session) => session.handles(guildId));
    for (const session of receivers) session.send(event, data, this.isBlackHole);
    return receivers.length;
  }

  /** Adds a server to the bot's while it is running. */
  announce(guild: FakeGuild): void {
    this.dispatch("GUILD_CREATE", apiGuild(guild, this.#world.bot), guild.id);
  }

  #welcome(socket: WebSocket): void {
    const peer: Peer = { socket };
    this.peers.add(peer);
    this.connects += 1;
    socket.on("message", (frame: Buffer) => {
      if (!this.isBlackHole) this.#receive(peer, frame.toString("utf8"));
    });
    socket.on("error", () => {
      socket.terminate();
    });
    socket.on("close", (code: number) => {
      this.#farewell(peer, code);
    });
    if (this.isBlackHole) return;
    const interval = this.#options.heartbeatIntervalMs ?? DEFAULT_HEARTBEAT_MS;
    socket.send(
      JSON.stringify({ op: OP.hello, s: null, t: null, d: { heartbeat_interval: interval } }),
    );
  }

  #farewell(peer: Peer, code: number): void {
    this.peers.delete(peer);
    this.closes.push(code);
    peer.session?.disconnect(peer.socket);
    // docs: a client that closes with 1000 or 1001 gives its session up.
    if (peer.session && (code === 1000 || code === 1001)) this.sessions.delete(peer.session.id);
    this.#records.changed();
  }

  #receive(peer: Peer, frame: string): void {
    const packet = parsePacket(frame);
    const wanted = isObject(packet?.d) ? packet.d : {};
    switch (packet?.op) {
      case OP.heartbeat:
        this.#beat(peer);
        break;
      case OP.identify:
        this.#identify(peer, wanted);
        break;
      case OP.resume:
        this.#resume(peer, wanted);
        break;
      default:
        closeOnNonsense(peer, packet?.op);
    }
  }

  #beat(peer: Peer): void {
    this.heartbeats += 1;
    if (this.acknowledges) peer.socket.send(JSON.stringify({ op: OP.ack, d: null }));
    this.#records.changed();
  }

  #identify(peer: Peer, wanted: JsonObject): void {
    this.lastIdentify = wanted;
    const allowed = this.#options.privilegedIntents ?? 0;
    const refusal = peer.session
      ? ([CLOSE.alreadyAuthenticated, "Already authenticated."] as const)
      : refusalOf(wanted, this.#world.token, allowed);
    if (refusal) {
      peer.socket.close(...refusal);
      return;
    }
    const shard = shardOf(wanted);
    if (!this.#admits(shard[0])) {
      peer.socket.send(JSON.stringify({ op: OP.invalidSession, d: false }));
      return;
    }
    this.identifies += 1;
    this.identified.push(shard);
    const session = new Session(snowflake(), shard, peer.socket);
    if (this.#guildsOf(session).length > (this.#options.guildsPerShard ?? DEFAULT_GUILDS)) {
      peer.socket.close(CLOSE.shardingRequired, "Sharding required.");
      return;
    }
    this.sessions.set(session.id, session);
    peer.session = session;
    this.#start(session, numberOf(wanted.intents));
    this.#records.changed();
  }

  #admits(shard: number): boolean {
    if (this.sessionsLeft === 0) {
      const limit = "identified more often than the session start limit allows";
      this.#records.violation("session-limit", limit);
      return false;
    }
    if (this.#rate.admits(shard, performance.now())) return true;
    this.#records.violation("identify-rate", `shard ${shard} identified too soon after another`);
    return false;
  }

  #guildsOf(session: Session): FakeGuild[] {
    return [...this.#world.guilds.values()].filter(
      ({ hasBot, id }) => hasBot && session.handles(id),
    );
  }

  #start(session: Session, intents: number): void {
    const guilds = this.#guildsOf(session);
    session.send("READY", {
      v: 10,
      user: apiUser(this.#world.bot),
      guilds: guilds.map(({ id }) => ({ id, unavailable: true })),
      session_id: session.id,
      resume_gateway_url: this.url,
      shard: session.shard,
      application: { id: this.#world.applicationId, flags: 0 },
    });
    if ((intents & GUILDS_INTENT) === 0) return;
    for (const guild of guilds) session.send("GUILD_CREATE", apiGuild(guild, this.#world.bot));
  }

  /** The address clients connect to; set once the server listens. */
  url = "";

  #resume(peer: Peer, wanted: JsonObject): void {
    if (textOf(wanted.token).replace(/^Bot /, "") !== this.#world.token) {
      peer.socket.close(CLOSE.authentication, "Authentication failed.");
      return;
    }
    const session = this.sessions.get(textOf(wanted.session_id));
    const from = numberOf(wanted.seq);
    if (session && from > session.sequence) {
      peer.socket.close(CLOSE.invalidSequence, "Invalid sequence.");
      return;
    }
    if (!session?.canReplay(from)) {
      peer.socket.send(JSON.stringify({ op: OP.invalidSession, d: false }));
      return;
    }
    this.resumes += 1;
    peer.session = session;
    session.resume(peer.socket, from);
    this.#records.changed();
  }
}

function closeOnNonsense({ socket, session }: Peer, op: unknown): void {
  if (typeof op !== "number") socket.close(CLOSE.decode, "Error while decoding payload.");
  else if (!SILENT_OPS.includes(op)) socket.close(CLOSE.unknownOpcode, "Unknown opcode.");
  else if (!session) socket.close(CLOSE.notAuthenticated, "Not authenticated.");
}
