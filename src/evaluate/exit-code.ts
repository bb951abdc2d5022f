/** What an error means for the one who ran the command: a line on stderr and an exit code. */
import { ConfigError, UserError } from "../errors.js";

/** 0 after `--help`, 2 for wrong usage, settings or files (one line), 1 for a bug (with its stack). */
export function exitCodeOf(error: unknown): number {
  if (error instanceof Error && "exitCode" in error) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof ConfigError || error instanceof UserError) {
    process.stderr.write(`${error.message}\n`);
    return 2;
  }
  process.stderr.write(
    `${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  );
  return 1;
}
