/** A run of the bench as tables in Markdown, for a terminal and for the README. */
import type { BotRun, Growth, Results } from "./bench-results.js";

const seconds = (ms: number, digits = 2): string => (ms / 1000).toFixed(digits);
const rowOf = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
const headingOf = (names: readonly string[]): string =>
  [names, names.map(() => "--:")].map(rowOf).join("\n");

/** Share of the wanted sentences from which on a corpus has its size: sentences are read differently. */
const NEAR = 0.95;

/** The two lines above the rows of costs. */
export function growthHeading(): string {
  return headingOf([
    "documents",
    "sentences",
    "build s",
    "load s",
    "first answer s",
    "MiB loaded",
    "MiB after",
    "p50 ms",
    "p99 ms",
    "p50 CPU ms",
    "p99 CPU ms",
    "worst question ms",
    "completions p99 ms",
  ]);
}

/** The costs of one corpus as a row; what it lacks of the wanted size is said below it. */
export function growthRow(one: Growth): string {
  const row = rowOf([
    one.sources.toLocaleString("en"),
    one.sentences.toLocaleString("en"),
    seconds(one.buildMs, 1),
    seconds(one.loadMs),
    seconds(one.firstAnswer.p50),
    one.loadedMiB.toFixed(0),
    one.askedMiB.toFixed(0),
    one.ask.p50.toFixed(1),
    one.ask.p99.toFixed(1),
    one.processor.p50.toFixed(1),
    one.processor.p99.toFixed(1),
    one.hostileMs.toFixed(0),
    one.completeMs.p99.toFixed(1),
  ]);
  const { sentences, wanted = 0 } = one;
  if (sentences >= NEAR * wanted) return row;
  return `${row}\nThere is no more text: ${sentences} sentences instead of ${wanted}.`;
}

/** The two lines above the rows of the bot. */
export function botHeading(): string {
  return headingOf([
    "documents",
    "sentences",
    "bot MiB",
    "change shown s",
    "files read",
    "reload s",
    "loop held up ms",
  ]);
}

/** The bot on one corpus as a row. */
export function botRow(one: BotRun): string {
  return rowOf([
    one.sources.toLocaleString("en"),
    one.sentences.toLocaleString("en"),
    one.residentMiB?.toFixed(0) ?? "?",
    seconds(one.visibleMs),
    String(one.read),
    seconds(one.reloadMs),
    one.loopDelayMs.toFixed(0),
  ]);
}

/** From here on costs are those of the sentences; below, what any start takes is most of them. */
const LEAST_COMPARED = 5000;

/** How many times as much costs at the largest size as at a small one; none where there are no two. */
export function growthSummary(growth: readonly Growth[]): string | undefined {
  const compared = growth.filter(({ sentences }) => sentences >= LEAST_COMPARED);
  const [small, large] = [compared[0], compared.at(-1)];
  if (small === undefined || large === undefined || small === large) return undefined;
  const times = (of: (one: Growth) => number): string => {
    const ratio = of(large) / of(small);
    return `${ratio < 10 ? ratio.toPrecision(2) : ratio.toFixed(0)} times`;
  };
  const [from, to] = [small, large].map(({ sentences }) => sentences.toLocaleString("en"));
  return [
    `From ${from!} to ${to!} sentences, ${times((one) => one.sentences)} as many:`,
    `build ${times((one) => one.buildMs)}, load ${times((one) => one.loadMs)},`,
    `memory ${times((one) => one.loadedMiB)},`,
    `an answer ${times((one) => one.ask.p50)} (p50) and ${times((one) => one.ask.p99)} (p99).`,
  ].join(" ");
}

/** The machine and the day. */
export function machineText({ machine, seconds: took }: Results): string {
  const { cpu, cores, memoryGiB, system, node, load, date } = machine;
  return `${date}: ${cores} cores of ${cpu}, ${memoryGiB} GiB, ${system}, Node ${node}; load average before the run ${load.toFixed(1)}; it took ${took.toFixed(0)} s.`;
}

/** The whole of a run: the tables, how it grows, and where it was measured. */
export function resultsText(results: Results): string {
  const { own, growth, bots } = results;
  return [
    [growthHeading(), ...[own, ...growth].map(growthRow)].join("\n"),
    [botHeading(), ...bots.map(botRow)].join("\n"),
    growthSummary(growth),
    machineText(results),
  ]
    .filter((part) => part !== undefined)
    .join("\n\n");
}
