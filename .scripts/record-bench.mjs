// Writes what the repository shows of the last run of the bench: its figures, their plot, and the README's tables. Started by itself, it draws the kept figures again.
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { format } from "prettier";
import { growthPlot } from "../dist/evaluate/bench-plot.js";
import { resultsText } from "../dist/evaluate/bench-report.js";

const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const RESULTS = at("tests/bench/results.json");
const README = at("README.md");

export async function record(results) {
  writeFileSync(RESULTS, await format(JSON.stringify(results), { parser: "json" }));
  writeFileSync(at(".github/growth.svg"), growthPlot(results.growth));
  const shown = `<!-- bench:start -->\n\n${resultsText(results)}\n\n<!-- bench:end -->`;
  const text = readFileSync(README, "utf8").replace(
    /<!-- bench:start -->[^]*<!-- bench:end -->/,
    () => shown,
  );
  writeFileSync(README, await format(text, { parser: "markdown", printWidth: 100 }));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await record(JSON.parse(readFileSync(RESULTS, "utf8")));
}
