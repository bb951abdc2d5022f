/** The entry of the terminal program: `npm run ask`, `npm run sources`, `npm run verify`, `npm run add`. */
import { loadEnvironment } from "../config.js";
import { runTerminal } from "./run.js";

const { stdin, stdout, stderr } = process;

// The reader of a pipe may leave at any time (`| head`): that is no failure.
stdout.on("error", (error: NodeJS.ErrnoException) => {
  process.exit(error.code === "EPIPE" ? 0 : 1);
});

const code = await runTerminal(
  process.argv.slice(2),
  { stdin, stdout, stderr, env: loadEnvironment() },
  // Loaded when a question is asked, so that --help and wrong usage answer at once.
  async (options) => (await import("../app.js")).createApp(options),
);
// An input that stays open (a terminal, a pipe) would keep the process alive; a pipe's buffered
// output would be lost.
stdout.write("", () => process.exit(code));
