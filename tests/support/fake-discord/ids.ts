/** Ids and tokens as Discord makes them: a snowflake's upper bits are its time of birth. */
import { randomBytes } from "node:crypto";

const DISCORD_EPOCH_MS = 1_420_070_400_000n;
let increment = 0n;

/** A new id; later ones are greater. */
export function snowflake(now: number = Date.now()): string {
  increment = (increment + 1n) & 0x3f_ff_ffn;
  return (((BigInt(now) - DISCORD_EPOCH_MS) << 22n) | increment).toString();
}

/** A token like a bot's: three parts, the first of which says the id. */
export function botToken(id: string): string {
  const part = (bytes: number): string => randomBytes(bytes).toString("base64url");
  return `${Buffer.from(id).toString("base64url")}.${part(4)}.${part(28)}`;
}

/** A token like an interaction's: long, without a dot. */
export const interactionToken = (): string =>
  `aW50ZXJhY3Rpb246${randomBytes(96).toString("base64url")}`;
