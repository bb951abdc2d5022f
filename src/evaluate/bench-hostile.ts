/** Questions that are meant to take long, of many kinds, and the longest that any of them takes. */
import { ask } from "../answer/ask.js";
import type { Library } from "../answer/library.js";
import { processorMs } from "./bench.js";
import { randomFrom, shuffled } from "./bench-text.js";

/** What makes a question of one kind, another one at each call. */
type Make = () => string;

/** The slowest kind of hostile question. */
export interface Slowest {
  /** Milliseconds by the clock and of the processor: the median of the kind's questions. */
  readonly ms: number;
  readonly processor: number;
  /** Which kind it is. */
  readonly kind: string;
}

/** Questions of each kind, in different words: those of an attack are new each time. */
const ROUNDS = 5;
const SEED = 11;
/** UTF-16 units: the longest that Discord sends. */
const LONGEST = 6000;

/** Asks questions of all kinds and gives the slowest kind, after one round to warm up. */
export function slowestOf(library: Library): Slowest {
  const kinds = Object.entries(hostileKinds(library));
  for (const [, make] of kinds) ask(library, make());
  const measured = kinds.map(([kind, make]) => ({ kind, ...medianOf(library, make) }));
  return measured.reduce((worst, one) => (one.processor > worst.processor ? one : worst));
}

function medianOf(library: Library, make: Make): { ms: number; processor: number } {
  const times = Array.from({ length: ROUNDS }, () => {
    const text = make();
    const [started, before] = [performance.now(), process.cpuUsage()];
    ask(library, text);
    return { processor: processorMs(before), ms: performance.now() - started };
  });
  return times.toSorted((a, b) => a.processor - b.processor)[Math.floor(ROUNDS / 2)]!;
}

/** The kinds of question, by name. */
export function hostileKinds({ index: { surfaces } }: Library): Readonly<Record<string, Make>> {
  const random = randomFrom(SEED);
  const below = (limit: number): number => Math.floor(random() * limit);
  const oneOf = (from: string): string => from.charAt(below(from.length));
  const common = surfaces
    .terms()
    .toSorted((a, b) => surfaces.sentencesWith(b) - surfaces.sentencesWith(a));
  const word = (): string => common[below(Math.min(common.length, 5000))] ?? "word";
  const mistyped = (): string => slip(word(), oneOf(LETTERS), below);
  const character = (): string => String.fromCodePoint(below(CODE_POINTS)); // halves of pairs too
  const shown = (make: Make, between = " "): string => filled(make, between).slice(0, LONGEST);
  return {
    "500 common words": () => shuffled(common.slice(0, 500), random).join(" "),
    "one word 10,000 times": () => `${word()} `.repeat(10_000),
    "mistyped words": () => shown(mistyped),
    "mistyped names": () => shown(() => capital(mistyped())),
    "three questions": () =>
      `${[0, 1, 2].map(() => filled(mistyped, " ").slice(0, 650)).join("? ")}?`,
    "letters at random": () => shown(() => run(7, () => oneOf(LETTERS))),
    base64: () => shown(() => oneOf(BASE64), ""),
    "base64 with spaces": () => shown(() => run(8, () => oneOf(BASE64))),
    "characters of all planes": () => shown(character, ""),
    "characters of all planes with spaces": () => shown(character),
    "accents on accents": () => shown(() => oneOf(LETTERS) + run(8, () => oneOf(ACCENTS)), ""),
    emoji: () => shown(() => String.fromCodePoint(0x1f300 + below(0x600))),
    "quoted words": () => shown(() => `"${word()} ${mistyped()}"`),
    "quotation marks": () => '"'.repeat(LONGEST),
    signs: () => shown(() => run(8, () => oneOf("!#$%&*+./:;<=>?@^|~"))),
    "names of code": () => shown(() => `${mistyped()}_${word()}.${word()}`),
  };
}

const LETTERS = "abcdefghijklmnopqrstuvwxyz";
const BASE64 = `${LETTERS}${LETTERS.toUpperCase()}0123456789+/`;
const ACCENTS = String.fromCharCode(...Array.from({ length: 0x70 }, (_, at) => 0x300 + at));
const CODE_POINTS = 0x110000;

const run = (length: number, make: Make): string => Array.from({ length }, make).join("");
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

function filled(make: Make, between: string): string {
  const parts: string[] = [];
  for (let length = 0; length <= LONGEST; length += parts.at(-1)!.length + between.length) {
    parts.push(make() || " ");
  }
  return parts.join(between);
}

function slip(word: string, letter: string, below: (limit: number) => number): string {
  const at = 1 + below(Math.max(1, word.length - 1));
  return word.slice(0, at) + letter + word.slice(at + 1);
}
