/** A SIGHUP is never lost, and never the end. */
import { EventEmitter } from "node:events";
import { expect, it, vi } from "vitest";
import { hearHangUps } from "../src/hang-up.js";

const heard = () => {
  const signals = new EventEmitter();
  const hangUps = hearHangUps(signals as never);
  const reload = vi.fn(() => Promise.reject(new Error("it is in the log")));
  return { hangUp: () => signals.emit("SIGHUP"), hangUps, reload };
};

it("reloads at each signal", () => {
  const { hangUp, hangUps, reload } = heard();
  hangUps(reload);
  expect(reload).not.toHaveBeenCalled();

  hangUp();
  hangUp();

  expect(reload).toHaveBeenCalledTimes(2);
});

it("reloads once for signals that came too early", () => {
  const { hangUp, hangUps, reload } = heard();
  hangUp();
  hangUp();

  hangUps(reload);
  expect(reload).toHaveBeenCalledTimes(1);
  hangUp();
  expect(reload).toHaveBeenCalledTimes(2);
});
