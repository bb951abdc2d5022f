/** `add`: brings files into the corpus after showing what will be read of them. */
import { sha256 } from "../../answer/cite.js";
import { inspectIncoming } from "../../answer/inspect-incoming.js";
import type { InspectOptions, Inspected } from "../../answer/inspect-incoming.js";
import { folderInCorpus, incomingFiles } from "../../documents/incoming-files.js";
import { readFile } from "../../documents/read-folder.js";
import { SOURCES_FILE } from "../../documents/sources-file.js";
import { withTold } from "../../documents/sources-file-edit.js";
import { placeFile, sourcesFileText, writeTold } from "../../documents/write-corpus.js";
import { ConfigError, DocumentError } from "../../errors.js";
import type { Problem } from "../../model.js";
import { askAboutAddition, type Said } from "../addition-questions.js";
import { openAsker } from "../asker.js";
import type { AddInvocation } from "../command-line.js";
import { write, type Io } from "../io.js";
import { screenOf } from "../style.js";
import { additionJson, additionView, failuresOf, previewView } from "../views/additions.js";
import type { Added, Addition } from "../views/additions.js";

const NOTHING_SAID: Said = { told: new Map(), mayReplace: new Map() };
const OTHER_THERE = "another file stands there; --force replaces it, --to names another folder";
const CHANGED = "has changed since it was shown; add it again";

/**
 * Shows, asks at a terminal, copies, and tells what became of each file.
 * @returns The exit code: 0, or 1 where a file could not be used or the person stopped it.
 * @throws ConfigError for a missing corpus, a wrong `--to`, or a faulty `sources.json` to write into.
 */
export async function runAdd(
  invocation: AddInvocation,
  options: InspectOptions,
  io: Io,
): Promise<number> {
  const { json, dryRun, names } = invocation;
  const { corpusDir } = options;
  const screen = screenOf(io.stdout, io.env);
  const incoming = await incomingFiles(names, folderInCorpus(invocation.to ?? ""));
  const inspected = await inspectIncoming(incoming.files, options);
  const preview = previewView(inspected, screen);
  if (!json && preview !== "") await write(io.stdout, `${preview}\n`);
  const said = await ask(inspected, invocation, { corpusDir, io });
  if (said === undefined) {
    await write(io.stdout, "Nothing was copied.\n");
    return 1;
  }
  const added: Added[] = [];
  for (const file of inspected) {
    const action = actionOn(file, said, invocation);
    added.push(dryRun ? action : await perform(action, options));
  }
  const { told, problems } = dryRun ? NOTHING_TOLD : await tell(said, added, corpusDir);
  const addition = { added, problems: [...incoming.problems, ...problems], isDryRun: dryRun, told };
  const shown = json
    ? `${JSON.stringify(additionJson(addition))}\n`
    : additionView(addition, corpusDir, screen);
  await write(io.stdout, shown);
  return failuresOf(addition).length === 0 ? 0 : 1;
}

/** Nobody is asked away from a terminal; undefined where the person stopped it all. */
async function ask(
  files: readonly Inspected[],
  { json, dryRun, yes, force }: AddInvocation,
  { corpusDir, io }: { readonly corpusDir: string; readonly io: Io },
): Promise<Said | undefined> {
  const isAtTerminal = io.stdin.isTTY === true && io.stdout.isTTY === true;
  if (!isAtTerminal || json || dryRun || yes) return NOTHING_SAID;
  await refuseFaulty(corpusDir);
  const asker = openAsker(io);
  try {
    const say = (text: string) => write(io.stdout, text);
    return await askAboutAddition(files, asker, { mayReplaceAll: force, say });
  } finally {
    asker.close();
  }
}

/** Before anything is asked that could not be written down. */
async function refuseFaulty(corpusDir: string): Promise<void> {
  try {
    withTold(await sourcesFileText(corpusDir), new Map());
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    throw new ConfigError(`${error.message}; or use --yes, which writes nothing there.`, {
      cause: error,
    });
  }
}

function actionOn(file: Inspected, said: Said, { force }: AddInvocation): Added {
  switch (file.state) {
    case "unusable":
      return { file, action: "failed", reason: file.reason };
    case "present":
      return { file, action: "present" };
    case "new":
      return { file, action: "copied" };
    case "other": {
      const mayReplace = force || said.mayReplace.get(file.path);
      if (mayReplace === undefined) return { file, action: "failed", reason: OTHER_THERE };
      return { file, action: mayReplace ? "replaced" : "kept" };
    }
  }
}

async function perform(added: Added, { corpusDir, limits }: InspectOptions): Promise<Added> {
  const { file, action } = added;
  if (action !== "copied" && action !== "replaced") return added;
  try {
    const bytes = await readFile(file.folder, file.name, limits);
    const isAsShown = "sha256" in file && sha256(bytes) === file.sha256;
    if (!isAsShown) throw new DocumentError(CHANGED);
    await placeFile(corpusDir, file.path, bytes, { isReplacing: action === "replaced" });
    return added;
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    return { file, action: "failed", reason: error.message };
  }
}

type Told = Pick<Addition, "told"> & { readonly problems: readonly Problem[] };

const NOTHING_TOLD: Told = { told: 0, problems: [] };

/** Writes down what was told of the files that were copied. */
async function tell(said: Said, added: readonly Added[], corpusDir: string): Promise<Told> {
  const copied = added.filter(({ action }) => action === "copied" || action === "replaced");
  const paths = new Set(copied.map(({ file }) => file.path));
  const told = new Map([...said.told].filter(([path]) => paths.has(path)));
  try {
    await writeTold(corpusDir, told);
    return { told: told.size, problems: [] };
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    return { told: 0, problems: [{ path: SOURCES_FILE, reason: error.message }] };
  }
}
