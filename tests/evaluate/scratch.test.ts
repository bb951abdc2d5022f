/** A bench leaves nothing in the folder of temporary files, also where it is stopped. */
import { spawn } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { withScratch } from "../../src/evaluate/scratch.js";
import { temporaryFolder } from "../support/temporary-folder.js";

const BUILT = fileURLToPath(new URL("../../dist/evaluate/scratch.js", import.meta.url));

it("gives a folder that is gone after the work, also after work that fails", async () => {
  let folder = "";
  const fail = (given: string): never => {
    folder = given;
    expect(existsSync(given)).toBe(true);
    throw new Error("no space");
  };

  await expect(withScratch("verbatim-test-", fail)).rejects.toThrow("no space");

  expect(existsSync(folder)).toBe(false);
});

it.each([
  ["SIGINT", 130],
  ["SIGTERM", 143],
] as const)("leaves nothing behind at %s", async (signal, code) => {
  const temporary = temporaryFolder();
  const script = `import { withScratch } from ${JSON.stringify(BUILT)};
    await withScratch("bench-", () => new Promise(() => {
      setInterval(() => {}, 1000);
      console.log("ready");
    }));`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", script], {
    env: { ...process.env, TMPDIR: temporary, TEMP: temporary },
    stdio: ["ignore", "pipe", "inherit"],
  });
  await once(child.stdout, "data");
  expect(readdirSync(temporary)).toHaveLength(1);

  child.kill(signal);

  expect(await once(child, "exit")).toEqual([code, null]);
  expect(readdirSync(temporary)).toEqual([]);
});
