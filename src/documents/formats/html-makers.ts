/**
 * What programs that save pages put around and between the words of these, by the names they give it.
 *
 * | made by        | is left out                                                               |
 * |----------------|---------------------------------------------------------------------------|
 * | MediaWiki      | notices to all readers, boxes of links, categories, ways back to a note    |
 * | Confluence     | who made a page, its table of contents, attachments, comments, "Expand"    |
 * | Google Docs    | comments, numbers of notes, the table of contents, words struck by a class |
 * | Word           | the signs before list items, the table of contents                         |
 * | LibreOffice    | numbers of notes                                                           |
 * | Doxygen        | its line about itself, and the project's name above each page              |
 */
import { type Element, attribute, classesOf, wordsOf } from "./html-tree.js";

const IDS: ReadonlySet<string> = new Set(
  "titlearea siteNotice jump-to-nav siteSub catlinks mw-navigation breadcrumb-section".split(" "),
);
const CLASSES =
  /^(?:mw-(?:jump-link|cite-backlink|indicators)|(?:vertical-)?navbox|printfooter|catlinks|page-metadata|expand-control|toc-macro|MsoToc\d|MsoCommentReference|sd(?:foot|end)note(?:anc|sym))$/;
const LETTER_SIGNS = /font-family\s*:\s*["']?(?:symbol|wingdings)|mso-list\s*:\s*ignore/i;
/** Words with a line through them. */
const LINE_THROUGH = /text-decoration(?:-line)?\s*:[^;]*\bline-through\b/i;
/** A class of Google Docs by which words are struck. */
const STRIKING = /\.(c\d+)\{[^{}]*text-decoration:[^;{}]*line-through/g;
/** Characters of a page in which its styles stand. */
const STYLES_END = 200_000;
const COMMENT = /^cmnt\d+$/;
/** Numbers that lead to a note or comment, or back. */
const NUMBER = /^(?:cmnt_ref|ftnt_ref|ftnt)\d+$/;

/** The classes by which a page strikes words, as Google Docs names them. */
export function strikingClasses(page: string): ReadonlySet<string> {
  const styles = page.slice(0, STYLES_END);
  return new Set([...styles.matchAll(STRIKING)].map(([, name]) => name!));
}

/** Whether an element is its maker's, or strikes its words, and so is no part of what a page says. */
export function isMakersOwn(element: Element, classes: readonly string[]): boolean {
  const { name, attributes } = element;
  if (name === "address") return classes.includes("footer");
  if (IDS.has(attributes["id"] ?? "") || classes.some((one) => CLASSES.test(one))) return true;
  if (classes.includes("pageSection") && classes.includes("group")) return true;
  const style = attributes["style"];
  if (style !== undefined && (LINE_THROUGH.test(style) || isSign(element, style))) return true;
  return isGoogles(element);
}

/** Whether a paragraph is a document's title, as Google Docs and Word mark it. */
export function isDocumentTitle(element: Element): boolean {
  if (element.name !== "p") return false;
  const classes = classesOf(element);
  if (classes.includes("MsoTitle")) return true;
  return classes.includes("title") && (attribute(element, "id") ?? "").startsWith("h.");
}

/** A bullet in the letters of a font of signs; longer words are only set in it. */
function isSign(element: Element, style: string): boolean {
  return LETTER_SIGNS.test(style) && wordsOf(element).length <= LONGEST_SIGN;
}

const LONGEST_SIGN = 8;

function isGoogles(element: Element): boolean {
  const { name, attributes } = element;
  if (name === "a") return NUMBER.test(attributes["id"] ?? "");
  if (name !== "p" && name !== "div") return false;
  const link = firstLink(element);
  return link !== undefined && (isComment(link) || (name === "p" && isContents(element, link)));
}

const isComment = ({ attributes }: Element): boolean => COMMENT.test(attributes["id"] ?? "");

/** A line of the table of contents. */
function isContents(element: Element, link: Element): boolean {
  const leads = (link.attributes["href"] ?? "").startsWith("#h.");
  return leads && wordsOf(link) === wordsOf(element);
}

/** The link that an element begins with, at most three elements deep. */
function firstLink(element: Element): Element | undefined {
  let first = element;
  for (let depth = 0; depth < DEEPEST_LINK; depth += 1) {
    const child = first.children.find((one) => typeof one === "object" || one.trim() !== "");
    if (typeof child !== "object") return undefined;
    if (child.name === "a") return child;
    first = child;
  }
  return undefined;
}

const DEEPEST_LINK = 3;
