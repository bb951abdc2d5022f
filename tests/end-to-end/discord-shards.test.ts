/** The built bot in four processes that share its servers. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import type { BotProcess } from "../support/bot-process.js";
import { prepareWork, type AtWork } from "../support/bot-at-work.js";
import type { FakeGuild } from "../support/fake-discord/types.js";
import { expectSound } from "../support/sound-exchange.js";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 90_000 });

const SHARDS = 4;
const TROOPS = "How many troops took part in the drills in Belarus?";
const FERRY = "How many passengers does the ferry to Ulvik carry?";
const TRAM = "What is the colour of the tram to Myrdal?";
const MANAGE_SERVER = 1n << 5n;

let work: AtWork;
let bot: BotProcess;
let corpus: string;
/** One server of each shard. */
let servers: FakeGuild[];

beforeAll(async () => {
  work = await prepareWork({ shards: SHARDS, maxConcurrency: 2, identifyIntervalMs: 5000 });
  const { discord } = work;
  servers = await serversOfAllShards();
  corpus = work.copyCorpus();
  bot = work.launch({ CORPUS_DIR: corpus, SHARDS: "auto" });
  await discord.gateway.ready(SHARDS, 80_000);
  await bot.line(/"msg":"commands published"/);
});

afterAll(async () => {
  await work.end();
});

const shardOf = ({ id }: FakeGuild): number => Number((BigInt(id) >> 22n) % BigInt(SHARDS));

async function serversOfAllShards(): Promise<FakeGuild[]> {
  const found: FakeGuild[] = [];
  while (Object.keys(found).length < SHARDS) {
    const guild = work.discord.joinGuild({ name: "One of many" });
    found[shardOf(guild)] ??= guild;
    await new Promise((resolve) => setTimeout(resolve, 1)); // ids differ by their time
  }
  return found;
}

interface Event {
  readonly msg: string;
  readonly shard?: number;
  readonly pid?: number;
  readonly analysed?: number;
  readonly sources?: number;
}

const events = (msg: string): Event[] =>
  bot
    .lines()
    .map((line) => JSON.parse(line) as Event)
    .filter((event) => event.msg === msg);

async function asked(guild: FakeGuild, question: string): Promise<string> {
  const exchange = await work.discord.slash({
    name: "ask",
    options: { question },
    guild: guild.id,
  });
  expectSound(exchange);
  return exchange.text();
}

const answersOf = (question: string): Promise<string[]> =>
  Promise.all(servers.map((server) => asked(server, question)));

it("begins one session for each shard, no faster than Discord takes them", () => {
  const { discord } = work;

  expect([...discord.gateway.identified].sort()).toEqual([0, 1, 2, 3].map((id) => [id, SHARDS]));
  expect(discord.violations).toEqual([]);
});

it("analyses the documents once for all", () => {
  const built = events("library built");

  expect(built.map(({ shard }) => shard).sort()).toEqual([0, 1, 2, 3]);
  expect(new Set(built.map(({ sources }) => sources))).toEqual(new Set([5]));
  const analysed = built.map((event) => [event.shard, event.analysed]);
  expect(Object.fromEntries(analysed)).toEqual({ 0: 5, 1: 0, 2: 0, 3: 0 });
});

it("publishes the commands and shows the invitations once", () => {
  expect(work.discord.stats().commandPuts).toBe(1);
  expect(events("commands published")).toHaveLength(1);
  expect(events("commands are up to date")).toEqual([]);
  for (const once of ["invite to a server", "install for yourself"]) {
    expect(events(once).map(({ shard }) => shard)).toEqual([0]);
  }
});

it("answers each server once, by its shard, and all alike", async () => {
  const before = events("answered").length;

  const answers = await answersOf(TROOPS);

  expect(answers[0]).toContain("7,000");
  expect(new Set(answers)).toEqual(new Set([answers[0]]));
  const by = (): unknown =>
    events("answered")
      .slice(before)
      .map(({ shard }) => shard)
      .sort();
  await vi.waitFor(() => {
    expect(by()).toEqual([0, 1, 2, 3]);
  }, 5000);
  expect(work.discord.violations).toEqual([]);
});

