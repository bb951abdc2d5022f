/** What holds a page's paragraphs, and what that says of them: lists, definitions, quotes, details. */
import type { Block } from "./extracted-text.js";
import type { Element } from "./html-tree.js";

/** An element that says something of the paragraphs in it. */
export interface Container {
  readonly element: Element;
  readonly parent?: Container | undefined;
  /** The paragraph right before it that leads in to it. */
  readonly leadIn?: Block | undefined;
  /** A list of links that nothing leads in to. */
  readonly isMenu: boolean;
  /** A list item's first paragraph; the term last defined; the summary of details. */
  own?: Block;
}

/** Spans of context that one paragraph is given: what is further out rarely helps a reader. */
const MOST_CONTEXT = 4;
/** Containers looked through for context: lists are nested a few deep, hostile pages without end. */
const MOST_STEPS = 32;

const LEAD_IN = /[:：]["'”’)\]]*$/;

/** Elements that become containers. */
export const CONTAINERS: ReadonlySet<string> = new Set(
  "ul ol menu dir li dl dt dd blockquote details pre table".split(" "),
);

/** A container for an element inside of another. */
export function enter(
  element: Element,
  parent: Container | undefined,
  { leadIn, isLinks }: { readonly leadIn: Block | undefined; readonly isLinks: boolean },
): Container {
  // A term has nothing to do with the one defined before it.
  if (element.name === "dt" && parent) delete parent.own;
  const isMenu = parent?.isMenu === true || (isLinks && leadIn === undefined);
  return { element, parent, leadIn: LED_IN.has(element.name) ? leadIn : undefined, isMenu };
}

/** The block, where it leads in to what comes next in a container. */
export function asLeadIn(
  before: Block | undefined,
  container: Container | undefined,
): Block | undefined {
  if (before === undefined || before === container?.own || before.role === "row") return undefined;
  return LEAD_IN.test(before.pieces.at(-1)?.text ?? "") ? before : undefined;
}

const LED_IN: ReadonlySet<string> = new Set("ul ol menu dir dl pre table".split(" "));

/** What the containers of a paragraph say of it, outermost first. */
export function contextOf(innermost: Container | undefined): Block[] {
  const context: Block[] = [];
  let container = innermost;
  for (let steps = 0; container && steps < MOST_STEPS; steps += 1) {
    const { leadIn, own, parent } = container;
    context.unshift(...[leadIn, own].filter((block) => block !== undefined));
    container = parent;
  }
  return context.slice(-MOST_CONTEXT);
}

const DIVIDED: ReadonlySet<string> = new Set(["details", "table"]);

/** Whether a heading divides the page here: in lists and quotes none does. */
export function isOutside(innermost: Container | undefined): boolean {
  let container = innermost;
  while (container && DIVIDED.has(container.element.name)) container = container.parent;
  return container === undefined;
}

/** Notes a paragraph that says what the others in its container are about. */
export function own(container: Container, block: Block): void {
  const { name } = container.element;
  if (name === "dt") {
    if (container.parent) container.parent.own = block;
  } else if (name === "li" || (name === "details" && block.role === "title")) {
    container.own ??= block;
  }
}
