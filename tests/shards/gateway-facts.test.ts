/** What Discord says of its gateway, also where it says it badly. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, it } from "vitest";
import { gatewayFacts } from "../../src/shards/gateway-facts.js";
import { startFakeDiscord, type FakeDiscord } from "../support/fake-discord/fake-discord.js";

let discord: FakeDiscord | undefined;

afterEach(async () => {
  await discord?.stop();
});

const never = new AbortController().signal;

it("tells how many shards there should be, and how many may begin at a time", async () => {
  discord = await startFakeDiscord({ shards: 7, maxConcurrency: 16, sessionStartLimit: 99 });

  const facts = await gatewayFacts(discord.url, discord.token, never);

  expect(facts).toEqual({ recommended: 7, atATime: 16, sessionsLeft: 99 });
});

it("rejects with the status where Discord refuses", async () => {
  discord = await startFakeDiscord();

  await expect(gatewayFacts(discord.url, "wrong", never)).rejects.toMatchObject({ status: 401 });
});

it("takes what a proxy leaves out as the least", async () => {
  const server = createServer((_request, response) => response.end('{"shards": "many"}'));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;

  const facts = await gatewayFacts(`http://127.0.0.1:${port}`, "t", never);
  server.close();

  expect(facts).toEqual({ recommended: 1, atATime: 1, sessionsLeft: 0 });
});
