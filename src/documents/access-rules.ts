/** The `access` of `sources.json`: which sources are for certain servers and roles only. */
import * as v from "valibot";
import type { Access } from "../model.js";

/** What a rule is about, and whom it lets in. */
export interface AccessRule {
  /** `all` for a rule that can't be read: then nobody sees anything until it is corrected. */
  readonly kind: "source" | "folder" | "tag" | "all";
  readonly name: string;
  readonly access: Access;
}

/** Rules, and what is wrong with those that let nobody in because of it. */
export interface AccessRules {
  readonly rules: readonly AccessRule[];
  readonly faults: readonly string[];
}

/** Lets nobody in: what can't be read must not be shown to those it may be kept from. */
export const NOBODY: Access = { servers: [] };

const LOCKED: AccessRule = { kind: "all", name: "", access: NOBODY };

const words = v.pipe(
  v.string("must be a text in quotes"),
  v.trim(),
  v.nonEmpty("must not be empty"),
);
const ids = v.array(
  v.pipe(
    v.string("must be an id in quotes"),
    v.regex(/^\d{17,20}$/, "must be an id of 17 to 20 digits"),
  ),
  "must be a list of ids in quotes",
);

const described = <const Schema extends v.GenericSchema>(schema: Schema, description: string) =>
  v.optional(v.pipe(schema, v.description(description)));

const TARGETS = ["source", "folder", "tag"] as const;
const FIELDS = {
  source: described(words, "The path of a file in the corpus folder."),
  folder: described(words, "A folder in the corpus folder, with all below it."),
  tag: described(words, "A tag of sources."),
  servers: described(ids, "Ids of the servers in which it may be seen."),
  roles: described(ids, "Ids of the roles of which a member needs one to see it."),
};
const UNKNOWN = `is not known; use ${Object.keys(FIELDS).join(", ")}`;
const FORM = 'must be of the form { "folder": "staff", "roles": ["…"] }';

/** The form of one rule. */
export const RULE_SCHEMA = v.pipe(
  v.objectWithRest(FIELDS, v.never(UNKNOWN), FORM),
  v.check(
    (rule) => TARGETS.filter((target) => rule[target] !== undefined).length === 1,
    "must name one source, folder or tag",
  ),
  v.check(
    ({ servers, roles }) => servers !== undefined || roles !== undefined,
    "must name servers or roles",
  ),
);

/** The rules of what stands under `access`; a rule with a fault lets nobody in. */
export function readAccessRules(stated: unknown): AccessRules {
  if (stated === undefined) return { rules: [], faults: [] };
  if (!Array.isArray(stated)) return lockedRules("access must be a list of rules");
  const faults: string[] = [];
  const rules = stated.map((rule: unknown, index): AccessRule => {
    const parsed = v.safeParse(RULE_SCHEMA, Array.isArray(rule) ? null : rule);
    if (parsed.success) return toRule(parsed.output);
    const reasons = parsed.issues.map((issue) => {
      const place = (issue.path ?? []).map(({ key }) =>
        typeof key === "number" ? `[${key}]` : `.${String(key)}`,
      );
      return `access[${index}]${place.join("")} ${issue.message}`;
    });
    faults.push(...reasons.map((reason) => `${reason}; ${UNTIL_THEN}`));
    return closed(rule);
  });
  return { rules, faults };
}

const UNTIL_THEN = "until it is corrected, nobody on Discord sees what it limits";

/** Rules that nobody can read: nobody sees anything. */
export function lockedRules(reason: string): AccessRules {
  return {
    rules: [LOCKED],
    faults: [`${reason}; until it is corrected, nobody on Discord sees any source`],
  };
}

/** What is said of sources that a rule may limit, if only their tags could be read. */
const TAGS_LOST = "may state tags that access is limited by";

/**
 * Closes what a rule about a tag may be about where the tags that `sources.json` states are lost to a
 * fault: the file of a faulty entry, and everything where it can't be told which file.
 * @param ways to each fault, from the top of the file
 */
