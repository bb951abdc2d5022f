/** `sources`: what there is to quote from, and what could not be used. */
import { checkSources } from "../../answer/check-sources.js";
import type { App } from "../../app.js";
import type { SourcesInvocation } from "../command-line.js";
import { write, type Io } from "../io.js";
import { screenOf } from "../style.js";
import { findingsView } from "../views/findings.js";
import { sourcesJson, sourcesView } from "../views/sources.js";

/**
 * Prints the list, or what a check of it found.
 * @returns The exit code 0, also for an empty corpus; 1 where a check met a file that can't be used.
 */
export async function listSources(
  { json, check }: SourcesInvocation,
  corpusDir: string,
  io: Io,
  openApp: () => Promise<App>,
): Promise<number> {
  const { library } = await openApp();
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
