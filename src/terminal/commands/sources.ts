/** `sources`: what there is to quote from, and what could not be used. */
import type { App } from "../../app.js";
import type { SourcesInvocation } from "../command-line.js";
import { write, type Io } from "../io.js";
import { screenOf } from "../style.js";
import { sourcesJson, sourcesView } from "../views/sources.js";

/** Prints the list. @returns The exit code 0, also for an empty corpus. */
export async function listSources(
  { json }: SourcesInvocation,
  corpusDir: string,
  io: Io,
  openApp: () => Promise<App>,
): Promise<number> {
  const { library } = await openApp();
  const shown = json
    ? `${JSON.stringify(sourcesJson(library))}\n`
    : sourcesView(library, corpusDir, screenOf(io.stdout, io.env));
  await write(io.stdout, shown);
  return 0;
}
