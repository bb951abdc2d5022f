/** Tells lists and tables of links, which lead to other places, from lists that say something. */
import { type Element, attribute, walk } from "./html-tree.js";

/** Items or rows of a list that can be a menu: two links are often an answer. */
const LEAST_ITEMS = 3;
/** Of a list's characters, in links. */
const MOSTLY = 0.85;

const ITEMS: ReadonlySet<string> = new Set(["li", "tr"]);
const LISTS: ReadonlySet<string> = new Set(["ul", "ol", "table"]);

interface Measure {
  readonly element: Element;
  all: number;
  linked: number;
  items: number;
}

/** Whether an element leads somewhere; others named `a` are places, which old pages leave open. */
export function isLink(element: Element): boolean {
  return element.name === "a" && attribute(element, "href") !== undefined;
}

/** The lists and tables inside of an element whose words are nearly all links. Takes one walk. */
export function linkListsIn(top: Element): ReadonlySet<Element> {
  const found = new Set<Element>();
  const open: Measure[] = [{ element: top, all: 0, linked: 0, items: 0 }];
  let links = 0;
  walk(top, {
    enter(element) {
      if (ITEMS.has(element.name)) open.at(-1)!.items += 1;
      if (isLink(element)) links += 1;
      open.push({ element, all: 0, linked: 0, items: 0 });
      return true;
    },
    leave(element) {
      const { all, linked, items } = open.pop()!;
      if (isLink(element)) links -= 1;
      const around = open.at(-1)!;
      around.all += all;
      around.linked += linked;
      if (element.name === "tbody") around.items += items;
      if (LISTS.has(element.name) && items >= LEAST_ITEMS && linked >= all * MOSTLY)
        found.add(element);
    },
    text(words) {
      const length = words.replace(/\s+/g, "").length;
      open.at(-1)!.all += length;
      if (links > 0) open.at(-1)!.linked += length;
    },
  });
  return found;
}
