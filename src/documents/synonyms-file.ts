/** `synonyms.json`: the owner's own words for the same thing, checked. */
import * as v from "valibot";
import type { Problem } from "../model.js";
import { repeatedKeyFault, repeatedKeys } from "./repeated-keys.js";

/** The file in the corpus folder that states which words mean the same. */
export const SYNONYMS_FILE = "synonyms.json";

/** By word or phrase, lower case with single spaces: what a text may say instead. */
export type Synonyms = ReadonlyMap<string, readonly string[]>;

export const noSynonyms: Synonyms = new Map();

/** Characters of the longest word or phrase. */
const LONGEST = 100;

const phrase = v.pipe(
  v.string("must be a text in quotes"),
  v.trim(),
  v.nonEmpty("must not be empty"),
  v.maxLength(LONGEST, `must not be longer than ${LONGEST} characters`),
  v.transform((words) => words.toLowerCase().replace(/\s+/g, " ")),
);
const FORM =
  'must be of the form { "twoWay": [["uav", "drone"]], "oneWay": { "headcount": ["troops"] } }';
const FILE = v.strictObject(
  {
    $schema: v.optional(v.string()),
    /** Groups in which each stands for each. */
    twoWay: v.optional(
      v.array(v.pipe(v.array(phrase, "must be a list"), v.minLength(2, "needs two words or more"))),
    ),
    /** A question's word, and what a text may say instead; not the other way round. */
    oneWay: v.optional(v.record(phrase, v.array(phrase, "must be a list"))),
  },
  FORM,
);

/** What the text of `synonyms.json` states. A file with a fault states nothing, and is told. */
export function readSynonyms(text: string): {
  readonly synonyms: Synonyms;
  readonly problems: readonly Problem[];
} {
  let content: unknown;
  try {
    content = JSON.parse(text.replace(/^\ufeff/, ""));
  } catch (error) {
    const detail = error instanceof Error ? ` (${error.message})` : "";
    return faulty([`is not valid JSON${detail}; correct it`]);
  }
  if (Array.isArray(content)) return faulty([FORM]);
  const twice = repeatedKeys(text);
  if (twice.length > 0) {
    return faulty(twice.map((way) => repeatedKeyFault(way.join("."))));
  }
  const parsed = v.safeParse(FILE, content);
  if (!parsed.success) return faulty(parsed.issues.map(faultOf));
  return { synonyms: joined(parsed.output), problems: [] };
}

/** What the file states of each word, together. */
function joined({ twoWay = [], oneWay = {} }: v.InferOutput<typeof FILE>): Synonyms {
  const synonyms = new Map<string, readonly string[]>();
  const add = (word: string, others: readonly string[]): void => {
    synonyms.set(word, [...new Set([...(synonyms.get(word) ?? []), ...others])]);
  };
  for (const group of twoWay) {
    for (const word of group)
      add(
        word,
        group.filter((other) => other !== word),
      );
  }
  for (const [word, others] of Object.entries(oneWay)) add(word, others);
  return synonyms;
}

/** A fault with the path to it; of an unknown field, which there are. */
function faultOf(issue: v.BaseIssue<unknown>): string {
  const path = v.getDotPath(issue);
  if (issue.type === "strict_object" && path !== null) {
    return `${path} is not known; use twoWay and oneWay`;
  }
  return path === null ? FORM : `${path} ${issue.message}`;
}

function faulty(reasons: readonly string[]): { synonyms: Synonyms; problems: readonly Problem[] } {
  return {
    synonyms: noSynonyms,
    problems: reasons.map((reason) => ({ path: SYNONYMS_FILE, reason })),
  };
}
