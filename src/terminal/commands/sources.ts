/** `sources`: what there is to quote from, and what could not be used. */
import { checkSources } from "../../answer/check-sources.js";
import { foldersOf, groupNamed, groupsOf } from "../../answer/groups.js";
import type { App } from "../../app.js";
import type { Problem } from "../../model.js";
import type { SourcesInvocation } from "../command-line.js";
import { write, type Io } from "../io.js";
import { sourcesIn, type Scope } from "../scope.js";
import { screenOf } from "../style.js";
import { findingsView } from "../views/findings.js";
import { sourcesJson, sourcesView, type Holdings } from "../views/sources.js";

/**
 * Prints the list, or what a check of it found; of the part that is in the folders and has the tags
 * that are named.
 * @returns The exit code 0, also for an empty corpus; 1 where a check met a file that can't be used.
 * @throws ConfigError for a folder or tag that isn't there.
 */
export async function listSources(
  { json, check, folders, tags }: SourcesInvocation,
  corpusDir: string,
  io: Io,
  openApp: () => Promise<App>,
): Promise<number> {
  const { library: whole } = await openApp();
  const library = limited(whole, { folders, tags });
  if (check) {
    const findings = checkSources(library.sources);
    const found = json
      ? `${JSON.stringify({ ...sourcesJson(library), check: findings })}\n`
      : findingsView(library, findings, screenOf(io.stdout, io.env));
    await write(io.stdout, found);
    return library.problems.length === 0 ? 0 : 1;
  }
  const shown = json
    ? `${JSON.stringify(sourcesJson(library))}\n`
    : sourcesView(library, corpusDir, screenOf(io.stdout, io.env));
  await write(io.stdout, shown);
  return 0;
}

/** What could not be used stands in folders too, but has no tags that anyone knows. */
function limited(library: Holdings, scope: Scope): Holdings {
  const ids = sourcesIn(scope, library.sources);
  if (ids === undefined) return library;
  const { folders = [], tags = [] } = scope;
  const named = groupsOf(library.sources).filter(({ kind }) => kind === "folder");
  const inside = new Set(folders.map((folder) => groupNamed(named, folder)?.name));
  const isInside = ({ path }: Problem) => foldersOf(path).some((folder) => inside.has(folder));
  return {
    revision: library.revision,
    sources: library.sources.filter(({ id }) => ids.includes(id)),
    problems: tags.length > 0 ? [] : library.problems.filter(isInside),
  };
}
