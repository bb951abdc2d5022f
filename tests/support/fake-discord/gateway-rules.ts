/** What the gateway accepts: opcodes, close codes, intents, the shape of packets. */
import { isObject, numberOf, textOf, type JsonObject } from "./json.js";

/** docs, topics/opcodes-and-status-codes. */
export const OP = {
  dispatch: 0,
  heartbeat: 1,
  identify: 2,
  resume: 6,
  reconnect: 7,
  invalidSession: 9,
  hello: 10,
  ack: 11,
};
/** Opcodes a client may send besides those answered here: presence, voice, members, soundboard. */
export const SILENT_OPS: readonly number[] = [3, 4, 8, 31];
export const CLOSE = {
  unknownOpcode: 4001,
  decode: 4002,
  notAuthenticated: 4003,
  authentication: 4004,
  alreadyAuthenticated: 4005,
  invalidSequence: 4007,
  invalidShard: 4010,
  shardingRequired: 4011,
  invalidIntents: 4013,
  disallowedIntents: 4014,
} as const;
const PRIVILEGED_INTENTS = (1 << 1) | (1 << 8) | (1 << 15);
/** All intents that exist (docs, events/gateway): bits 0 to 16, 20, 21, 24 and 25. */
const KNOWN_INTENTS = 0x3_31_ff_ff;
export const GUILDS_INTENT = 1;

/** Why an IDENTIFY is refused: a close code and its reason; undefined when it is in order. */
export function refusalOf(
  wanted: JsonObject,
  token: string,
  allowedIntents: number,
): readonly [number, string] | undefined {
  const intents = numberOf(wanted.intents);
  if (textOf(wanted.token).replace(/^Bot /, "") !== token) {
    return [CLOSE.authentication, "Authentication failed."];
  }
  if (!isShard(wanted.shard)) return [CLOSE.invalidShard, "Invalid shard."];
  if (intents < 0 || (intents & ~KNOWN_INTENTS) !== 0) {
    return [CLOSE.invalidIntents, "Invalid intent(s)."];
  }
  if ((intents & PRIVILEGED_INTENTS & ~allowedIntents) !== 0) {
    return [CLOSE.disallowedIntents, "Disallowed intent(s)."];
  }
  return undefined;
}

/** None, or a number and a count above it. */
function isShard(shard: unknown): boolean {
  if (shard === undefined) return true;
  if (!Array.isArray(shard) || shard.length !== 2) return false;
  const [id, count] = shard as unknown[];
  return (
    Number.isInteger(id) && Number.isInteger(count) && Number(id) >= 0 && Number(id) < Number(count)
  );
}

/** The shard an IDENTIFY is for, and of how many. */
export function shardOf(wanted: JsonObject): readonly [number, number] {
  const shard = Array.isArray(wanted.shard) ? wanted.shard : [];
  return [numberOf(shard[0]), numberOf(shard[1]) || 1];
}

/** A frame as an object; undefined when it is not one. */
export function parsePacket(frame: string): JsonObject | undefined {
  try {
    const packet: unknown = JSON.parse(frame);
    return isObject(packet) ? packet : undefined;
  } catch {
    return undefined;
  }
}
