/**
 * A web page as a tree, read with htmlparser2: runs nothing and loads nothing. Nothing here recurses:
 * pages can be nested deep.
 */
import { setImmediate } from "node:timers/promises";
import { DocumentError } from "../../errors.js";

/** An element by its name in lower case. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (Element | string)[];
  readonly parent?: Element;
}

/** Told of a tree's elements and words, in order. */
export interface Visitor {
  /** False skips what is inside; `leave` is not told then. */
  readonly enter?: (element: Element) => boolean;
  readonly leave?: (element: Element) => void;
  readonly text?: (words: string) => void;
}

/** Characters read before other work gets its turn: a few ms of it. */
const AT_ONCE = 128 * 1024;
/** Characters of a page: the longest standards have 15 million; a tree takes ten times its text. */
const LONGEST = 20_000_000;
/** Elements inside of one another: pages have 60 at most; the parser's time grows with them. */
const DEEPEST = 1000;
/** A standard of 1,000 pages has 300,000 elements; more fill a memory. */
const MOST_ELEMENTS = 1_000_000;

/** Elements that start a line of their own, as browsers show them. All others run on in the line. */
const BLOCKS: ReadonlySet<string> = new Set(
  (
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset " +
    "figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol " +
    "optgroup option p pre search section summary table tbody td tfoot th thead tr ul"
  ).split(" "),
);

/** Whether browsers show an element on lines of its own. */
export function isBlock({ name }: Element): boolean {
  return BLOCKS.has(name);
}

/** Elements whose words are code or are drawn as something else. */
const UNREAD: ReadonlySet<string> = new Set(
  "style template iframe object embed svg canvas noembed noframes".split(" "),
);

/**
 * The tree of any text. Scripts that hold data are in it, others and styles are empty.
 * @throws DocumentError where it is too long or has too many elements, or too many inside of one another.
 */
export async function readTree(text: string): Promise<Element> {
  if (text.length > LONGEST) {
    throw new DocumentError(
      `has more than ${LONGEST / 1e6} million characters; split it or save it as plain text`,
    );
  }
  const { Parser } = await import("htmlparser2");
  const root: Element = { name: "#root", attributes: {}, children: [] };
  let open: Element = root;
  let depth = 0;
  let count = 0;
  const isXml = /^\s*<\?xml\b/.test(text.slice(0, 200));
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        depth += 1;
        count += 1;
        refuseTooMuch(depth, count);
        const element = { name, attributes, children: [], parent: open };
        open.children.push(element);
        open = element;
      },
      ontext(words) {
        if (isRead(open)) addWords(open.children, words);
      },
      onclosetag() {
        depth -= 1;
        open = open.parent ?? root;
      },
    },
    { decodeEntities: true, lowerCaseTags: true, recognizeSelfClosing: isXml },
  );
  for (let start = 0; start < text.length; start += AT_ONCE) {
    parser.write(text.slice(start, start + AT_ONCE));
    await setImmediate();
  }
  parser.end();
  return root;
}

/** The parser gives each entity by itself. */
function addWords(children: Element["children"], words: string): void {
  const last = children.at(-1);
  if (typeof last === "string") children[children.length - 1] = last + words;
  else children.push(words);
}

function refuseTooMuch(depth: number, count: number): void {
  if (depth > DEEPEST) {
    throw new DocumentError(
      `has more than ${DEEPEST} elements inside of one another; save the page anew from a browser, or remove it`,
    );
  }
  if (count > MOST_ELEMENTS) {
    throw new DocumentError(`has more than ${MOST_ELEMENTS} elements; split it or remove it`);
  }
}

function isRead({ name, attributes }: Element): boolean {
  if (name === "script") return /^application\/ld\+json\b/i.test(attributes["type"] ?? "");
  return !UNREAD.has(name);
}

/** Walks through what is inside of an element. */
export function walk(top: Element, { enter, leave, text }: Visitor): void {
  const path: { readonly element: Element; next: number }[] = [{ element: top, next: 0 }];
  for (let at = path.at(-1); at !== undefined; at = path.at(-1)) {
    const child = at.element.children[at.next];
    at.next += 1;
    if (child === undefined) {
      path.pop();
      if (path.length > 0) leave?.(at.element);
    } else if (typeof child === "string") {
      text?.(child);
    } else if (enter?.(child) ?? true) {
      path.push({ element: child, next: 0 });
    }
  }
}

/** The first element inside of an element for which something is so; looks no further. */
export function find(top: Element, isWanted: (element: Element) => boolean): Element | undefined {
  const open = [top];
  for (let element = open.pop(); element !== undefined; element = open.pop()) {
    if (element !== top && isWanted(element)) return element;
    for (let at = element.children.length - 1; at >= 0; at -= 1) {
      const child = element.children[at]!;
      if (typeof child === "object") open.push(child);
    }
  }
  return undefined;
}

/** The elements inside of an element for which something is so, in order. */
export function findAll(top: Element, isWanted: (element: Element) => boolean): Element[] {
  const found: Element[] = [];
  walk(top, {
    enter(element) {
      if (isWanted(element)) found.push(element);
      return true;
    },
  });
  return found;
}

/** The words of an element in one line, those of its blocks apart. */
export function wordsOf(top: Element): string {
  const parts: string[] = [];
  const apart = (element: Element): boolean => {
    if (isBlock(element) || element.name === "br") parts.push(" ");
    return true;
  };
  walk(top, { enter: apart, leave: apart, text: (words) => parts.push(words) });
  return parts.join("").replace(/\s+/g, " ").trim();
}

/** An attribute without outer white space; undefined where it is missing or blank. */
export function attribute({ attributes }: Element, name: string): string | undefined {
  const value = Object.hasOwn(attributes, name) ? attributes[name]!.trim() : "";
  return value === "" ? undefined : value;
}

/** The names of an element's classes. */
export function classesOf(element: Element): readonly string[] {
  return attribute(element, "class")?.split(/\s+/) ?? [];
}
