/** What would be, and what was, added to the corpus, as text and as JSON. */
import type { Inspected, Preview } from "../../answer/inspect-incoming.js";
import type { Problem } from "../../model.js";
import { oneLine } from "../readable.js";
import type { Screen } from "../style.js";
import { wrapText } from "../wrap.js";
import { encodingLine, fieldName } from "./findings.js";
import { count, reasonLines } from "./sources.js";

/** What became of a file: copied in, left for a reason, or left because its owner said so. */
export interface Added {
  readonly file: Inspected;
  readonly action: "copied" | "replaced" | "present" | "kept" | "failed";
  /** Of a failure. */
  readonly reason?: string;
}

/** What became of everything that was named. */
export interface Addition {
  readonly added: readonly Added[];
  /** What was named and could not even be looked at. */
  readonly problems: readonly Problem[];
  /** Nothing was written: the actions are what would be. */
  readonly isDryRun: boolean;
  /** The number of files of which something was written into `sources.json`. */
  readonly told: number;
}

const INDENT = "  ";
const DEEP_INDENT = "    ";

/** What will be read of each file, as text that ends with a line break; empty where there is none. */
export function previewView(files: readonly Inspected[], screen: Screen): string {
  const rows = files.flatMap((file) => previewLines(file, screen));
  return rows.length === 0 ? "" : `${rows.join("\n")}\n`;
}

/** What became of the files, as text that ends with a line break: first what needs a person. */
export function additionView(addition: Addition, corpusDir: string, screen: Screen): string {
  const { added, problems, isDryRun, told } = addition;
  const failures = failuresOf(addition);
  const title = `${count(failures.length, "file")} could not be used:`;
  const copied = added.filter(isCopied).length;
  const present = added.filter(({ action }) => action === "present").length;
  const kept = added.filter(({ action }) => action === "kept").length;
  const folder = oneLine(corpusDir);
  const lines = [
    `${count(copied, "file")} ${isDryRun ? "would be copied" : "copied"} into ${folder}.`,
    present === 0 ? "" : `${count(present, "file")} already there.`,
    kept === 0 ? "" : `${count(kept, "file")} left out, as you said.`,
    told === 0 ? "" : `sources.json says what you told of ${count(told, "file")}.`,
  ].filter((line) => line !== "");
  const faults = reasonLines(failures).flatMap((line) => indented(line, INDENT, screen));
  const alert = failures.length === 0 ? [] : [screen.style.alert(title), ...faults, ""];
  const isNothing = added.length + problems.length === 0;
  return `${[...alert, ...(isNothing ? ["There was no file to add."] : lines)].join("\n")}\n`;
}

/** The same as one JSON object. */
export function additionJson(addition: Addition): object {
  const { added, problems, isDryRun } = addition;
  const files = added.map(({ file, action, reason }) => ({
    from: file.from,
    path: file.path,
    action,
    ...("preview" in file ? file.preview : {}),
    at: "at" in file ? file.at : undefined,
    reason,
  }));
  const unseen = problems.map(({ path, reason }) => ({ from: path, action: "failed", reason }));
  return { dryRun: isDryRun, files: [...files, ...unseen] };
}

/** What could not be used, by the name that its owner knows. */
export function failuresOf({ added, problems }: Addition): { path: string; reason: string }[] {
  const failed = added.flatMap(({ file, action, reason = "" }) =>
    action === "failed" ? [{ path: file.from, reason }] : [],
  );
  return [...problems.map(({ path, reason }) => ({ path, reason })), ...failed];
}

const isCopied = ({ action }: Added): boolean => action === "copied" || action === "replaced";

function previewLines(file: Inspected, screen: Screen): string[] {
  const { from, path } = file;
  if (file.state === "unusable") return [];
  if (file.state === "present") {
    return indented(`${from}: is in the corpus already, as ${file.at}`, "", screen);
  }
  const other = file.state === "other" ? ["another file stands there"] : [];
  return [
    ...indented([`${from} → ${path}`, ...other].join(" · "), "", screen),
    ...factsOf(file.preview, path).flatMap((line) => indented(line, DEEP_INDENT, screen)),
  ];
}

function factsOf(preview: Preview, path: string): string[] {
  const { title, format, sentences, missing, encoding, unread = [], frontMatterFault } = preview;
  const few = sentences === 0 ? ["no sentence that could be quoted"] : [];
  const facts = [title, format, ...(few.length > 0 ? few : [count(sentences, "sentence")])];
  return [
    facts.join(" · "),
    ...(missing.length > 0 ? [`not stated: ${missing.map(fieldName).join(", ")}`] : []),
    ...(unread.length > 0 ? [`columns that are not read: ${unread.join(", ")}`] : []),
    ...(frontMatterFault === undefined ? [] : [`its front matter ${frontMatterFault}`]),
    ...(encoding ? [encodingLine(encoding).slice(path.length + ": ".length)] : []),
  ];
}

function indented(text: string, indent: string, screen: Screen): string[] {
  return wrapText(oneLine(text), screen.width - indent.length).map((row) => indent + row);
}
