/** How much of a message's room a text takes: Discord counts characters, and bytes as well. */
import { LIMITS } from "../payload.js";

/** Kept free for what Discord adds to the bytes of each text of a message, of which none has 40. */
const ADDED_BYTES = 40 * 12;

/** In UTF-8; a message of Latin text has fewer for each unit, one of Chinese has more. */
const BYTES_A_UNIT = (LIMITS.textBytes - ADDED_BYTES) / LIMITS.text;

/**
 * The units that a text takes of a message's room of `LIMITS.text`, at least its length: texts that
 * fit together by this measure keep both of Discord's limits.
 */
export function sizeOf(text: string): number {
  return Math.max(text.length, Math.ceil(Buffer.byteLength(text) / BYTES_A_UNIT));
}
