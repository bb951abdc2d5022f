/** Makes blocks of a page's elements: headings, paragraphs, list items, rows and lines of code. */
import type { ParagraphRole } from "../../model.js";
import { type Block, dividedAt, plain } from "./extracted-text.js";
import {
  asLeadIn,
  type Container,
  CONTAINERS,
  contextOf,
  enter,
  isOutside,
  own,
} from "./html-containers.js";
import { isLink, linkListsIn } from "./html-links.js";
import { isDocumentTitle } from "./html-makers.js";
import { isGap } from "./html-shown.js";
import { rowsOf } from "./html-tables.js";
import { type Element, attribute, find, isBlock, walk, wordsOf } from "./html-tree.js";

/** Titles of boxes ("Note", "Warning") as site generators name them. */
const BOX_TITLE =
  /(?:^|\s)(?:\S*admonition-?(?:title|heading)\S*|\S*alert-(?:title|heading)|custom-block-title|\S*aside__title|callout-?title\S*)(?:\s|$)/i;
/** A link beside a heading that leads to it, and no word of it. */
const PERMALINK = /^(?:(?:direct |perma)?link(?: to\b.*)?|#|¶|§|🔗)$/isu;
const WORDS = /[\p{L}\p{N}]/u;
/** Of a paragraph's letters in links, and the fewest links: then it leads elsewhere. */
const MOSTLY_LINKS = 0.8;
const FEWEST_LINKS = 2;
/** The element that reader view wraps around what it has found. */
const WRAPPER = /^readability-page-\d+$/;

const STATED: ReadonlyMap<string, ParagraphRole> = new Map([
  ["figcaption", "caption"],
  ["caption", "caption"],
  ["summary", "title"],
  ["dt", "title"],
]);

interface State {
  readonly blocks: Block[];
  readonly linkLists: ReadonlySet<Element>;
  container?: Container | undefined;
  /** The heading that is open. */
  heading?: Element | undefined;
  /** What paragraphs are by an element that is open around them. */
  stated?: { readonly element: Element; readonly role: ParagraphRole } | undefined;
  /** The last id since the last words. */
  id?: string | undefined;
  words: string;
  /** Where something was left out of the words. */
  gaps: number[];
  /** The words of the link that is open. */
  link?: string | undefined;
  linked: number;
  links: number;
  isCode: boolean;
  isBroken: boolean;
}

/** The blocks of an element in reading order. */
export function blocksOf(top: Element): Block[] {
  const state: State = {
    blocks: [],
    linkLists: linkListsIn(top),
    words: "",
    gaps: [],
    linked: 0,
    links: 0,
    isCode: false,
    isBroken: false,
  };
  walk(top, {
    enter: (element) => open(state, element),
    leave(element) {
      close(state, element);
    },
    text(words) {
      addWords(state, words);
    },
  });
  flush(state);
  return state.blocks;
}

function open(state: State, element: Element): boolean {
  if (isBlock(element)) flush(state);
  state.id = idOf(element) ?? state.id;
  if (element.name === "table" && addTable(state, element)) return false;
  OPENERS.get(element.name)?.(state, element);
  if (CONTAINERS.has(element.name)) openContainer(state, element);
  else if (levelOf(element) !== undefined) state.heading ??= element;
  state.stated ??= statedBy(element);
  return true;
}

type Opener = (state: State, element: Element) => void;

const OPENERS: ReadonlyMap<string, Opener> = new Map(
  Object.entries<Opener>({
    br: breakLine,
    a: (state, element) => {
      if (isLink(element)) state.link = "";
    },
    pre: (state) => (state.isCode = true),
    span: (state, element) => {
      if (isGap(element)) state.gaps.push(state.words.length);
    },
  }),
);

function idOf(element: Element): string | undefined {
  const id = attribute(element, "id") ?? (element.name === "a" ? attribute(element, "name") : "");
  return id === undefined || id === "" || WRAPPER.test(id) ? undefined : id;
}

function statedBy(element: Element): State["stated"] {
  const role = STATED.get(element.name);
  if (role !== undefined) return { element, role };
  return BOX_TITLE.test(attribute(element, "class") ?? "") ? { element, role: "title" } : undefined;
}

/** 0 for a document's title, 1 for the outermost; undefined for what is no heading. */
function levelOf(element: Element): number | undefined {
  if (/^h[1-6]$/.test(element.name)) return Number(element.name.charAt(1));
  if (isDocumentTitle(element)) return 0;
  if (attribute(element, "role") !== "heading") return undefined;
  const level = Number(attribute(element, "aria-level"));
  return Number.isInteger(level) && level >= 1 && level <= 9 ? level : 2;
}

/** One break goes on in the paragraph, two end it. */
function breakLine(state: State): void {
  if (state.isCode || state.isBroken) flush(state);
  else {
    state.words += " ";
    state.isBroken = true;
  }
}

function openContainer(state: State, element: Element): void {
  const leadIn = asLeadIn(state.blocks.at(-1), state.container);
  const isLinks = state.linkLists.has(element);
  state.container = enter(element, state.container, { leadIn, isLinks });
}

/** Whether the table was read as one: then nothing else is read of it. */
function addTable(state: State, table: Element): boolean {
  if (state.linkLists.has(table)) return false;
  const leadIn = asLeadIn(state.blocks.at(-1), state.container);
  const context = leadIn ? [leadIn] : contextOf(state.container).slice(-1);
  const rows = rowsOf(table, context);
  if (rows === undefined) return false;
  const caption = find(table, ({ name }) => name === "caption");
  if (caption) {
    state.stated = { element: caption, role: "caption" };
    state.words = wordsOf(caption);
    flush(state);
    state.stated = undefined;
  }
  state.blocks.push(...rows);
  state.id = undefined;
  return true;
}

function addWords(state: State, words: string): void {
  if (state.link !== undefined) state.link += words;
  if (!state.isCode) {
    state.words += words;
    if (WORDS.test(words)) state.isBroken = false;
    return;
  }
  const [first = "", ...lines] = words.split(/\r\n?|\n/);
  state.words += first;
  for (const line of lines) {
    flush(state);
    state.words += line;
  }
}

function close(state: State, element: Element): void {
  if (isLink(element)) closeLink(state);
  if (endsParagraph(state, element)) flush(state);
  if (element.name === "pre") state.isCode = false;
  if (element === state.heading) state.heading = undefined;
  if (element === state.stated?.element) state.stated = undefined;
  if (element === state.container?.element) state.container = state.container.parent;
}

function endsParagraph(state: State, element: Element): boolean {
  // In a box of code, each `<code>` is a version of its own.
  const isVersion = state.isCode && element.name === "code";
  return isBlock(element) || isVersion || element === state.heading;
}

function closeLink(state: State): void {
  const link = state.link ?? "";
  state.link = undefined;
  if (state.heading && PERMALINK.test(link.trim())) {
    state.words = state.words.slice(0, -link.length);
    return;
  }
  state.linked += lettersIn(link);
  state.links += 1;
}

/** Ends the open paragraph. */
function flush(state: State): void {
  const words = plain(state.words).trim();
  const block = WORDS.test(words) ? blockOf(state, words) : undefined;
  if (block) {
    state.blocks.push(block);
    state.id = undefined;
    state.gaps = [];
  }
  state.words = "";
  state.gaps = state.gaps.map(() => 0);
  state.linked = 0;
  state.links = 0;
  state.isBroken = false;
}

function blockOf(state: State, words: string): Block {
  const pieces = dividedAt(state.words, state.gaps);
  const { heading, container, id } = state;
  const level = heading && levelOf(heading);
  if (level !== undefined && isOutside(container)) {
    return { role: "title", level, anchor: id, pieces };
  }
  const block: Block = {
    role: level === undefined ? roleOf(state, words) : "title",
    pieces,
    context: contextOf(container),
  };
  if (container) own(container, block);
  return block;
}

function roleOf(state: State, words: string): ParagraphRole {
  const { container, stated, links, linked } = state;
  if (state.isCode) return "code";
  if (container?.isMenu) return "furniture";
  if (stated !== undefined) return stated.role;
  if (container?.element.name === "li") return "item";
  const leads = links >= FEWEST_LINKS && linked >= lettersIn(words) * MOSTLY_LINKS;
  return leads ? "furniture" : "prose";
}

function lettersIn(words: string): number {
  return words.replace(/[^\p{L}\p{N}]+/gu, "").length;
}