export function locksOfLostTags(
  rules: readonly AccessRule[],
  ways: readonly (readonly string[])[],
): AccessRules {
  if (!rules.some(({ kind }) => kind === "tag")) return { rules: [], faults: [] };
  if (ways.some(([name, ...rest]) => rest.length === 0 && name !== "$schema"))
    return lockedRules(`a fault ${TAGS_LOST}`);
  const lost = ways.filter(([, , field]) => field === undefined || isMeantAs("tags", field));
  const paths = [...new Set(lost.map(([, path = ""]) => path))];
  return {
    rules: paths.map((name) => ({ kind: "source", name, access: NOBODY })),
    faults: paths.map(
      (path) =>
        `sources[${JSON.stringify(path)}] ${TAGS_LOST}; until it is corrected, nobody on Discord sees that source`,
    ),
  };
}

/** Letters put in, taken out or replaced, up to which a name is taken for a slip of `access`. */
const MOST_SLIPS = 2;

/** Whether a name is `access`, or so near to it that its writer may have meant it. */
export function isMeantAsAccess(name: string): boolean {
  return isMeantAs("access", name);
}

function isMeantAs(word: string, name: string): boolean {
  return isNear(name.trim().toLowerCase(), word, MOST_SLIPS);
}

/** Whether so many slips at most make one word the other. */
function isNear(a: string, b: string, most: number): boolean {
  if (Math.abs(a.length - b.length) > most) return false;
  let same = 0;
  while (same < a.length && a[same] === b[same]) same += 1;
  const [restOfA, restOfB] = [a.slice(same), b.slice(same)];
  if (restOfA === restOfB) return true;
  if (most === 0) return false;
  const [shorterA, shorterB] = [restOfA.slice(1), restOfB.slice(1)];
  const pairs = [
    [shorterA, shorterB],
    [shorterA, restOfB],
    [restOfA, shorterB],
  ] as const;
  return pairs.some(([nextA, nextB]) => isNear(nextA, nextB, most - 1));
}

/** The limits of the rules that are about a file; undefined where there are none. */
export function accessOf(
  rules: readonly AccessRule[],
  path: string,
  tags: readonly string[] = [],
): readonly Access[] | undefined {
  const limits = rules.filter((rule) => concerns(rule, path, tags)).map(({ access }) => access);
  return limits.length > 0 ? limits : undefined;
}

/** Whether a rule is about a file. */
export function concerns(
  { kind, name }: AccessRule,
  path: string,
  tags: readonly string[] = [],
): boolean {
  switch (kind) {
    case "source":
      return likePath(path) === likePath(name);
    case "folder":
      return likePath(path).startsWith(`${likePath(name)}/`);
    case "tag":
      return tags.some((tag) => alike(tag) === alike(name));
    case "all":
      return true;
  }
}

/** Paths that some systems take for the same are limited alike. */
const likePath = (path: string): string => path.normalize().toLowerCase();

/** As tags are compared where sources are grouped by them. */
const alike = (tag: string): string =>
  tag.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().trim();

function toRule(rule: v.InferOutput<typeof RULE_SCHEMA>): AccessRule {
  const { servers, roles } = rule;
  const access = { ...(servers && { servers }), ...(roles && { roles }) };
  const kind = TARGETS.find((target) => rule[target] !== undefined);
  return kind === undefined ? LOCKED : { kind, name: nameOf(kind, rule[kind] ?? ""), access };
}

/** A rule that can't be read in full, closed as far as it tells what it is about. */
function closed(rule: unknown): AccessRule {
  const stated = typeof rule === "object" && rule !== null ? (rule as Record<string, unknown>) : {};
  const [target, ...others] = TARGETS.filter((name) => stated[name] !== undefined);
  const name = target === undefined ? undefined : stated[target];
  if (target === undefined || others.length > 0 || typeof name !== "string") return LOCKED;
  return { kind: target, name: nameOf(target, name), access: NOBODY };
}

/** Paths are written with either slash, from the corpus folder on. */
function nameOf(kind: (typeof TARGETS)[number], name: string): string {
  if (kind === "tag") return name.trim();
  return name
    .trim()
    .replaceAll("\\", "/")
    .replace(/^(?:\.?\/)+|\/+$/g, "");
}
