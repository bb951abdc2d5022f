/** The errors that are thrown on purpose, one class per reader. Anything else is a bug. */

/** For the operator: the program is set up wrongly. The process ends with exit code 2, no stack. */
export class ConfigError extends Error {
  override readonly name = "ConfigError";
}

/** For whoever keeps the corpus: one file can't be used. Becomes a `Problem`, stops nothing. */
export class DocumentError extends Error {
  override readonly name = "DocumentError";
}

/** For the person who asked: its message is shown to them as it is. */
export class UserError extends Error {
  override readonly name = "UserError";
}
