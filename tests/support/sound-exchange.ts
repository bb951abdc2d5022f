/** What every answer on Discord has in common: sent in time, taken by Discord, made of whole words. */
import { expect } from "vitest";
import { tongueOf } from "../../src/discord/strings.js";
import { en, type Strings } from "../../src/discord/strings/en.js";
import type { Exchange } from "./fake-discord/exchange.js";

/** Signs of a text that a program put together from what was not there. */
const BROKEN = /undefined|\[object|\bNaN\b|\bnull\b|=>|\$\{|Invalid Date/;

/** In ms; Discord gives up after three seconds. */
export const FIRST_RESPONSE_MS = 1000;

/** Expects an interaction to have been answered as a person would wish. */
export function expectSound(exchange: Exchange): void {
  const { failure, refusals, type, ackMs } = exchange;
  expect({ failure, refusals }).toEqual({ failure: undefined, refusals: [] });
  expect(ackMs).toBeLessThan(FIRST_RESPONSE_MS);
  const words = [exchange.text(), ...exchange.labels()];
  expect(words.join("\n")).not.toMatch(BROKEN);
  if (type === 4 || type === 7) expect(exchange.text().trim()).not.toBe("");
}

/** The English words that stand in an answer to a person of another language. */
export function englishIn(exchange: Exchange, locale: string): string[] {
  const own = new Set(wordsOf(tongueOf(locale).strings));
  const foreign = wordsOf(en).filter((words) => words.length > 3 && !own.has(words));
  const shown = [exchange.text(), ...exchange.labels()].join("\n");
  return foreign.filter((words) =>
    new RegExp(`(?<!\\p{L})${literal(words)}(?!\\p{L})`, "u").test(shown),
  );
}

/** All fixed words of a table but for the commands', which Discord shows. */
function wordsOf(strings: Strings): string[] {
  const words: string[] = [];
  const collect = (value: unknown): void => {
    if (typeof value === "string") words.push(value);
    else if (typeof value === "object" && value !== null) Object.values(value).forEach(collect);
  };
  collect({ ...strings, commands: undefined });
  return words;
}

const literal = (words: string): string => words.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
