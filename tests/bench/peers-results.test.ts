/** That the README's comparison with other search engines says what was measured, and no more. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { PeerRow } from "../../src/evaluate/peers.js";
import { ROOT } from "../support/program.js";
import { committedRun, costCells, qualityCells } from "./peers-tables.js";

const NEWS = committedRun("news");
const ALONE = committedRun("xquad");
const AMONG_20K = committedRun("xquad-20k");
const AMONG_200K = committedRun("xquad-200k");
const RUNS = [NEWS, ALONE, AMONG_20K, AMONG_200K];

const JAVASCRIPT = ["MiniSearch", "FlexSearch", "Orama", "Lunr", "wink-bm25-text-search"];
const NATIVE = ["SQLite FTS5", "LanceDB"];

const section = /^### Against other search engines$[^]*?(?=^##)/m.exec(
  readFileSync(`${ROOT}/README.md`, "utf8"),
)![0];

/** The cells of the section's tables, table by table, without the heading and the line below it. */
function shownTables(): string[][][] {
  return Array.from(section.matchAll(/(?:^\|.*\n)+/gm), ([table]) =>
    table
      .trim()
      .split("\n")
      .slice(2)
      .map((row) =>
        row
          .split("|")
          .slice(1, -1)
          .map((cell) => cell.trim()),
      ),
  );
}

const answers = (rows: readonly PeerRow[]): PeerRow => rows[0]!;
const others = (rows: readonly PeerRow[]): PeerRow[] =>
  rows.filter(({ engine }) => engine !== "Verbatim");

describe("the README's comparison with other search engines", () => {
  it("shows the quality and the costs that were measured", () => {
    expect(shownTables()).toEqual([qualityCells(RUNS), costCells([AMONG_20K, AMONG_200K])]);
  });

  it("has every engine in two setups or more, in every run", () => {
    for (const { rows } of RUNS) {
      const twice = [...JAVASCRIPT, ...NATIVE].filter(
        (name) => rows.filter(({ engine }) => engine === name).length >= 2,
      );
      expect(twice).toEqual([...JAVASCRIPT, ...NATIVE]);
    }
  });

  it("says when and on what it was measured", () => {
    for (const { date, machine, sentences } of [AMONG_20K, AMONG_200K]) {
      expect(section).toContain(sentences.toLocaleString("en"));
      expect(section).toContain(machine);
      expect(section).toContain(date);
    }
  });

  it("claims to lead in P1 and MRR10 because no measured engine reaches ours", () => {
    const above = RUNS.flatMap(({ rows }) => {
      const ours = answers(rows).quality!;
      return others(rows).filter(
        ({ quality }) =>
          quality !== undefined && (quality.P1 >= ours.P1 || quality.MRR10 >= ours.MRR10),
      );
    });

    expect(answers(NEWS.rows).setup).toBe("answers, none held back");
    expect(above).toEqual([]);
  });

  it("claims the least p99 among engines in JavaScript at 200,000 sentences, for whole answers", () => {
    const whole = answers(AMONG_200K.rows);
    const inJavaScript = AMONG_200K.rows.filter(({ engine }) => JAVASCRIPT.includes(engine));
    const belowOrAt = inJavaScript.filter(
      ({ processor, ask }) => processor.p99 <= whole.processor.p99 || ask.p99 <= whole.ask.p99,
    );

    expect(whole.setup).toBe("answers, none held back");
    expect(belowOrAt).toEqual([]);
  });
});
