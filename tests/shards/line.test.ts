/** Two ends of a channel talk: asking, answering, failing, and being left alone. */
import { EventEmitter } from "node:events";
import { describe, expect, it } from "vitest";
import { ConfigError } from "../../src/errors.js";
import { openLine, type Channel, type Line, type Services } from "../../src/shards/line.js";

/** Two channels, each of which carries to the other what could be carried between processes. */
function channels() {
  const [here, there] = [new EventEmitter(), new EventEmitter()];
  const channel = (own: EventEmitter, other: EventEmitter): Channel => ({
    send: (message) => void other.emit("message", structuredClone(message)),
    on: (event, listener) => own.on(event, listener),
    once: (event, listener) => own.once(event, listener),
  });
  return { here, a: channel(here, there), b: channel(there, here) };
}

function talk(services: Services): { readonly line: Line; readonly here: EventEmitter } {
  const { here, a, b } = channels();
  openLine(b, services);
  return { line: openLine(a, {}), here };
}

describe("a line", () => {
  it("gives each who asks their own answer", async () => {
    const { line } = talk({
      double: async (n) => {
        await new Promise((resolve) => setTimeout(resolve, n === 1 ? 20 : 0));
        return Number(n) * 2;
      },
    });

    expect(await Promise.all([line.ask("double", 1), line.ask("double", 2)])).toEqual([2, 4]);
  });

  it("passes on why something failed, and whether the set-up is to blame", async () => {
    const { line } = talk({
      read: () => {
        throw new ConfigError("docs is not there");
      },
      fail: () => {
        throw new TypeError("odd");
      },
    });

    await expect(line.ask("read")).rejects.toThrow(new ConfigError("docs is not there"));
    await expect(line.ask("read")).rejects.toBeInstanceOf(ConfigError);
    await expect(line.ask("fail")).rejects.toThrow("odd");
    await expect(line.ask("fly")).rejects.toThrow("there is no service fly");
  });

  it("leaves nobody waiting when the other end is gone", async () => {
    const { line, here } = talk({ wait: () => new Promise(() => undefined) });
    const waiting = line.ask("wait");

    here.emit("disconnect");

    await expect(waiting).rejects.toThrow("the other process has ended");
    await expect(line.ask("wait")).rejects.toThrow("the other process has ended");
  });

  it("passes over what others send by the same channel", async () => {
    const { line, here } = talk({ name: () => "b" });

    for (const odd of [null, 3, "text", { cmd: "NODE_X" }]) here.emit("message", odd);

    expect(await line.ask("name")).toBe("b");
  });
});
