/** Apps over folders of their own. */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { createApp, type App } from "../../src/app.js";
import { temporaryFolder, writeFiles } from "./temporary-folder.js";

/** A folder of one file, and what it answers. */
export const FERRY_FILES = { "ferry.txt": "The ferry to Ulvik carries 212 passengers.\n" };
export const FERRY_QUESTION = "How many passengers does the ferry to Ulvik carry?";

/** The words of the first quote that answers it. */
export function answerOf(app: App): string {
  const answer = app.ask(FERRY_QUESTION);
  return answer.kind === "found" ? answer.quotes[0].quote.text : answer.kind;
}

/** An app over a new folder, with a clock that goes one minute at every look. */
export async function appOver(
  files: Readonly<Record<string, string>>,
): Promise<{ app: App; corpusDir: string }> {
  const folder = temporaryFolder();
  const corpusDir = join(folder, "corpus");
  mkdirSync(corpusDir);
  writeFiles(corpusDir, files);
  let minutes = 0;
  const now = () => new Date(Date.UTC(2025, 0, 1, 0, minutes++));
  const app = await createApp({ corpusDir, cacheDir: join(folder, "cache") }, now);
  return { app, corpusDir };
}
