/** Turns come in order, with a pause between, and not too late. */
import { describe, expect, it } from "vitest";
import { takeTurns } from "../../src/discord/turns.js";

describe("takeTurns", () => {
  it("gives turns in the order of asking, and lets others work between them", async () => {
    const seen: string[] = [];
    const turn = takeTurns(1000, () => 0);
    const work = ["a", "b", "c"].map(async (name) => {
      await turn("a");
      seen.push(name);
      setImmediate(() => seen.push(`after ${name}`));
    });
    await Promise.all(work);
    await new Promise((resolve) => setImmediate(resolve));

    expect(seen.filter((one) => one.length === 1)).toEqual(["a", "b", "c"]);
    expect(seen.indexOf("after a")).toBeLessThan(seen.indexOf("c"));
  });

  it("lets nobody wait for all that another person wants", async () => {
    const seen: string[] = [];
    const turn = takeTurns(1000, () => 0);
    const wish = (person: string): Promise<unknown> => turn(person).then(() => seen.push(person));
    await Promise.all(["flood", "flood", "flood", "bob", "eve"].map(wish));

    expect(seen).toEqual(["flood", "bob", "eve", "flood", "flood"]);
  });

  it("tells those who have waited for too long, and goes on with the others", async () => {
    let time = 0;
    const turn = takeTurns(1000, () => time);
    const late = [turn("a"), turn("a")];
    time = 1001;
    const fresh = turn("a");

    expect(await Promise.all([...late, fresh])).toEqual([false, false, true]);
  });

  it("can be asked again when nobody waits any more", async () => {
    const turn = takeTurns(1000, () => 0);
    await turn("a");
    await new Promise((resolve) => setImmediate(resolve));

    expect(await turn("a")).toBe(true);
  });
});
