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

const WAITS = `() => new Promise(() => {
  setInterval(() => {}, 1000);
  console.log("ready");
})`;
/** As at Ctrl+C, which ends the other process too: what that meant for the work is not told. */
const WAITS_FOR_A_PROCESS = `() => {
  console.log("ready");
  execFileSync(process.execPath, ["-e", "setTimeout(() => process.exit(1), 1000)"]);
}`;

it.each([
  ["SIGINT", 130, WAITS],
  ["SIGTERM", 143, WAITS],
  ["SIGINT", 130, WAITS_FOR_A_PROCESS],
] as const)("leaves nothing behind at %s, and ends with code %i", async (signal, code, work) => {
  const temporary = temporaryFolder();
  const script = `import { execFileSync } from "node:child_process";
    import { withScratch } from ${JSON.stringify(BUILT)};
    await withScratch("bench-", ${work});`;
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
