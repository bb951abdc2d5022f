/** Figures of a run, and the options that it was started with. */
import { Command, InvalidArgumentError } from "commander";

/**
 * The numbers after `--name`, with these defaults.
 * @throws commander's CommanderError on any other argument or after `--help`; it has written what to say
 */
export function numbersFrom<T extends Record<string, number>>(
  command: string,
  args: readonly string[],
  defaults: T,
): T {
  const options = new Command(command).exitOverride();
  for (const [name, value] of Object.entries(defaults)) {
    options.option(`--${name} <number>`, "above 0", above0, value);
  }
  return options.parse(args, { from: "user" }).opts<T>();
}

function above0(text: string): number {
  const number = Number(text);
  if (number > 0 && Number.isFinite(number)) return number;
  throw new InvalidArgumentError("Use a number above 0.");
}

/** The value below which this share of the values lies. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}

/** Milliseconds in words. */
export const ms = (value: number): string => `${value.toFixed(value < 10 ? 1 : 0)} ms`;
