/** The fake's gateway against the real client: every way of losing it, and what the client then does. */
import type { EventEmitter } from "node:events";
import { Client, Events, GatewayIntentBits } from "discord.js";
import { afterEach, describe, expect, it } from "vitest";
import { startFakeDiscord, type FakeDiscord } from "../support/fake-discord/fake-discord.js";
import type { FakeDiscordOptions } from "../support/fake-discord/types.js";

let discord: FakeDiscord;
let client: Client;

async function online(options: FakeDiscordOptions = {}): Promise<void> {
  discord = await startFakeDiscord(options);
  client = new Client({ intents: GatewayIntentBits.Guilds, rest: { api: discord.url } });
  client.on(Events.Error, () => undefined);
  client.on(Events.ShardError, () => undefined);
  const ready = new Promise((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(discord.token);
  await ready;
}

const once = async (event: string): Promise<unknown> =>
  new Promise((resolve) => (client as EventEmitter).once(event, resolve));

const gatewayStats = (): unknown => discord.stats().gateway;

describe("the gateway", () => {
  afterEach(async () => {
    await client.destroy();
    await discord.stop();
  });

  it("lets a client resume after a reconnect request", async () => {
    await online();

    const resumed = once("shardResume");
    discord.gateway.reconnect();
    await resumed;

    expect(gatewayStats()).toMatchObject({ identifies: 1, resumes: 1 });
  });

  it("lets a client resume after an invalid session that can be resumed", async () => {
    await online();

    const resumed = once("shardResume");
    discord.gateway.invalidSession(true);
    await resumed;

    expect(gatewayStats()).toMatchObject({ connects: 1, identifies: 1, resumes: 1 });
  });

  it("makes a client that misses acks come back", async () => {
    await online({ heartbeatIntervalMs: 100 });

    const resumed = once("shardResume");
    discord.gateway.stopHeartbeatAcks();
    await discord.until("a new connection", () => discord.gateway.connects > 1);
    discord.gateway.startHeartbeatAcks();
    await resumed;

    expect(discord.gateway.identifies).toBe(1);
  });

  it("can swallow everything, so that a client notices by its heartbeats", async () => {
    await online({ heartbeatIntervalMs: 100 });

    const resumed = once("shardResume");
    discord.gateway.blackHole();
    await discord.until("the client's leave", () => discord.gateway.online === 0);
    discord.gateway.endBlackHole();
    discord.gateway.drop();
    await resumed;

    expect(discord.gateway.online).toBe(1);
  });

  it("ends a session for good with an unrecoverable close", async () => {
    await online();

    const gone = once("shardDisconnect");
    discord.gateway.close(4004);

    expect(await gone).toMatchObject({ code: 4004 });
  });

  it("turns connections away as often as told", async () => {
    await online();

    const resumed = once("shardResume");
    discord.gateway.rejectUpgrades(1);
    discord.gateway.drop();
    await resumed;

    expect(gatewayStats()).toMatchObject({ identifies: 1, resumes: 1 });
  });

  it("can go off the network and come back at the same address", async () => {
    await online();
    const { url } = discord;

    await discord.goOffline();
    await expect(fetch(`${url}/v10/gateway`)).rejects.toThrow("fetch failed");
    await discord.goOnline();
    await discord.gateway.ready();

    expect(discord.url).toBe(url);
  });

  it("sends any frame, and any interaction", async () => {
    await online();

    discord.gateway.sendRaw("{");
    discord.gateway.requestHeartbeat();
    await discord.until("a heartbeat", () => discord.gateway.heartbeats > 0);
    const asked = once(Events.Raw);
    void discord.rawInteraction({ type: 99, omit: ["data"] }).catch(() => undefined);

    expect(await asked).toMatchObject({ t: "INTERACTION_CREATE", d: { type: 99 } });
  });

  it("counts sessions down to the limit", async () => {
    await online({ sessionStartLimit: 1 });
    const second = new Client({ intents: [], rest: { api: discord.url } });

    await expect(second.login(discord.token)).rejects.toThrow("Not enough sessions remaining");

    expect(discord.gateway.sessionsLeft).toBe(0);
    await second.destroy();
  });

  it("serves several shards, each with its servers", async () => {
    discord = await startFakeDiscord({ shards: 2, maxConcurrency: 2 });
    client = new Client({
      intents: GatewayIntentBits.Guilds,
      rest: { api: discord.url },
      shards: "auto",
    });

    await client.login(discord.token);
    await discord.gateway.ready(2);

    expect(discord.gateway.identifies).toBe(2);
    expect(discord.gateway.dispatch("TYPING_START", {}, discord.home.id)).toBe(1);
  });
});
