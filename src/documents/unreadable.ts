/** Why a file of the corpus can't be read, and what to do, in words for its owner. */

export const NO_FILE = "is not an ordinary file; remove it";

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "is gone, or links to nothing; put it back or remove the link",
  EACCES: "may not be read; give the bot's user the right to",
  EPERM: "may not be read; give the bot's user the right to",
  ELOOP: "is a link that leads back to itself; remove it",
  ENAMETOOLONG: "has too long a name; shorten it",
  ENXIO: NO_FILE,
};

/** What Node shows for bytes of a name that are no UTF-8; the file is not found under such a name. */
const REPLACED = "\uFFFD";

/** The reason for a person who can act on it, of a file or folder at this path. */
export function reasonOf(error: unknown, path: string): string {
  const code = codeOf(error) ?? String(error);
  if (code === "ENOENT" && path.includes(REPLACED))
    return "has a name that is not UTF-8; rename it";
  return REASONS[code] ?? `could not be read (${code}); check the disk and try again`;
}

/** The system's code of a failure, such as ENOENT. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && "code" in error ? String(error.code) : undefined;
}
