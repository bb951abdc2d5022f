/** What a person is asked about files before they are added. */
import type { Inspected } from "../answer/inspect-incoming.js";
import type { Metadata } from "../documents/metadata.js";
import { faultIn, TOLD_FIELDS, type ToldField } from "../documents/sources-file-edit.js";
import type { Asker } from "./asker.js";
import { oneLine } from "./readable.js";

/** What a person said, by the place of each file in the corpus. */
export interface Said {
  readonly told: ReadonlyMap<string, Metadata>;
  /** Whether a file may take the place of another. */
  readonly mayReplace: ReadonlyMap<string, boolean>;
}

const QUESTIONS: Readonly<Record<ToldField, string>> = {
  title: "Title",
  publisher: "Publisher",
  published: "Date (2025-02-01, 2025-02 or 2025)",
  url: "Web address",
};

const INTRODUCTION =
  "What is not known yet. Enter leaves it out, Ctrl-D all that is left, Ctrl-C copies nothing.\n";

/**
 * Asks what is missing of each file, and whether it may replace another.
 * @param mayReplaceAll that is settled already
 * @returns undefined where the person stopped it all
 */
export async function askAboutAddition(
  files: readonly Inspected[],
  asker: Asker,
  { mayReplaceAll, say }: { mayReplaceAll: boolean; say: (text: string) => Promise<void> },
): Promise<Said | undefined> {
  const told = new Map<string, Metadata>();
  const mayReplace = new Map<string, boolean>();
  const open = files.filter((file) => isOpen(file, mayReplaceAll));
  if (open.length > 0) await say(INTRODUCTION);
  for (const file of open) {
    await say(`\n${oneLine(file.path)}\n`);
    if (file.state === "other" && !mayReplaceAll) {
      const isAllowed = await askReplace(asker);
      if (isAllowed !== undefined) mayReplace.set(file.path, isAllowed);
      if (isAllowed !== true) continue;
    }
    const metadata = await askMetadata(missingOf(file), asker, say);
    if (Object.keys(metadata).length > 0) told.set(file.path, metadata);
  }
  return asker.isStopped ? undefined : { told, mayReplace };
}

function isOpen(file: Inspected, mayReplaceAll: boolean): boolean {
  return missingOf(file).length > 0 || (file.state === "other" && !mayReplaceAll);
}

function missingOf(file: Inspected): ToldField[] {
  if (!("preview" in file)) return [];
  return TOLD_FIELDS.filter((field) => file.preview.missing.includes(field));
}

/** Undefined where there is no answer any more. */
async function askReplace(asker: Asker): Promise<boolean | undefined> {
  const answer = await asker.ask("  Another file stands there. Replace it? (y/N) ");
  return answer === undefined ? undefined : /^y(?:es)?$/i.test(answer);
}

async function askMetadata(
  fields: readonly ToldField[],
  asker: Asker,
  say: (text: string) => Promise<void>,
): Promise<Metadata> {
  const told: Partial<Record<ToldField, string>> = {};
  for (const field of fields) {
    const answer = await askField(field, asker, say);
    if (answer === undefined) break;
    if (answer !== "") told[field] = answer;
  }
  return told;
}

/** Asks until the answer is right or left out. */
async function askField(
  field: ToldField,
  asker: Asker,
  say: (text: string) => Promise<void>,
): Promise<string | undefined> {
  for (;;) {
    const answer = await asker.ask(`  ${QUESTIONS[field]}: `);
    if (answer === undefined || answer === "") return answer;
    const fault = faultIn(field, answer);
    if (fault === undefined) return answer;
    await say(`  It ${oneLine(fault)}.\n`);
  }
}
