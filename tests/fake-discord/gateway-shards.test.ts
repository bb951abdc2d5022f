/** The fake's gateway against raw clients: which shards it takes, how fast, and which servers they get. */
import { once } from "node:events";
import { afterEach, expect, it } from "vitest";
import { WebSocket } from "ws";
import { startFakeDiscord, type FakeDiscord } from "../support/fake-discord/fake-discord.js";
import type { FakeDiscordOptions } from "../support/fake-discord/types.js";

let discord: FakeDiscord;
const sockets: WebSocket[] = [];

afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.terminate();
  await discord.stop();
});

interface Packet {
  readonly op: number;
  readonly d: { readonly guilds?: readonly { readonly id: string }[] };
}

/** What a client with this shard is told after IDENTIFY: a close code, or the packet. */
async function identify(shard: unknown): Promise<number | Packet> {
  const socket = new WebSocket(discord.gateway.url);
  sockets.push(socket);
  await once(socket, "message"); // hello
  const closed = once(socket, "close").then(([code]) => code as number);
  const told = once(socket, "message").then(([frame]) => JSON.parse(String(frame)) as Packet);
  socket.send(JSON.stringify({ op: 2, d: { token: discord.token, intents: 1, shard } }));
  return Promise.race([closed, told]);
}

const start = async (options: FakeDiscordOptions = {}): Promise<void> => {
  discord = await startFakeDiscord(options);
};

it.each([[[4, 4]], [[-1, 4]], [[0]], [["0", "4"]], [[0, 0]], [0]])(
  "closes with 4010 for the shard %j",
  async (shard) => {
    await start();

    expect(await identify(shard)).toBe(4010);
    expect(discord.gateway.identifies).toBe(0);
  },
);

it("closes with 4011 where a shard would have too many servers", async () => {
  await start({ guildsPerShard: 1 });
  discord.joinGuild({ name: "Another" });

  expect(await identify([0, 1])).toBe(4011);
});

it("gives each shard its servers", async () => {
  await start();
  const ids = new Set([discord.home.id]);
  for (let id = 0; id < 20; id += 1) {
    ids.add(discord.joinGuild({ name: "One of many" }).id);
    await new Promise((resolve) => setTimeout(resolve, 1)); // ids differ by their time
  }

  const ready = await Promise.all([0, 1, 2].map((id) => identify([id, 3])));

  const given = ready.map((packet) => (packet as Packet).d.guilds?.map(({ id }) => id) ?? []);
  given.forEach((some, shard) => {
    for (const id of some) expect(Number((BigInt(id) >> 22n) % 3n)).toBe(shard);
  });
  expect(new Set(given.flat())).toEqual(ids);
});

it("takes one identify of a group at a time", async () => {
  await start({ maxConcurrency: 2, identifyIntervalMs: 60_000 });

  const ops = [];
  for (const id of [0, 1, 2]) ops.push(((await identify([id, 4])) as Packet).op);

  expect(ops).toEqual([0, 0, 9]);
  expect(discord.violations.map(({ kind }) => kind)).toEqual(["identify-rate"]);
});
