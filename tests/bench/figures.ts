/** Figures of a run, and the options that it was started with. */
import { parseArgs } from "node:util";

/** The whole numbers after `--name`, with these defaults. @throws Error on any other argument. */
export function numbersFrom<T extends Record<string, number>>(
  args: readonly string[],
  defaults: T,
): T {
  const options = Object.fromEntries(
    Object.keys(defaults).map((name) => [name, { type: "string" as const }]),
  );
  const { values } = parseArgs({ args: [...args], options });
  const given = Object.entries(values).map(([name, value]) => {
    const number = Number(value);
    if (!(number > 0)) throw new Error(`--${name} is ${String(value)}; use a number above 0.`);
    return [name, number] as const;
  });
  return { ...defaults, ...Object.fromEntries(given) };
}

/** The value below which this share of the values lies. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}

/** Milliseconds in words. */
export const ms = (value: number): string => `${value.toFixed(value < 10 ? 1 : 0)} ms`;
