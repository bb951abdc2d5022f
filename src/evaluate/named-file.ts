/** Files that a command line names. */
import { readFileSync } from "node:fs";
import { UserError } from "../errors.js";

/**
 * The text of a file; `what` says in words which one it is, for the error.
 * @throws UserError where it can't be read
 */
export function readNamedFile(path: string, what: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (cause) {
    throw new UserError(`The ${what} ${path} can't be read: ${(cause as Error).message}.`, {
      cause,
    });
  }
}
