/** What somebody on Discord may see: a library as if the sources kept from them were not there. */
import type { Access } from "../model.js";
import { type Library, partOf } from "./library.js";

/** Where somebody is, and as whom. In direct messages there is no server and there are no roles. */
export interface Audience {
  /** A server's id. */
  readonly server?: string;
  /** Ids of roles there. */
  readonly roles: readonly string[];
}

/** Who is known by nothing: sees only what has no rules. */
export const OUTSIDER: Audience = { roles: [] };

/** Parts of one library that are kept: few servers tell more groups of members apart. */
const MOST_PARTS = 32;

const parts = new WeakMap<Library, Map<string, Promise<Library>>>();

/** Whether an audience may see something: every limit on it must let them in. */
export function isVisible(
  { access = [] }: { readonly access?: readonly Access[] },
  { server, roles }: Audience,
): boolean {
  return access.every(
    (limit) =>
      (limit.servers === undefined || (server !== undefined && limit.servers.includes(server))) &&
      (limit.roles === undefined || limit.roles.some((role) => roles.includes(role))),
  );
}

/**
 * The library of what an audience may see, made when first asked for and kept as long as the whole
 * one; the whole one itself where that is everything.
 */
export async function libraryFor(library: Library, audience: Audience): Promise<Library> {
  if (library.making === undefined) return library;
  const sources = library.sources.filter((source) => isVisible(source, audience));
  const problems = library.problems.filter((problem) => isVisible(problem, audience));
  const isWhole =
    sources.length === library.sources.length && problems.length === library.problems.length;
  if (isWhole) return library;
  const key = JSON.stringify([
    sources.map(({ id }) => id),
    problems.map(({ path, reason }) => [path, reason]),
  ]);
  const known = parts.get(library) ?? new Map<string, Promise<Library>>();
  parts.set(library, known);
  const part = known.get(key) ?? partOf(library, sources, problems);
  // Asked for last, forgotten last.
  known.delete(key);
  known.set(key, part);
  for (const oldest of known.keys()) if (known.size > MOST_PARTS) known.delete(oldest);
  return part;
}
