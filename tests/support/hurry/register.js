/**
 * For `node --import`: lets the built bot's waits pass faster, of which not a line is changed.
 * HURRY says how many times as fast; what waits are meant to do stays in proportion. With HURRY_CLOCK
 * the clock by which it measures how long something took goes with them.
 */
import { createRequire } from "node:module";
import process from "node:process";

const require = createRequire(import.meta.url);
const factor = Number(process.env.HURRY ?? 1);
const timers = require("node:timers");
const promised = require("node:timers/promises");

/** A timer function with its wait shortened; `at` is where the wait stands among its arguments. */
const hurried = (original, at) => {
  const call = (...given) => {
    const wait = given[at];
    return original(
      ...given.slice(0, at),
      typeof wait === "number" ? wait / factor : wait,
      ...given.slice(at + 1),
    );
  };
  return Object.defineProperties(call, Object.getOwnPropertyDescriptors(original));
};

for (const owner of [globalThis, timers]) {
  owner.setTimeout = hurried(owner.setTimeout, 1);
  owner.setInterval = hurried(owner.setInterval, 1);
}
promised.setTimeout = hurried(promised.setTimeout, 0);

if (process.env.HURRY_CLOCK) {
  const { performance } = globalThis;
  const now = performance.now.bind(performance);
  performance.now = () => now() * factor;
}
