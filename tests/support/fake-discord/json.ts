/** Reading JSON of unknown shape without trusting it. */

export type JsonObject = Record<string, unknown>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The objects in a list; empty for anything that is not a list. */
export function objectsIn(value: unknown): JsonObject[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

/** The text of a string, else "". */
export function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}

/** The number itself, else 0. */
export function numberOf(value: unknown): number {
  return typeof value === "number" ? value : 0;
}

/** A string or number as text, for ids come as both; else "". */
export function idOf(value: unknown): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

/** Absent in the sense of Discord: missing and null are the same. */
export function isAbsent(value: unknown): value is null | undefined {
  return value === undefined || value === null;
}

const LONE_SURROGATE = /\p{Surrogate}/u;

/** Says whether any string (or key) within holds half of a surrogate pair, which is not Unicode text. */
export function hasLoneSurrogate(value: unknown): boolean {
  if (typeof value === "string") return LONE_SURROGATE.test(value);
  if (Array.isArray(value)) return value.some(hasLoneSurrogate);
  if (!isObject(value)) return false;
  return Object.entries(value).some(
    ([key, inner]) => LONE_SURROGATE.test(key) || hasLoneSurrogate(inner),
  );
}
