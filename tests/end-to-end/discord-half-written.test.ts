/** The built bot takes in a file when it is written, and not before. */
import { appendFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it, onTestFinished, vi } from "vitest";
import { prepareWork } from "../support/bot-at-work.js";

vi.setConfig({ testTimeout: 60_000 });

/** Closer together than a file takes to settle, by far: a busy machine is late at times. */
const BETWEEN_WRITES_MS = 100;

it.each(["auto", "poll"])(
  "leaves a file that is being written alone, while others are taken in (%s)",
  async (watch) => {
    const work = await prepareWork();
    onTestFinished(() => work.end());
    const corpus = work.copyCorpus();
    const bot = await work.start({ CORPUS_DIR: corpus, WATCH: watch });
    const asked = async (question: string) =>
      (await work.discord.slash({ name: "ask", options: { question } })).text();
    const aboutFerry = () => asked("How many passengers does the ferry to Ulvik carry?");
    const aboutBus = () => asked("Which colour has the bus to Brimnes?");

    writeFileSync(join(corpus, "ferry.txt"), "The ferry to Ulvik carries 212 passengers.\n");
    const writer = setInterval(() => {
      appendFileSync(join(corpus, "ferry.txt"), "It sails on.\n");
    }, BETWEEN_WRITES_MS);
    onTestFinished(() => {
      clearInterval(writer);
    });
    for (const colour of ["green", "purple"]) {
      writeFileSync(join(corpus, "bus.txt"), `The bus to Brimnes is ${colour}.\n`);
      await vi.waitFor(
        async () => {
          expect(await aboutBus()).toContain(colour);
        },
        { timeout: 5000 },
      );
      expect(await aboutFerry()).not.toContain("212");
    }
    clearInterval(writer);
    await vi.waitFor(
      async () => {
        expect(await aboutFerry()).toContain("212");
      },
      { timeout: 5000 },
    );

    expect(bot.crashes()).toEqual([]);
  },
);
