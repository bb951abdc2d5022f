/** Photographs a page with a headless Chromium. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

/** Where Chromium and its kin are commonly found. */
const COMMON_NAMES = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:/Program Files/Google/Chrome/Application/chrome.exe",
] as const;

/** It starts with nothing of the user's and asks nothing of the network. */
const FLAGS = [
  ..."--headless --no-sandbox --disable-gpu --no-first-run --disable-sync".split(" "),
  ..."--disable-background-networking --disable-component-update --hide-scrollbars".split(" "),
];

/** Of the page, in CSS pixels; a photograph has twice as many. */
const WIDTH = 720;
const SCALE = 2;

/** In ms: a browser that takes longer hangs. */
const PATIENCE = 60_000;

/**
 * Writes a PNG of a page to a file.
 * @param chromium the browser to use; else a common one is looked for.
 * @throws Error where there is no browser, or it fails.
 */
export function photograph(html: string, file: string, chromium: string | undefined): void {
  const browser = findBrowser(chromium);
  const folder = mkdtempSync(join(tmpdir(), "verbatim-preview-"));
  try {
    const page = join(folder, "page.html");
    writeFileSync(page, html);
    const common = [...FLAGS, `--user-data-dir=${join(folder, "profile")}`];
    const address = pathToFileURL(page).href;
    const dom = run(browser, [...common, `--window-size=${WIDTH},800`, "--dump-dom", address]);
    const height = /data-height="(\d+)"/.exec(dom)?.[1];
    if (height === undefined) throw new Error(`${browser} did not show the page.`);
    const size = [`--window-size=${WIDTH},${height}`, `--force-device-scale-factor=${SCALE}`];
    run(browser, [...common, ...size, `--screenshot=${resolve(file)}`, address]);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

function findBrowser(given: string | undefined): string {
  if (given !== undefined && given !== "") return given;
  const found = COMMON_NAMES.find(
    (name) => spawnSync(name, ["--version"], { stdio: "ignore", timeout: PATIENCE }).status === 0,
  );
  if (found === undefined) {
    throw new Error("No Chromium found. Install one, or name its program in CHROMIUM.");
  }
  return found;
}

function run(browser: string, args: readonly string[]): string {
  const { status, stdout, error } = spawnSync(browser, args, {
    encoding: "utf8",
    timeout: PATIENCE,
    stdio: ["ignore", "pipe", "ignore"],
    maxBuffer: 1 << 26,
  });
  if (status !== 0) {
    throw new Error(`${browser} could not be run to take the picture.`, { cause: error });
  }
  return stdout;
}
