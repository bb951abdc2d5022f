/** Why Discord refuses a call, as far as it makes a difference. */

/** "Invalid Form Body": Discord found a limit broken that `check` does not know. */
export const INVALID_FORM = 50035;

/** Refusals that are nobody's fault: too late, twice, or the message is gone. */
const EXPECTED = new Map<unknown, string>([
  [10062, "interaction expired"],
  [40060, "interaction already answered"],
  [10008, "message is gone"],
  [10015, "interaction token expired"],
  [50027, "interaction token expired"],
]);

/** In words for the log, for refusals that happen in any bot's life; undefined for others. */
export function expectedRefusal(error: unknown): string | undefined {
  if (typeof error === "object" && error !== null && "retryAfter" in error) {
    return "Discord asks for more patience than an interaction has";
  }
  return EXPECTED.get(codeOf(error));
}

/** Discord's code for a refusal; of other errors, what they hold as such. */
export function codeOf(error: unknown): unknown {
  return typeof error === "object" && error !== null && "code" in error ? error.code : undefined;
}
