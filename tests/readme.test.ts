/** That the README shows what the program prints, and names every option and setting. */
import { readFileSync } from "node:fs";
import { format } from "prettier";
import { describe, expect, it } from "vitest";
import { growthPlot } from "../src/evaluate/bench-plot.js";
import { resultsText } from "../src/evaluate/bench-report.js";
import type { Results } from "../src/evaluate/bench-results.js";
import { ROOT, runProgram } from "./support/program.js";

const readme = readFileSync(`${ROOT}/README.md`, "utf8");

/** The console block between the markers: the command, then what it prints. */
function shownAnswer(): { question: string; printed: string } {
  const [, block = ""] =
    /<!-- answer:start -->\s*```console\n([^]*?)```\s*<!-- answer:end -->/.exec(readme) ?? [];
  const [command = "", ...printed] = block.split("\n");
  const [, question = ""] = /^\$ npm run ask -- "(.+)"$/.exec(command) ?? [];
  return { question, printed: printed.join("\n") };
}

interface Printed {
  readonly kind: string;
  readonly quotes: readonly { readonly text: string; readonly source: { readonly path: string } }[];
}

describe("the README", () => {
  it("shows a real question with its answer exactly as the program prints it", () => {
    const { question, printed } = shownAnswer();

    const { code, out } = runProgram(["ask", question]);

    expect(question).not.toBe("");
    expect({ code, out }).toEqual({ code: 0, out: printed });
  });

  it("shows how a library's documentation is asked, and that it answers", () => {
    const [, corpus = "", question = ""] =
      /^npm run ask -- --corpus (\S+) "(.+)"$/m.exec(readme) ?? [];

    const { code, out } = runProgram(["ask", "--json", "--corpus", corpus, question]);

    const { kind, quotes } = JSON.parse(out) as Printed;
    expect([code, kind, quotes[0]?.source.path]).toEqual([0, "found", "web.md"]);
    expect(quotes[0]?.text).toContain("comes bundled with Pino by default");
  }, 30_000);

  it("says the question and the answer on the first screen, before how to start", () => {
    const lines = readme.split("\n");

    expect(lines.indexOf("<!-- answer:end -->")).toBeGreaterThan(0);
    expect(lines.indexOf("<!-- answer:end -->")).toBeLessThan(40);
  });

  it.each(["ask", "sources", "verify", "add"])("names every option of %s", (command) => {
    const { out } = runProgram([command, "--help"]);
    const flags = [...out.matchAll(/^ {2}(?:-h, )?(--[\w-]+)/gm)].map(([, flag = ""]) => flag);

    expect(flags.length).toBeGreaterThan(1);
    expect(flags.filter((flag) => !readme.includes(`\`${flag}`))).toEqual([]);
  });

  it("lists every setting with its default", () => {
    const example = readFileSync(`${ROOT}/.env.example`, "utf8");
    const settings = [...example.matchAll(/^([A-Z_]+)=(.*)$/gm)].map(
      ([, name = "", value = ""]) => `| \`${name}\` | ${value === "" ? "" : `\`${value}\` `}|`,
    );
    const rows = readme.split("\n").map((row) => row.replace(/\s+/g, " "));

    expect(settings.filter((start) => !rows.some((row) => row.startsWith(start)))).toEqual([]);
  });

  it("shows what the last run of the bench measured, as a table and as a plot", async () => {
    const results = JSON.parse(readFileSync(`${ROOT}/tests/bench/results.json`, "utf8")) as Results;

    const tables = await format(resultsText(results), { parser: "markdown", printWidth: 100 });

    expect(readme).toContain(`<!-- bench:start -->\n\n${tables}\n<!-- bench:end -->`);
    expect(readFileSync(`${ROOT}/.github/growth.svg`, "utf8")).toBe(growthPlot(results.growth));
    expect(readme).toContain('src=".github/growth.svg"');
  });

  it("names only scripts that there are", () => {
    const { scripts } = JSON.parse(readFileSync(`${ROOT}/package.json`, "utf8")) as {
      scripts: Record<string, string>;
    };
    const named = [...readme.matchAll(/npm run (?:--silent )?([a-z]+)/g)].map(
      ([, name = ""]) => name,
    );

    expect(named.length).toBeGreaterThan(3);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });
});
