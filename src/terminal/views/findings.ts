/** What a check of the sources found, as text for a terminal. */
import type { Findings } from "../../answer/check-sources.js";
import { oneLine } from "../readable.js";
import type { Screen } from "../style.js";
import { wrapText } from "../wrap.js";
import { count, type Holdings, problemLines } from "./sources.js";

const INDENT = "  ";

/** The findings as text that ends with a line break, problems first. */
export function findingsView(holdings: Holdings, findings: Findings, screen: Screen): string {
  const { sources, problems } = holdings;
  const { duplicates, nearDuplicates, missing, encodings, unread, frontMatter, dates } = findings;
  const blocks = [
    [`${count(sources.length, "source")} checked.`],
    problems.length === 0 ? [] : problemLines(problems, screen),
    block(
      "The same file more than once:",
      duplicates.map((paths) => paths.join(", ")),
      screen,
    ),
    block(
      "Nearly the same:",
      nearDuplicates.map(({ paths, share }) => `${paths.join(", ")}: ${percent(share)} alike`),
      screen,
    ),
    block("Characters to look at:", encodings.map(encodingLine), screen),
    block(
      "Columns that are not read:",
      unread.map(({ path, columns }) => `${path}: ${columns.join(", ")}`),
      screen,
    ),
    block("Front matter that counts for nothing:", frontMatter.map(faultLine), screen),
    block("Dates that no calendar has:", dates.map(datesLine), screen),
    block(
      "Not stated, in the file or in sources.json:",
      missing.map(({ path, fields }) => `${path}: ${fields.map(fieldName).join(", ")}`),
      screen,
    ),
  ];
  const shown = blocks.filter((lines) => lines.length > 0);
  return shown.map((lines) => `${lines.join("\n")}\n`).join("\n");
}

function block(title: string, lines: readonly string[], screen: Screen): string[] {
  if (lines.length === 0) return [];
  const rows = lines.flatMap((line) => wrapText(oneLine(line), screen.width - INDENT.length));
  return [title, ...rows.map((row) => INDENT + row)];
}

/** A missing fact as it is told. A missing title is seen in every citation, where the others are only not there. */
export const fieldName = (field: string): string =>
  field === "title" ? "title (the file's name stands for it)" : field;

/** A file's path, and what is doubtful in its characters. */
export function encodingLine(encoding: Findings["encodings"][number]): string {
  const { path, guessed, repaired, damaged } = encoding;
  const facts = [
    guessed === undefined ? [] : [`read as ${guessed}, which is a guess; save it as UTF-8`],
    repaired === 0 ? [] : [`${count(repaired, "damaged place")} read repaired`],
    damaged === undefined
      ? []
      : [
          `${count(damaged.places, "place")} may be damaged and can't be repaired (“${damaged.first}”)`,
        ],
  ];
  return `${path}: ${facts.flat().join("; ")}`;
}

const faultLine = ({ path, fault }: Findings["frontMatter"][number]): string => `${path}: ${fault}`;

const datesLine = ({ path, stated }: Findings["dates"][number]): string =>
  `${path}: ${stated.join(", ")}; correct it where it is stated`;

/** Rounded down: 100 % is a copy. */
const percent = (share: number): string => `${Math.floor(share * 100)} %`;
