/** Sending a message in a form that Discord takes. */
import type { Log } from "../log.js";
import { check } from "./check.js";
import type { Message } from "./payload.js";
import { INVALID_FORM, codeOf } from "./refusal.js";
import { plainMessage } from "./views/plain.js";

/**
 * Sends a message; where Discord finds fault with it, or would, sends its words in plain dress.
 * @returns what sending gives. Rejects as that does.
 */
export async function saying<Said>(
  message: Message,
  log: Log,
  send: (message: Message) => Promise<Said>,
): Promise<Said> {
  const faults = check(message);
  if (faults.length > 0) log.error("card breaks limits, sent plain", { faults });
  try {
    return await send(faults.length > 0 ? plainMessage(message) : message);
  } catch (error) {
    if (codeOf(error) !== INVALID_FORM) throw error;
    const refusal = error instanceof Error ? error.message : "";
    log.error("card refused, sent plain", { refusal });
    return send(plainMessage(message));
  }
}
