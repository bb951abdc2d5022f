/** A file counts when it is written: never half of it where that can be told, and soon. */
import { describe, expect, it } from "vitest";
import type { FoundFile } from "../../src/documents/read-folder.js";
import { GROWN_MS, openSettling, SETTLED_MS } from "../../src/documents/settling.js";

/** A folder with one file that is written to at the times of a clock. */
function writing() {
  const clock = { now: 1_000_000 };
  const settling = openSettling(() => clock.now);
  let file: FoundFile = { path: "a.txt", size: 0, changedAt: 0, stamp: "0" };
  return {
    settling,
    wait: (ms: number) => void (clock.now += ms),
    write: () => {
      const size = file.size + 1;
      file = { path: "a.txt", size, changedAt: clock.now, stamp: String(size) };
    },
    isSettled: () => settling.look()(file),
  };
}

describe("openSettling", () => {
  it("takes a file written at once as soon as it was left alone for a moment", () => {
    const { settling, wait, write, isSettled } = writing();
    write();
    wait(100);

    expect(isSettled()).toBe(false);
    expect(settling.nextIn()).toBe(SETTLED_MS - 100);
    wait(SETTLED_MS - 100);
    expect(isSettled()).toBe(true);
    expect(settling.nextIn()).toBeUndefined();
  });

  it("waits longer for a file that is seen to grow, through the pauses of its writer", () => {
    const { settling, wait, write, isSettled } = writing();
    write();
    wait(100);
    expect(isSettled()).toBe(false);

    for (let times = 0; times < 20; times += 1) {
      write();
      wait(GROWN_MS - 1);
      expect(isSettled()).toBe(false);
    }

    expect(settling.nextIn()).toBeGreaterThan(0);
    wait(1);
    expect(isSettled()).toBe(true);
  });

  it("reads half of a file once at most where its writer paused at its first part", () => {
    const { wait, write, isSettled } = writing();
    write();
    wait(SETTLED_MS);
    expect(isSettled()).toBe(true);

    wait(200);
    write();
    wait(SETTLED_MS);
    expect(isSettled()).toBe(false);
    write();
    wait(GROWN_MS);
    expect(isSettled()).toBe(true);
  });

  it("takes the next change of a file that was left alone as soon as the first", () => {
    const { wait, write, isSettled } = writing();
    for (let times = 0; times < 3; times += 1) {
      write();
      wait(SETTLED_MS);
      expect(isSettled()).toBe(true);
      wait(2 * GROWN_MS);
    }
  });

  it("remembers that a file grows while a look at many others takes long", () => {
    const { wait, write, isSettled } = writing();
    write();
    expect(isSettled()).toBe(false);
    write();
    wait(10 * GROWN_MS);
    write();
    expect(isSettled()).toBe(false);
    wait(SETTLED_MS);
    write();
    wait(SETTLED_MS);

    expect(isSettled()).toBe(false);
  });

  it("waits no more for a file that is gone", () => {
    const { settling, write, isSettled } = writing();
    write();
    expect(isSettled()).toBe(false);

    settling.look();

    expect(settling.nextIn()).toBeUndefined();
  });

  it("takes a file at once that a clock far ahead has dated", () => {
    const { wait, write, isSettled } = writing();
    write();
    wait(-3_600_000);

    expect(isSettled()).toBe(true);
  });
});