it("answers direct messages from the first shard", async () => {
  const before = events("answered").length;
  const exchange = await work.discord.slash({
    name: "ask",
    options: { question: TROOPS },
    dm: true,
  });

  expectSound(exchange);
  await vi.waitFor(() => {
    expect(events("answered").slice(before)).toMatchObject([{ shard: 0 }]);
  }, 5000);
});

it("shows a changed file in every shard within seconds, and analyses it once", async () => {
  writeFileSync(join(corpus, "ferry.txt"), "The ferry to Ulvik carries 212 passengers.\n");

  await vi.waitFor(
    async () => {
      for (const answer of await answersOf(FERRY)) expect(answer).toContain("212");
    },
    { timeout: 15_000 },
  );

  expect(events("library reloaded").map(({ shard }) => shard)).toHaveLength(SHARDS);
});

it("reloads all shards at /reload in any server, and tells there what has changed", async () => {
  writeFileSync(join(corpus, "tram.txt"), "The colour of the tram to Myrdal is yellow.\n");

  const reloaded = await work.discord.slash({
    ...{ name: "reload", permissions: MANAGE_SERVER },
    guild: servers[2]!.id,
  });

  expectSound(reloaded);
  expect(reloaded.text()).toMatch(/7 sources · in [\d,]+ ms\nAdded: 1 · changed: 0 · removed: 0/);
  for (const answer of await answersOf(TRAM)) expect(answer).toContain("yellow");
});

it("reloads all shards at SIGHUP", async () => {
  writeFileSync(join(corpus, "tram.txt"), "The colour of the tram to Myrdal is purple.\n");

  process.kill(bot.pid, "SIGHUP");

  await vi.waitFor(async () => {
    for (const answer of await answersOf(TRAM)) expect(answer).toContain("purple");
  }, 15_000);
});

it.each([2, 0])("brings shard %i back after it was killed, while the others answer", async (id) => {
  const { discord } = work;
  const before = discord.gateway.identified.length;
  const prepared = events("library built").length;

  process.kill(pidOf(id), "SIGKILL");
  await bot.line(new RegExp(`"shard":${id},"how":"SIGKILL"`));
  expect(await asked(servers[1]!, TROOPS)).toContain("7,000");
  await vi.waitFor(() => {
    expect(discord.gateway.identified[before]).toEqual([id, SHARDS]);
  }, 50_000);

  await discord.gateway.ready(SHARDS);
  expect(await asked(servers[id]!, TRAM)).toContain("purple");
  expect(events("library built").slice(prepared)).toMatchObject([{ shard: id, analysed: 0 }]);
  expect(discord.gateway.identified).toHaveLength(before + 1);
  expect(discord.stats().commandPuts).toBe(1);
  expect(discord.violations).toEqual([]);
});

it("follows the folder after its first shard came back", async () => {
  writeFileSync(join(corpus, "tram.txt"), "The colour of the tram to Myrdal is white.\n");

  await vi.waitFor(async () => {
    for (const answer of await answersOf(TRAM)) expect(answer).toContain("white");
  }, 15_000);
});

it("ends all shards at SIGTERM within five seconds, with exit code 0", async () => {
  const pids = [0, 1, 2, 3].map(pidOf);

  const { code, ms } = await bot.stop();

  expect(code).toBe(0);
  expect(ms).toBeLessThan(5000);
  for (const pid of pids) expect(() => process.kill(pid, 0)).toThrow("ESRCH");
  expect(bot.crashes()).toEqual([]);
  expect(bot.leaks()).toEqual([]);
  expect(work.discord.violations).toEqual([]);
});

/** The process that answers for a shard. */
const pidOf = (shard: number): number =>
  events("shard started")
    .filter((event) => event.shard === shard)
    .at(-1)!.pid!;
