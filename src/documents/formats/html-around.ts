/** The words that a page shows around its content: never quoted, but a browser finds them. */
import { INVISIBLE } from "./html-shown.js";
import { type Element, isBlock, walk } from "./html-tree.js";

/** Elements whose words no browser shows. */
const UNSEEN: ReadonlySet<string> = new Set(
  "script style template noscript head iframe object canvas video audio datalist map".split(" "),
);

/** Characters of such words that are kept: those of a page's menus, teasers and foot. */
const MOST = 100_000;
/** Lines of the content that its page has not so; with more, what stands around it is not known. */
const MOST_CHANGED = 100;

/**
 * What is shown of a page and is not part of its content, a line for each block; each line once.
 * @param removed elements that were taken out of the page
 * @param before the lines of the page without these, @param content those of its content
 */
export function aroundOf(
  removed: readonly Element[],
  before: readonly string[],
  content: readonly string[],
): string {
  const lines = new Set([...removed.flatMap(linesOf), ...difference(before, content)]);
  return [...lines].join("\n").slice(0, MOST);
}

/** The words of an element as a browser finds them, a line for each block. */
export function linesOf(top: Element): string[] {
  if (isUnseen(top)) return [];
  const lines: string[] = [];
  let words = "";
  const flush = (): void => {
    const line = words.replace(/\s+/gu, " ").trim();
    if (line !== "") lines.push(line);
    words = "";
  };
  const isDivision = (element: Element): boolean => isBlock(element) || element.name === "br";
  walk(top, {
    enter(element) {
      if (isDivision(element)) flush();
      return !isUnseen(element);
    },
    leave(element) {
      if (isDivision(element)) flush();
    },
    text: (added) => (words += added),
  });
  flush();
  return lines;
}

function isUnseen({ name, attributes }: Element): boolean {
  const isClosed = "hidden" in attributes && attributes["role"] !== "tabpanel";
  return UNSEEN.has(name) || isClosed || INVISIBLE.test(attributes["style"] ?? "");
}

/** The lines that are not among the others, or more often. */
function difference(all: readonly string[], others: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const line of all) counts.set(line, (counts.get(line) ?? 0) + 1);
  const changed: string[] = [];
  for (const line of others) {
    const count = counts.get(line) ?? 0;
    if (count === 0) changed.push(line);
    else counts.set(line, count - 1);
  }
  if (changed.length > MOST_CHANGED) return [];
  // Reader view divides some paragraphs anew: what holds their words is no other line.
  return [...counts]
    .filter(([line, count]) => count > 0 && !changed.some((part) => line.includes(part)))
    .map(([line]) => line);
}
