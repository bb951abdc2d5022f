/** Connecting to Discord when it is not there: what can be waited out, what cannot, and how long. */

/** How the Discord front ended: an exit code, and for the operator what to do. */
export interface End {
  /** 0 asked to stop, 1 Discord refuses us, 2 set up wrongly. */
  readonly code: 0 | 1 | 2;
  /** One sentence; empty where all is well. */
  readonly reason: string;
}

const DEVELOPERS = "https://discord.com/developers/applications";

/** Gateway close codes after which trying again is no use ("Gateway Close Event Codes"). */
const CLOSED_FOR_GOOD = new Map<unknown, string>([
  [
    4004,
    `Discord refused the token. Copy it again from the Bot page at ${DEVELOPERS} into DISCORD_TOKEN`,
  ],
  [4010, "Discord refused the shard. Update the bot"],
  [4011, "Discord asks for more shards: one serves at most 2,500 servers. Set SHARDS to auto"],
  [4012, "Discord no longer speaks this version of its gateway. Update the bot"],
  [4013, "Discord refused the intents as invalid. Update the bot"],
  [
    4014,
    `Discord refused the intents. Verbatim asks for none that are privileged; see the Bot page at ${DEVELOPERS}`,
  ],
]);

/** The end that a gateway close code means; undefined for one that the library recovers from. */
export function endOfClose(code: number): End | undefined {
  const reason = CLOSED_FOR_GOOD.get(code);
  return reason === undefined ? undefined : { code: 1, reason: `${reason}.` };
}

const UNSENDABLE: End = {
  code: 2,
  reason: `Discord can't be asked with these settings. Copy the token again from the Bot page at ${DEVELOPERS} into DISCORD_TOKEN, and look at DISCORD_API_URL.`,
};

/** The end that a failed login means; undefined where it is worth trying again. */
export function endOfLogin(error: unknown): End | undefined {
  const { code, status } = factsOf(error);
  if (code === "TokenInvalid" || status === 401) return endOfClose(4004);
  // undici on what can't be sent at all: the next try would say the same things.
  if (code === "UND_ERR_INVALID_ARG") return UNSENDABLE;
  return undefined;
}

/** The end that a refusal to publish in one server means; undefined for other refusals. */
export function endOfPublishing(error: unknown, guildId: string | undefined): End | undefined {
  const { code } = factsOf(error);
  // Unknown Guild, Missing Access, Missing Permissions, and an id that is none.
  if (guildId === undefined || ![10004, 50001, 50013, 50035].includes(Number(code))) {
    return undefined;
  }
  const reason = `DISCORD_GUILD_ID is ${guildId}, a server that the bot is not in. Correct it, or invite the bot there first.`;
  return { code: 2, reason };
}

/** Waits grow from one second to one minute. */
const FIRST_WAIT_MS = 1000;
const LONGEST_WAIT_MS = 60_000;

/**
 * Milliseconds to wait before the next try, doubling with each.
 * @param tries failed so far, from 1.
 * @param chance 0..1: spreads the wait by a quarter up or down, so that many bots don't come at once.
 */
export function waitBefore(tries: number, chance: number): number {
  const wait = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (tries - 1));
  return Math.round(wait * (0.75 + chance / 2));
}

/** An error in a few words for the log: never its request, whose address can hold a token. */
export function inWords(error: unknown): string {
  // What `fetch` throws says "fetch failed", and its cause why.
  if (error instanceof TypeError && error.cause instanceof Error) return inWords(error.cause);
  const { code, status } = factsOf(error);
  const facts = [status, code].filter((fact) => fact !== undefined).map(String);
  const words = error instanceof Error ? (error.message.split("\n")[0] ?? "") : "unknown";
  return [words, ...facts.filter((fact) => !words.includes(fact))].filter(Boolean).join(", ");
}

function factsOf(error: unknown): { code?: unknown; status?: unknown } {
  return typeof error === "object" && error !== null ? error : {};
}
