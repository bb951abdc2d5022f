/** Opens the app for a person who waits: with a progress bar while a large corpus is read. */
import type { App, AppOptions } from "../app.js";
import { type Output, write } from "./io.js";

/** Builds the app; handed in so that `--help` need not load the engine. */
export type CreateApp = (options: AppOptions) => Promise<App>;

/**
 * The app over a folder; the bar shows on `stderr` where that is a terminal, and a line there says
 * where what was kept of the folder could not be used.
 * @throws ConfigError as `createApp` does.
 */
export async function openApp(
  options: AppOptions,
  stderr: Output,
  createApp: CreateApp,
): Promise<App> {
  let thrownAway = 0;
  const telling: AppOptions = {
    ...options,
    onReadings: ({ broken, old }) => (thrownAway = broken + old),
  };
  const app = await opened(telling, stderr, createApp);
  if (thrownAway > 0) {
    const what = `${String(thrownAway)} spoilt or of another version`;
    await write(stderr, `Kept readings thrown away (${what}); those files were read afresh.\n`);
  }
  return app;
}

async function opened(options: AppOptions, stderr: Output, createApp: CreateApp): Promise<App> {
  if (stderr.isTTY !== true) return createApp(options);
  const { createProgress } = await import("./progress.js"); // 20 ms that a script need not wait
  const progress = createProgress(stderr, () => performance.now());
  try {
    return await createApp({ ...options, onProgress: progress.update });
  } finally {
    progress.stop();
  }
}
