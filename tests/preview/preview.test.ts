/** The command line of the preview. */
import { describe, expect, it } from "vitest";
import * as pages from "./pages.js";
import { preview } from "./preview.js";

async function run(...args: string[]) {
  let out = "";
  let err = "";
  const code = await preview(args, {
    env: { CHROMIUM: "/nowhere/chromium" },
    stdout: { write: (words) => (out += words) },
    stderr: { write: (words) => (err += words) },
    load: () => Promise.resolve(pages),
  });
  return { code, out, err };
}

describe("preview", () => {
  it("tells what it can do", async () => {
    expect(await run("--help")).toMatchObject({ code: 0, err: "" });
  });

  it("names the states where one is asked for that there is not", async () => {
    const { code, err } = await run("--png", "x.png", "--state", "nope");

    expect({ code, err }).toEqual({
      code: 2,
      err: `There is no state nope. There are: ${pages.NAMES.join(", ")}\n`,
    });
  });

  it("refuses an option that it does not know", async () => {
    const { code, err } = await run("--bogus");

    expect(code).toBe(2);
    expect(err).toContain("--bogus");
  });

  it("says so where the browser can't be run", async () => {
    expect(await run("--png", "x.png")).toEqual({
      code: 1,
      out: "",
      err: "/nowhere/chromium could not be run to take the picture.\n",
    });
  });
});
