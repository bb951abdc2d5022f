/** What every answer on Discord has in common: taken by Discord, made of whole words. */
import { expect } from "vitest";
import { tongueOf } from "../../src/discord/strings.js";
import { en, type Strings } from "../../src/discord/strings/en.js";
import type { Exchange } from "./fake-discord/exchange.js";

/** Signs of a text that a program put together from what was not there. */
const BROKEN = /undefined|\[object|\bNaN\b|\bnull\b|=>|\$\{|Invalid Date/;

/** Expects an interaction to have been answered as a person would wish. */
export function expectSound(exchange: Exchange): void {
  const { failure, refusals, type } = exchange;
  expect({ failure, refusals }).toEqual({ failure: undefined, refusals: [] });
  const words = [exchange.text(), ...exchange.labels()];
  expect(words.join("\n")).not.toMatch(BROKEN);
  if (type === 4 || type === 7) expect(exchange.text().trim()).not.toBe("");
}

/** The English phrases that stand in an answer to a person of another language; single words may be shared. */
export function englishIn(exchange: Exchange, locale: string): string[] {
  const own = new Set(wordsOf(tongueOf(locale).strings));
  const foreign = wordsOf(en).filter((words) => words.includes(" ") && !own.has(words));
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
