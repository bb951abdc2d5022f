/** `npm run bench` where it is started wrongly or stopped: a line, an exit code, and nothing left. */
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { readdirSync } from "node:fs";
import { expect, it, vi } from "vitest";
import { ROOT } from "../support/program.js";
import { temporaryFolder } from "../support/temporary-folder.js";

vi.setConfig({ testTimeout: 60_000 });

const BENCH = ".scripts/bench.mjs";

it.each([
  [["--corpus", "nowhere-at-all"], 'the corpus folder "nowhere-at-all" is not there'],
  [["load", "--count", "many"], "Use a number above 0."],
  [["soak", "--rate", "0"], "Use a number above 0."],
  [["soak", "--hours", "1"], "unknown option '--hours'"],
])("refuses %j with exit code 2 and no stack", (args, message) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [BENCH, ...args], {
    cwd: ROOT,
    encoding: "utf8",
  });

  expect(stderr).toContain(message);
  expect(stderr).not.toMatch(/^ +at /m);
  expect([status, stdout]).toEqual([2, ""]);
});

it("says how it is put under load", () => {
  const options = { cwd: ROOT, encoding: "utf8" } as const;
  const { status, stdout } = spawnSync(process.execPath, [BENCH, "load", "--help"], options);

  expect(stdout).toMatch(/--rate <number> .*200/);
  expect(status).toBe(0);
});

it("leaves no folder where it is stopped under load", async () => {
  const TMPDIR = temporaryFolder();
  const env = { ...process.env, TMPDIR, TEMP: TMPDIR };
  const bench = spawn(process.execPath, [BENCH, "load"], { cwd: ROOT, env, stdio: "ignore" });
  const made = (): string[] => readdirSync(TMPDIR, { recursive: true, encoding: "utf8" });
  await vi.waitFor(() => {
    expect(made().some((path) => path.endsWith(".index"))).toBe(true); // the bot is at work
  }, 40_000);

  bench.kill("SIGTERM");

  expect(await once(bench, "exit")).toEqual([143, null]);
  expect(made()).toEqual([]);
});
