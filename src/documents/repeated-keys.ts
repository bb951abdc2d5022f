/** Keys that an object of a JSON text states twice: `JSON.parse` keeps the last and tells nobody. */

/** All that tells where a key stands: numbers and the like end nothing and begin nothing. */
const TOKEN = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\],]/g;

/** An object or list that is not closed yet, and where in it the reader is. */
interface Level {
  /** Absent for a list. */
  readonly keys?: Set<string>;
  /** The key or index of the value being read. */
  at: string;
  isKeyNext: boolean;
}

/**
 * The way to each key that its object states more than once, in the order of the text.
 * @param json valid JSON; of any other text the ways mean nothing
 */
export function repeatedKeys(json: string): string[][] {
  const levels: Level[] = [];
  const repeated = new Map<string, string[]>();
  for (const [token] of json.matchAll(TOKEN)) {
    const level = levels.at(-1);
    if (token === "{") levels.push({ keys: new Set(), at: "", isKeyNext: true });
    else if (token === "[") levels.push({ at: "0", isKeyNext: false });
    else if (token === "}" || token === "]") levels.pop();
    else if (token === ",") next(level);
    else if (isRepeated(level, token)) {
      const way = levels.map(({ at }) => at);
      repeated.set(JSON.stringify(way), way);
    }
  }
  return [...repeated.values()];
}

/** What is wrong with such a key, and what to do; `name` says which it is. */
export function repeatedKeyFault(name: string): string {
  return `${name} stands more than once; keep one`;
}

function next(level: Level | undefined): void {
  if (level === undefined) return;
  if (level.keys === undefined) level.at = String(Number(level.at) + 1);
  else level.isKeyNext = true;
}

/** Takes a text for the key it may be. */
function isRepeated(level: Level | undefined, token: string): boolean {
  if (level?.keys === undefined || !level.isKeyNext) return false;
  level.at = JSON.parse(token) as string;
  level.isKeyNext = false;
  if (level.keys.has(level.at)) return true;
  level.keys.add(level.at);
  return false;
}
