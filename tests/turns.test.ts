/** Long work leaves room for other work, and only where it is long. */
import { expect, it } from "vitest";
import { openTurns } from "../src/turns.js";

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
