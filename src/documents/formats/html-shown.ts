/** Takes out of a page what no reader sees, and what is no part of what it says. */
import { isMakersOwn } from "./html-makers.js";
import { type Element, attribute, classesOf, isBlock } from "./html-tree.js";

/** Elements that hold no words of the page: controls, players, navigation. */
const NEVER: ReadonlySet<string> = new Set(
  (
    "script style template noscript iframe object embed svg canvas video audio map nav search dialog " +
    "button select datalist textarea input meter progress head link meta title rp rt annotation " +
    "annotation-xml"
  ).split(" "),
);
/** Words struck through no longer stand: a quote, which shows no line through them, would say they do. */
const STRUCK: ReadonlySet<string> = new Set(["del", "s", "strike"]);
const ROLES: ReadonlySet<string> = new Set(
  "navigation search banner contentinfo dialog alertdialog menu menubar toolbar tablist".split(" "),
);
/** Words that only a program reads out, or that lead around the page instead of saying something. */
const SIDE_CLASS =
  /^(?:sr-only|visually-?hidden|screen-reader-text|noprint|mw-editsection|headerlink|viewcode-(?:link|back)|permalink|footnote-(?:ref|backref|reference|back)|hash-link|header-anchor|anchor-link|anchorjs-link|linenos?|line-?numbers?(?:-rows)?|(?:\S*-)?breadcrumbs?|boring|hideme|pagination|pager|nav(?:header|footer)?|skip-?(?:link|nav|to-content)|toc|table-of-contents|sphinxsidebar|navbar|sharedaddy|social-share|share-buttons|site-(?:header|footer)|theme-doc-(?:toc|footer|breadcrumbs)\S*|edit-this-page|copy-(?:button|btn))$/i;
/** Boxes that ask for consent, by how their makers and most sites name them. */
const CONSENT =
  /^(?:onetrust|cybotcookiebot|didomi|osano|truste|usercentrics|qc-cmp|sp_message|cc-window|cc-banner|iubenda-cs|cmplz-)|(?:cookie|consent|gdpr)s?[-_]?(?:banner|bar|notice|popup|modal|dialog|overlay|message|box|law|wall|prompt)/i;
/** A style by which nobody sees an element. */
export const INVISIBLE = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)\b/i;
/** The page's own parts, whatever their classes say. */
const KEPT: ReadonlySet<string> = new Set(["html", "body", "main", "article", "#root"]);
const LANDMARKS: ReadonlySet<string> = new Set(["aside", "header", "footer"]);

/**
 * Changes the tree: elements that are not shown or are no content are taken out, and given back.
 * @param striking classes by which the page strikes words
 */
export function keepShown(
  root: Element,
  striking: ReadonlySet<string> = new Set(),
): readonly Element[] {
  const isStruck = (element: Element): boolean =>
    striking.size > 0 && classesOf(element).some((name) => striking.has(name));
  return prune(root, (element) => isCruft(element) || isStruck(element));
}

/** Changes the tree: parts around the page's words, by what the page calls them, are taken out. */
export function keepContent(top: Element): void {
  prune(top, ({ name, children }) => {
    if (!LANDMARKS.has(name)) return false;
    return !children.some((child) => typeof child === "object" && holdsTitle(child));
  });
}

function prune(top: Element, isOut: (element: Element) => boolean): readonly Element[] {
  const removed: Element[] = [];
  const open = [top];
  for (let element = open.pop(); element !== undefined; element = open.pop()) {
    for (const child of element.children.splice(0, Infinity)) {
      if (typeof child === "string") element.children.push(child);
      else if (!isOut(child)) {
        element.children.push(child);
        open.push(child);
      } else {
        removed.push(child);
        if (isSeenInLine(child)) element.children.push(gapIn(element));
      }
    }
  }
  return removed;
}

/** Elements without words that a reader could see. */
const UNSEEN: ReadonlySet<string> = new Set(
  "script style template noscript head link meta title".split(" "),
);

/** Whether words in a line would not stand beside one another on the page as they do without it. */
function isSeenInLine(element: Element): boolean {
  return !isBlock(element) && !UNSEEN.has(element.name) && !isHidden(element);
}

/** In place of what is left out of a line: without words, and as nothing to reader view. */
const GAP = "left-out";

const gapIn = (parent: Element): Element => ({
  name: "span",
  attributes: { class: GAP },
  children: [],
  parent,
});

/** Whether an element stands where something was left out of a line. */
export function isGap({ name, attributes }: Element): boolean {
  return name === "span" && attributes["class"] === GAP;
}

function isCruft(element: Element): boolean {
  const { name } = element;
  if (KEPT.has(name)) return false;
  if (NEVER.has(name) || STRUCK.has(name) || ROLES.has(attribute(element, "role") ?? ""))
    return true;
  return isHidden(element) || isPageFooter(element) || isNamedSo(element);
}

function isHidden(element: Element): boolean {
  const { attributes } = element;
  // Panels behind tabs are hidden until one asks for them.
  if (attributes["role"] === "tabpanel") return false;
  const isClosed = "hidden" in attributes && attributes["hidden"] !== "until-found";
  return (
    isClosed || attributes["aria-hidden"] === "true" || INVISIBLE.test(attributes["style"] ?? "")
  );
}

/** The foot of the page or of its article; that of a quotation says whose it is. */
function isPageFooter({ name, parent }: Element): boolean {
  return name === "footer" && parent?.name !== "blockquote" && parent?.name !== "figure";
}

function isNamedSo(element: Element): boolean {
  const classes = classesOf(element);
  const id = attribute(element, "id") ?? "";
  if (CONSENT.test(id) && !HEADED.has(element.name)) return true;
  if (isNoteMark(element, classes) || isMakersOwn(element, classes)) return true;
  return classes.some((name) => SIDE_CLASS.test(name) || CONSENT.test(name));
}

/** Numbers that lead to a note, and the way back: in a sentence they are no word of it. */
const NOTE_ROLES: ReadonlySet<string> = new Set(["doc-noteref", "doc-backlink"]);

function isNoteMark(element: Element, classes: readonly string[]): boolean {
  // Links have that class too.
  if (element.name === "sup" && classes.includes("reference")) return true;
  return NOTE_ROLES.has(attribute(element, "role") ?? "");
}

/** Elements whose ids are made of the words of a heading: a page may be about cookie banners. */
const HEADED: ReadonlySet<string> = new Set("section h1 h2 h3 h4 h5 h6 a span dt".split(" "));

function holdsTitle({ name, children }: Element): boolean {
  return (
    name === "h1" || children.some((child) => typeof child === "object" && child.name === "h1")
  );
}
