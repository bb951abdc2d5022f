/** Finds the article of a page that does not mark it, with the library behind Firefox's reader view. */
import { type Element, walk } from "./html-tree.js";

/** Elements that are worth the time: 1 s for 20,000. A larger page is read whole. */
const MOST_ELEMENTS = 20_000;
/** Characters of words: each part's are counted again and again. */
const MOST_CHARACTERS = 1_000_000;
/** Elements inside of one another: the library asks each about those around it. */
const DEEPEST = 200;

/** The part of a page that is its article, as a tree of its own; undefined where none is found. */
export async function articleOf(body: Element): Promise<Element | undefined> {
  if (!isWorthIt(body)) return undefined;
  const { parseHTML } = await import("linkedom");
  const { Readability } = await import("@mozilla/readability");
  const { document } = parseHTML(
    "<!doctype html><html><head></head><body></body></html>",
  ) as unknown as { readonly document: DomDocument };
  copy(body, document);
  // The library changes the document it is given, which is a copy, and gives back a part of it.
  const found = new Readability<unknown>(document, {
    serializer: (node: unknown) => node,
    keepClasses: true,
  }).parse();
  return found?.content ? treeOf(found.content as DomNode) : undefined;
}

function isWorthIt(body: Element): boolean {
  let count = 0;
  let depth = 0;
  let deepest = 0;
  let characters = 0;
  walk(body, {
    enter() {
      count += 1;
      depth += 1;
      deepest = Math.max(deepest, depth);
      return true;
    },
    leave: () => (depth -= 1),
    text: (words) => (characters += words.length),
  });
  return count <= MOST_ELEMENTS && deepest <= DEEPEST && characters <= MOST_CHARACTERS;
}

/** What of the DOM is used: the compiler's own declarations are for browsers. */
interface DomNode {
  readonly nodeType: number;
  readonly localName: string;
  readonly data: string;
  readonly childNodes: readonly DomNode[];
  readonly attributes: readonly { readonly name: string; readonly value: string }[];
  setAttribute(name: string, value: string): void;
  appendChild(node: DomNode): void;
}
interface DomDocument {
  readonly body: DomNode;
  createElement(name: string): DomNode;
  createTextNode(words: string): DomNode;
}

const NAME = /^[a-z][\w.-]*$/i;
/** Attributes that tell what an element is; the others stay behind. */
const TELLING: ReadonlySet<string> = new Set(
  "id class href name role itemprop colspan rowspan aria-level start".split(" "),
);

/** Characters of such a value: the library looks for words in each. */
const LONGEST_VALUE = 2000;

function copy(top: Element, document: DomDocument): void {
  const open = [document.body];
  walk(top, {
    enter({ name, attributes }) {
      const element = document.createElement(NAME.test(name) ? name : "span");
      for (const [key, value] of Object.entries(attributes)) {
        if (TELLING.has(key) && value.length <= LONGEST_VALUE) element.setAttribute(key, value);
      }
      open.at(-1)!.appendChild(element);
      open.push(element);
      return true;
    },
    leave: () => open.pop(),
    text(words) {
      open.at(-1)!.appendChild(document.createTextNode(words));
    },
  });
}

const ELEMENT_NODE = 1;
const TEXT_NODE = 3;

function treeOf(top: DomNode): Element {
  const root: Element = { name: "#root", attributes: {}, children: [] };
  const open = [{ node: top, parent: root }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { node, parent } = next;
    if (node.nodeType === TEXT_NODE) parent.children.push(node.data);
    if (node.nodeType !== ELEMENT_NODE) continue;
    const attributes = Object.fromEntries(node.attributes.map(({ name, value }) => [name, value]));
    const element: Element = { name: node.localName, attributes, children: [], parent };
    parent.children.push(element);
    for (const child of [...node.childNodes].reverse()) open.push({ node: child, parent: element });
  }
  return root;
}
