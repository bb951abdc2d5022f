/** Questions to a person, and the ways to leave them. */
import { describe, expect, it } from "vitest";
import { openAsker } from "../../src/terminal/asker.js";
import { memoryIo } from "../support/terminal.js";

describe("openAsker", () => {
  it("asks one question after the other", async () => {
    const io = memoryIo({ isTTY: true });
    const asker = openAsker(io);
    io.stdin.write("  Fees \nTown\n");

    expect([await asker.ask("Title: "), await asker.ask("Publisher: ")]).toEqual(["Fees", "Town"]);

    asker.close();
    expect(io.out()).toContain("Title: ");
    expect(io.out()).toContain("Publisher: ");
    expect(asker.isStopped).toBe(false);
  });

  it.each([
    ["Ctrl-D", "\u0004", false],
    ["Ctrl-C", "\u0003", true],
  ])("has no answers after %s", async (_name, key, isStopped) => {
    const io = memoryIo({ isTTY: true });
    const asker = openAsker(io);
    io.stdin.write(key);

    expect(await asker.ask("Title: ")).toBeUndefined();
    expect(await asker.ask("Publisher: ")).toBeUndefined();
    expect(asker.isStopped).toBe(isStopped);
  });
});
