/** One gateway session: numbers its events and keeps them, so that a client can resume. */
import type { WebSocket } from "ws";
import type { JsonObject } from "./json.js";

/** Events kept for a replay; a client further behind has to identify anew. */
const KEPT_EVENTS = 1000;
/** How long a session outlives its connection (Discord: minutes). */
const OUTLIVES_MS = 120_000;

interface SentEvent {
  readonly s: number;
  readonly frame: string;
}

export class Session {
  readonly id: string;
  readonly shard: readonly [number, number];
  #socket: WebSocket | undefined;
  #sequence = 0;
  #events: SentEvent[] = [];
  #lostAt = 0;

  constructor(id: string, shard: readonly [number, number], socket: WebSocket) {
    this.id = id;
    this.shard = shard;
    this.#socket = socket;
  }

  get isConnected(): boolean {
    return this.#socket !== undefined;
  }

  /** The number of the last event. */
  get sequence(): number {
    return this.#sequence;
  }

  /** Whether a server's events go to this session (docs, "Sharding"); shard 0 gets the others. */
  handles(guildId: string | undefined): boolean {
    const isAlive = this.isConnected || performance.now() - this.#lostAt < OUTLIVES_MS;
    const [shard, count] = this.shard;
    const key = guildId === undefined ? 0 : Number((BigInt(guildId) >> 22n) % BigInt(count));
    return isAlive && key === shard;
  }

  /** Numbers an event and sends it, or keeps it for the replay. */
  send(event: string, data: JsonObject, isLost = false): void {
    this.#sequence += 1;
    const frame = JSON.stringify({ op: 0, s: this.#sequence, t: event, d: data });
    this.#events.push({ s: this.#sequence, frame });
    if (this.#events.length > KEPT_EVENTS * 1.1) this.#events = this.#events.slice(-KEPT_EVENTS);
    if (!isLost) this.#socket?.send(frame);
  }

  disconnect(socket: WebSocket): void {
    if (this.#socket !== socket) return;
    this.#socket = undefined;
    this.#lostAt = performance.now();
  }

  canReplay(from: number): boolean {
    const oldest = this.#events[0]?.s ?? 1;
    const isAlive = this.isConnected || performance.now() - this.#lostAt < OUTLIVES_MS;
    return isAlive && from <= this.#sequence && from >= oldest - 1;
  }

  /** Sends everything after `from` again, then RESUMED. */
  resume(socket: WebSocket, from: number): void {
    if (this.#socket !== socket) this.#socket?.terminate();
    this.#socket = socket;
    for (const { s, frame } of this.#events) if (s > from) socket.send(frame);
    this.send("RESUMED", { _trace: [] });
  }
}
