/** Long work leaves room for other work, and only where it is long. */
import { expect, it } from "vitest";
import { atOnce, inTurns, openTurns, type Steps } from "../src/turns.js";

it("goes on for some milliseconds, then lets others have their turn, again and again", async () => {
  let ms = 0;
  const turn = openTurns(() => ms);
  const happened: string[] = [];

  const step = async (name: string, at: number): Promise<void> => {
    ms = at;
    setImmediate(() => happened.push(`other work at ${name}`));
    await turn();
    happened.push(name);
  };
  await step("0 ms", 0);
  await step("9 ms", 9);
  await step("10 ms", 10);
  await step("19 ms", 19);
  await step("20 ms", 20);

  expect(happened).toEqual([
    "0 ms",
    "9 ms",
    "other work at 0 ms",
    "other work at 9 ms",
    "other work at 10 ms",
    "10 ms",
    "19 ms",
    "other work at 19 ms",
    "other work at 20 ms",
    "20 ms",
  ]);
});

it("does work in steps at once or in turns, with the same end", async () => {
  function* count(): Steps<number> {
    yield;
    yield;
    return 3;
  }
  let turns = 0;

  const counted = await inTurns(count(), () => {
    turns += 1;
    return undefined;
  });

  expect([counted, atOnce(count()), turns]).toEqual([3, 3, 2]);
});
