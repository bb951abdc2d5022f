/** The gateway with its troubles: every way in which a bot can lose its connection. */
import { GatewayProtocol } from "./gateway-protocol.js";
import { OP } from "./gateway-rules.js";
import type { JsonObject } from "./json.js";

/** Closes after which a session cannot be resumed (docs, topics/opcodes-and-status-codes). */
const FINAL_CLOSES: readonly number[] = [
  1000, 1001, 4004, 4007, 4009, 4010, 4011, 4012, 4013, 4014,
];

export class Gateway extends GatewayProtocol {
  /** Cuts the connections without a word; sessions can be resumed. */
  drop(): void {
    for (const { socket } of this.peers) socket.terminate();
  }

  /** Asks clients to reconnect and resume. */
  reconnect(): void {
    this.#broadcast({ op: OP.reconnect, d: null });
  }

  /** Declares sessions invalid; without `resumable` they are gone for good. */
  invalidSession(resumable: boolean): void {
    if (!resumable)
      for (const { session } of this.peers) if (session) this.sessions.delete(session.id);
    this.#broadcast({ op: OP.invalidSession, d: resumable });
  }

  /** Closes with a code; one that ends a session (4004, 4013, 4014, 1000) makes it unresumable. */
  close(code: number, reason = ""): void {
    const isFinal = FINAL_CLOSES.includes(code);
    for (const peer of this.peers) {
      if (isFinal && peer.session) this.sessions.delete(peer.session.id);
      peer.socket.close(code, reason);
    }
  }

  stopHeartbeatAcks(): void {
    this.acknowledges = false;
  }

  startHeartbeatAcks(): void {
    this.acknowledges = true;
  }

  /** Connections stay open, but nothing comes through in either direction until `endBlackHole`. */
  blackHole(): void {
    this.isBlackHole = true;
  }

  endBlackHole(): void {
    this.isBlackHole = false;
  }

  /** Connections stay open, but nobody is at the other end: not even a farewell is answered. */
  freeze(): void {
    for (const { socket } of this.peers) socket.pause();
  }

  thaw(): void {
    for (const { socket } of this.peers) socket.resume();
  }

  /** The next `times` connection attempts get a 503. */
  rejectUpgrades(times: number): void {
    this.refusals = times;
  }

  /** Sends a frame as it is: text, or an object as JSON. */
  sendRaw(frame: string | JsonObject): void {
    for (const { socket } of this.peers)
      socket.send(typeof frame === "string" ? frame : JSON.stringify(frame));
  }

  /** Asks clients for a heartbeat at once. */
  requestHeartbeat(): void {
    this.#broadcast({ op: OP.heartbeat, d: null });
  }

  #broadcast(packet: JsonObject): void {
    this.sendRaw(packet);
  }
}
