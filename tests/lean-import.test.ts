/** A large import leaves no large young generation behind, and all is as before afterwards. */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { leanImport } from "../src/lean-import.js";

const BUILT = fileURLToPath(new URL("../dist/lean-import.js", import.meta.url));

/** The young generation's size, in MiB, of a process of its own once all of these steps are done. */
function youngAfter(...steps: string[]): number {
  const script = `
    import { getHeapSpaceStatistics } from "node:v8";
    import { leanImport } from ${JSON.stringify(BUILT)};
    const kept = [];
    const fill = async () => { for (let at = 0; at < 400_000; at++) kept.push({ at, own: [at] }); };
    ${steps.join("\n")}
    const young = getHeapSpaceStatistics().find((space) => space.space_name === "new_space");
    process.stdout.write(String(young.space_size / 2 ** 20));`;
  const run = spawnSync(process.execPath, ["--input-type=module", "-e", script]);
  return Number(run.stdout.toString());
}

describe("leanImport", () => {
  it("gives what was imported", async () => {
    expect(await leanImport(() => Promise.resolve("module"))).toBe("module");
  });

  it("fails as the import does", async () => {
    await expect(leanImport(() => Promise.reject(new Error("no such file")))).rejects.toThrow(
      "no such file",
    );
  });

  it("keeps the young generation small, whatever survives in it", () => {
    const lean = youngAfter("await leanImport(fill);");
    const usual = youngAfter("await fill();");

    expect(lean).toBeGreaterThan(0);
    expect(lean).toBeLessThanOrEqual(usual / 4);
  });

  it("lets it grow again afterwards", () => {
    expect(youngAfter("await leanImport(fill);", "await fill();")).toBe(
      youngAfter("await fill();"),
    );
  });
});
