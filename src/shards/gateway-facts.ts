/** What Discord says of its gateway to this bot: how many shards it recommends, how many may begin at a time. */

export interface GatewayFacts {
  /** How many shards Discord recommends, at least 1. */
  readonly recommended: number;
  /** How many shards may ask for a session within five seconds, at least 1. */
  readonly atATime: number;
  /** Sessions that may still be begun today. */
  readonly sessionsLeft: number;
}

/** No answer takes longer, in milliseconds. */
const TIMEOUT_MS = 5000;

/** Discord asks programs to name themselves. */
const NAME = "DiscordBot (https://discord.com, verbatim)";

/**
 * Asks "Get Gateway Bot" of the REST address.
 * @throws Error with the HTTP `status` where Discord says no, or another where it can't be reached.
 */
export async function gatewayFacts(
  apiUrl: string,
  token: string,
  signal: AbortSignal,
): Promise<GatewayFacts> {
  const response = await fetch(`${apiUrl}/v10/gateway/bot`, {
    headers: { authorization: `Bot ${token}`, "user-agent": NAME },
    signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]),
  });
  if (!response.ok) {
    const { status } = response;
    throw Object.assign(new Error("Discord refused to name its gateway"), { status });
  }
  const said = (await response.json()) as {
    shards?: unknown;
    session_start_limit?: { remaining?: unknown; max_concurrency?: unknown };
  };
  const limit = said.session_start_limit;
  return {
    recommended: countOf(said.shards, 1),
    atATime: countOf(limit?.max_concurrency, 1),
    sessionsLeft: countOf(limit?.remaining, 0),
  };
}

function countOf(value: unknown, least: number): number {
  return typeof value === "number" && value >= least ? Math.floor(value) : least;
}
