/** Calls on a fake Discord by plain HTTP, in place of a bot. */
import type { Exchange } from "../support/fake-discord/exchange.js";
import type { FakeDiscord } from "../support/fake-discord/fake-discord.js";

export interface Reply {
  readonly status: number;
  readonly body: unknown;
  readonly headers: Headers;
}

const V2 = 32768;
export const quiet = { allowed_mentions: { parse: [] } };

/** A message of one text display. */
export const card = (content: string): object => ({
  flags: V2,
  components: [{ type: 10, content }],
  ...quiet,
});

/** A REST call with the bot's token. */
export async function call(
  discord: FakeDiscord,
  method: string,
  path: string,
  body?: unknown,
): Promise<Reply> {
  const response = await fetch(`${discord.url}/v10${path}`, {
    method,
    headers: { authorization: `Bot ${discord.token}`, "content-type": "application/json" },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return {
    status: response.status,
    body: text === "" ? undefined : (JSON.parse(text) as unknown),
    headers: response.headers,
  };
}

/** An interaction nobody is there to answer, so that the test can. */
export const invoke = async (discord: FakeDiscord): Promise<Exchange> =>
  discord.slash({ name: "ask", force: true });

/** The first response to an interaction. */
export const respond = async (
  discord: FakeDiscord,
  { id, token }: Exchange,
  type: number,
  data: unknown = {},
): Promise<Reply> => call(discord, "POST", `/interactions/${id}/${token}/callback`, { type, data });

/** The path of an interaction's webhook. */
export const webhook = (discord: FakeDiscord, exchange: Exchange): string =>
  `/webhooks/${discord.applicationId}/${exchange.token}`;
