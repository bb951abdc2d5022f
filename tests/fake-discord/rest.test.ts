/** The fake's REST side by plain HTTP: commands, channels, limits, and faults on demand. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { startFakeDiscord, type FakeDiscord } from "../support/fake-discord/fake-discord.js";
import { call, card, invoke, respond, webhook, type Reply } from "./http.js";

let discord: FakeDiscord;

beforeEach(async () => {
  discord = await startFakeDiscord();
});

afterEach(async () => {
  await discord.stop();
});

const commandsPath = (): string => `/applications/${discord.applicationId}/commands`;

describe("published commands", () => {
  const ask = { name: "ask", description: "Ask", description_localizations: { de: "Frag" } };

  it("keep id and version while they stay the same, and a second PUT is called redundant", async () => {
    const first = await call(discord, "PUT", commandsPath(), [ask]);
    const second = await call(discord, "PUT", commandsPath(), [ask]);
    const third = await call(discord, "PUT", commandsPath(), [{ ...ask, description: "Ask!" }]);

    const idAndVersion = ({ body }: Reply): unknown[] =>
      (body as { id: string; version: string }[]).map(({ id, version }) => [id, version]);
    expect(idAndVersion(second)).toEqual(idAndVersion(first));
    expect(idAndVersion(third)).not.toEqual(idAndVersion(first));
    expect(discord.stats()).toMatchObject({ commandPuts: 3, redundantCommandPuts: 1 });
    expect(discord.warnings).toEqual([{ kind: "redundant-command-put", detail: "global" }]);
  });

  it("show their translations only when asked", async () => {
    await call(discord, "PUT", commandsPath(), [ask]);

    const [short] = (await call(discord, "GET", commandsPath())).body as object[];
    const [full] = (await call(discord, "GET", `${commandsPath()}?with_localizations=true`))
      .body as object[];

    expect(short).not.toHaveProperty("description_localizations");
    expect(full).toMatchObject({
      description_localizations: { de: "Frag" },
      contexts: null,
      integration_types: [0],
    });
  });

  it("are limited in number and in creations a day", async () => {
    await discord.stop();
    discord = await startFakeDiscord({ dailyCommandCreates: 1 });
    const menu = Array.from({ length: 16 }, (_, index) => ({ name: `m${index}`, type: 3 }));

    expect((await call(discord, "PUT", commandsPath(), menu)).body).toMatchObject({ code: 30032 });
    expect((await call(discord, "POST", commandsPath(), ask)).status).toBe(201);
    expect((await call(discord, "POST", commandsPath(), ask)).status).toBe(200);
    expect((await call(discord, "POST", commandsPath(), { ...ask, name: "b" })).body).toMatchObject(
      {
        code: 30034,
      },
    );
  });

  it("cannot be put into a server the bot is not in", async () => {
    const guild = discord.joinGuild({ name: "Elsewhere", hasBot: false });
    const path = `/applications/${discord.applicationId}/guilds/${guild.id}/commands`;

    expect((await call(discord, "PUT", path, [ask])).body).toEqual({
      message: "Missing Access",
      code: 50001,
    });
  });
});

describe("a channel", () => {
  it("takes messages only with the permission to send them", async () => {
    const post = async (): Promise<Reply> =>
      call(discord, "POST", `/channels/${discord.home.channelId}/messages`, card("shared"));

    expect((await post()).status).toBe(200);
    discord.home.appPermissions = String(1 << 10);
    expect((await post()).body).toMatchObject({ code: 50013 });
    discord.home.appPermissions = "0";
    expect((await post()).body).toMatchObject({ code: 50001 });

    expect(discord.messages).toHaveLength(1);
  });
});

describe("limits and faults", () => {
  it("allow five webhook calls in two seconds and say so in headers", async () => {
    const exchange = await invoke(discord);
    await respond(discord, exchange, 4, card("first"));

    const replies: Reply[] = [];
    for (let n = 0; n < 6; n += 1)
      replies.push(await call(discord, "POST", webhook(discord, exchange), card(String(n))));

    expect(replies.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 429]);
    expect(replies[4]?.headers.get("x-ratelimit-remaining")).toBe("0");
    const wait = Number(replies[5]?.headers.get("retry-after"));
    expect(wait).toBeGreaterThan(0);
    expect(wait).toBeLessThanOrEqual(2);
    expect(discord.warnings.map(({ kind }) => kind)).toEqual(["rate-limited"]);
  });

  it("answer with what a fault says, as often as it says", async () => {
    const fault = discord.faults.respond({
      match: /GET \/users/,
      times: 1,
      status: 404,
      body: { code: 7 },
    });
    discord.faults.rateLimit({ match: "/gateway/bot", times: 1, retryAfter: 0.5, global: true });
    discord.faults.serverError({ match: "/applications/@me", times: 1, status: 502 });

    expect((await call(discord, "GET", "/users/@me")).body).toEqual({ code: 7 });
    expect((await call(discord, "GET", "/users/@me")).status).toBe(200);
    expect(fault.hits).toBe(1);
    const limited = await call(discord, "GET", "/gateway/bot");
    expect([limited.status, limited.headers.get("x-ratelimit-global")]).toEqual([429, "true"]);
    expect((await call(discord, "GET", "/applications/@me")).status).toBe(502);
  });

  it("cut or keep connections, before or after the work is done", async () => {
    const exchange = await invoke(discord);
    discord.faults.reset({ match: "/users/@me", times: 1 });
    discord.faults.reset({ match: /callback/, afterwards: true });
    discord.faults.hang({ match: "/gateway/bot" });

    await expect(call(discord, "GET", "/users/@me")).rejects.toThrow("fetch failed");
    await expect(respond(discord, exchange, 4, card("lost answer"))).rejects.toThrow(
      "fetch failed",
    );
    expect(exchange.text()).toBe("lost answer");
    const hung = fetch(`${discord.url}/v10/gateway/bot`, { signal: AbortSignal.timeout(50) });
    await expect(hung).rejects.toThrow("timeout");
  });

  it("record every request and object to unknown ones", async () => {
    await call(discord, "GET", "/no/such/route");

    expect(discord.requests).toMatchObject([
      { method: "GET", path: "/no/such/route", status: 404, code: 0 },
    ]);
    expect(discord.violations).toEqual([
      { kind: "unknown-route", detail: "GET /no/such/route: 404 0 404: Not Found" },
    ]);
  });

  it("forget what is finished", async () => {
    const exchange = await invoke(discord);
    await respond(discord, exchange, 4, card("done"));

    discord.forget();

    expect([discord.requests.length, discord.exchanges.length, discord.messages.length]).toEqual([
      0, 0, 0,
    ]);
    expect(discord.leaks(exchange.token)).toEqual([]);
  });
});
