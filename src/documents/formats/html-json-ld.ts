/** What a page states of itself in JSON-LD, as search engines read it. */
import { type Element, attribute, findAll } from "./html-tree.js";

/** Facts as they stand in the data. */
export interface JsonLd {
  readonly author?: string | undefined;
  readonly publisher?: string | undefined;
  readonly published?: string | undefined;
}

/** Kinds of things that are a page's own text, and no shop, person or trail. */
const TEXTS = /(?:Article|Posting|WebPage|Report|HowTo|FAQPage|CreativeWork|Documentation)$/;
/** Things looked through: pages state a dozen. */
const MOST_THINGS = 200;

type Thing = Readonly<Record<string, unknown>>;

/** What the first thing that is a text states, field by field. */
export function readJsonLd(root: Element): JsonLd {
  const scripts = findAll(root, (element) => element.name === "script");
  const things = scripts.flatMap((script) => thingsIn(parsed(script))).filter(isText);
  const first = (read: (thing: Thing) => string | undefined): string | undefined =>
    things.map(read).find((value) => value !== undefined);
  return {
    author: first((thing) => namesOf(thing["author"])),
    publisher: first((thing) => namesOf(thing["publisher"])),
    published: first((thing) => wordsIn(thing["datePublished"])),
  };
}

function parsed(script: Element): unknown {
  if (!/^application\/ld\+json\b/i.test(attribute(script, "type") ?? "")) return undefined;
  try {
    return JSON.parse(script.children.filter((child) => typeof child === "string").join(""));
  } catch {
    return undefined; // not JSON: it states nothing
  }
}

/** The things of a script: one, a list, or a graph. */
function thingsIn(value: unknown): Thing[] {
  const list: unknown[] = Array.isArray(value) ? value : [value];
  return list
    .slice(0, MOST_THINGS)
    .filter(isThing)
    .flatMap((thing) => {
      const graph: unknown = thing["@graph"];
      return Array.isArray(graph) ? graph.slice(0, MOST_THINGS).filter(isThing) : [thing];
    });
}

function isThing(value: unknown): value is Thing {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isText(thing: Thing): boolean {
  const kinds: unknown[] = [thing["@type"]].flat();
  return kinds.some((kind) => typeof kind === "string" && TEXTS.test(kind));
}

/** The names of a person or organisation, or of several. */
function namesOf(value: unknown): string | undefined {
  const list: unknown[] = Array.isArray(value) ? value : [value];
  const names = list.slice(0, MOST_THINGS).flatMap((one) => {
    return wordsIn(isThing(one) ? one["name"] : one) ?? [];
  });
  return names.length > 0 ? names.join(", ") : undefined;
}

function wordsIn(value: unknown): string | undefined {
  const isName = typeof value === "string" && value.trim() !== "" && !/^https?:/i.test(value);
  return isName ? value.trim() : undefined;
}
