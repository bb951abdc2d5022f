/** Turns come in order, the brief ones first, with a pause between, and not too late. */
import { describe, expect, it } from "vitest";
import { takeTurns } from "../../src/discord/turns.js";

const LONGEST = { brief: 1000, long: 5000 };

describe("takeTurns", () => {
  it("gives turns in the order of asking, and lets others work between them", async () => {
    const seen: string[] = [];
    const turns = takeTurns(LONGEST, () => 0);
    const work = ["a", "b", "c"].map(async (name) => {
      await turns.long("a").turn;
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
    const turns = takeTurns(LONGEST, () => 0);
    const wish = async (person: string): Promise<void> => {
      await turns.long(person).turn;
      seen.push(person);
    };
    await Promise.all(["flood", "flood", "flood", "bob", "eve"].map(wish));

    expect(seen).toEqual(["flood", "bob", "eve", "flood", "flood"]);
  });

  it("lets nothing brief wait for what is long", async () => {
    const seen: string[] = [];
    const turns = takeTurns(LONGEST, () => 0);
    const wish = async (kind: "brief" | "long", name: string): Promise<void> => {
      await turns[kind]("a").turn;
      seen.push(name);
    };
    await Promise.all([wish("long", "l1"), wish("long", "l2"), wish("brief", "b1")]);

    expect(seen).toEqual(["b1", "l1", "l2"]);
  });

  it("tells those who have waited too long for something brief, and goes on with the others", async () => {
    let time = 0;
    const turns = takeTurns(LONGEST, () => time);
    const late = [turns.brief("a"), turns.brief("a"), turns.long("a")];
    time = 1001;
    const fresh = turns.brief("a");

    const came = await Promise.all([...late, fresh].map(({ turn }) => turn));

    expect(came).toEqual([false, false, true, true]);
  });

  it("tells those who have waited too long for something long", async () => {
    let time = 0;
    const turns = takeTurns(LONGEST, () => time);
    const late = ["a", "b"].map((person) => turns.long(person));
    time = 5001;
    const fresh = turns.long("a");

    const came = await Promise.all([...late, fresh].map(({ turn }) => turn));

    expect(came).toEqual([false, false, true]);
  });

  it("passes over those who have left", async () => {
    const turns = takeTurns(LONGEST, () => 0);
    const [first, second, third] = [turns.long("a"), turns.long("a"), turns.long("b")];
    first.leave();
    third.leave();

    expect(await Promise.all([first.turn, second.turn, third.turn])).toEqual([false, true, false]);
  });

  it("can be asked again when nobody waits any more", async () => {
    const turns = takeTurns(LONGEST, () => 0);
    await turns.brief("a").turn;
    await new Promise((resolve) => setImmediate(resolve));

    expect(await turns.long("a").turn).toBe(true);
  });
});
