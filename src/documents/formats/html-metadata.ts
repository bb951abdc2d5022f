/** What a page states of itself in its head, its data and its marked dates. Nothing is guessed. */
import type { SourceDetails } from "../../model.js";
import { readProperties } from "./document-properties.js";
import { plain } from "./extracted-text.js";
import { readJsonLd } from "./html-json-ld.js";
import { type Element, attribute, find, findAll, wordsOf } from "./html-tree.js";

export interface PageMetadata {
  /** As stated, with the site's name where the page adds it. */
  readonly title?: string;
  readonly details: SourceDetails;
}

/** Names under which pages state these in `<meta>`, the most trusted first. */
const AUTHOR = "author article:author dc.creator dcterms.creator citation_author".split(" ");
const PUBLISHER = "og:site_name dc.publisher dcterms.publisher citation_publisher".split(" ");
const PUBLISHED =
  "article:published_time datepublished dc.date.issued dcterms.issued dcterms.created dc.date citation_publication_date publish-date pubdate date".split(
    " ",
  );
const LANGUAGE = "content-language dc.language".split(" ");
/** Classes of the date of a page's own text. */
const DATE_CLASS =
  /(?:^|\s)(?:published|dt-published|(?:entry|post|article)-(?:date|time)|publish(?:ed)?-date)(?:\s|$)/i;
/** Between a page's title and its site's. */
const SEPARATOR = /\s+(?:[|–—·•»:-]|::)\s+/g;
const LANGUAGE_TAG = /^[a-z]{2,3}(?:[-_][a-z\d]{1,8})*$/i;
/** Longest address, in characters. */
const LONGEST_URL = 2000;
const MOST_TAGS = 30;
const LONGEST_TAG = 60;

/** What the page states. Looks at the tree before anything is taken out of it. */
export function readPageMetadata(root: Element): PageMetadata {
  const stated = statedIn(root);
  const data = readJsonLd(root);
  const publisher = line(first(stated, PUBLISHER) ?? data.publisher);
  const { title, details } = readProperties({
    title: titleIn(root, stated),
    author: nameOf(first(stated, AUTHOR)) ?? data.author,
    published: dateOf(root, first(stated, PUBLISHED) ?? data.published),
  });
  const url = urlOf(root, stated);
  const language = languageOf(root, stated);
  const tags = tagsOf(stated);
  return {
    ...(title === undefined ? {} : { title }),
    details: {
      ...details,
      ...(publisher === undefined ? {} : { publisher }),
      ...(url === undefined ? {} : { url }),
      ...(language === undefined ? {} : { language }),
      ...(tags.length === 0 ? {} : { tags }),
    },
  };
}

type Stated = ReadonlyMap<string, readonly string[]>;

/** The contents of the `<meta>` elements by their names, and those of marked elements. */
function statedIn(root: Element): Stated {
  const stated = new Map<string, string[]>();
  for (const element of findAll(root, ({ name }) => name === "meta")) {
    const content = attribute(element, "content");
    const name = ["property", "name", "itemprop", "http-equiv"]
      .map((key) => attribute(element, key)?.toLowerCase())
      .find((value) => value !== undefined);
    if (content === undefined || name === undefined) continue;
    const contents = stated.get(name) ?? [];
    stated.set(name, contents);
    contents.push(content);
  }
  return stated;
}

function first(stated: Stated, names: readonly string[]): string | undefined {
  return names.map((name) => stated.get(name)?.[0]).find((value) => value !== undefined);
}

function line(value: string | undefined): string | undefined {
  const words = plain(value ?? "").trim();
  return words === "" ? undefined : words;
}

/** A name and no address of a page about its bearer. */
function nameOf(value: string | undefined): string | undefined {
  return value !== undefined && /^https?:|^@/i.test(value) ? undefined : value;
}

/** The title that is stated, as it stands there. */
function titleIn(root: Element, stated: Stated): string | undefined {
  const open = first(stated, ["og:title", "dc.title", "citation_title"]);
  const element = find(root, ({ name, parent }) => name === "title" && parent?.name !== "svg");
  return line(open ?? (element && wordsOf(element)));
}

/** A title without the site's name at its end; only the page's heading where that is a part of it. */
export function withoutSite(
  title: string,
  { heading, site }: { readonly heading?: string | undefined; readonly site?: string | undefined },
): string {
  const separators = [...title.matchAll(SEPARATOR)];
  if (heading !== undefined && title.split(SEPARATOR).includes(heading)) return heading;
  const { index, 0: separator } = separators.at(-1) ?? { index: 0, 0: "" };
  const isSite = index > 0 && title.slice(index + separator.length) === site;
  return isSite ? title.slice(0, index) : title;
}

/** The day that is stated, else the one marked as the text's own. */
function dateOf(root: Element, value: string | undefined): string | undefined {
  const date = value ?? markedDate(root);
  return date?.replace(/^(\d{4})\/(\d\d)\/(\d\d)/, "$1-$2-$3");
}

function markedDate(root: Element): string | undefined {
  const marked = find(root, (element) => {
    if (attribute(element, "datetime") === undefined) return false;
    const { attributes } = element;
    const isStated = /(?:^|\s)datePublished(?:\s|$)/.test(attributes["itemprop"] ?? "");
    return (
      isStated ||
      "pubdate" in attributes ||
      DATE_CLASS.test(attributes["class"] ?? "") ||
      isInHead(element)
    );
  });
  return marked && attribute(marked, "datetime");
}

/** Whether it stands in the head of the page's article, next to its title. */
function isInHead({ parent }: Element): boolean {
  let around = parent;
  while (around !== undefined && around.name !== "header") around = around.parent;
  const article = around?.parent?.name;
  return article === "article" || article === "main";
}

function urlOf(root: Element, stated: Stated): string | undefined {
  const link = find(root, (element) => {
    return (
      element.name === "link" && /(?:^|\s)canonical(?:\s|$)/i.test(attribute(element, "rel") ?? "")
    );
  });
  const base = find(root, ({ name }) => name === "base");
  const candidates = [link && attribute(link, "href"), stated.get("og:url")?.[0]];
  return candidates
    .map((href) => href && absolute(href, base && attribute(base, "href")))
    .find((url) => url !== undefined && url !== "");
}

function absolute(href: string, base: string | undefined): string | undefined {
  const url = URL.parse(href, base);
  const isWeb = url?.protocol === "https:" || url?.protocol === "http:";
  return isWeb && url.href.length <= LONGEST_URL ? url.href : undefined;
}

function languageOf(root: Element, stated: Stated): string | undefined {
  const html = find(root, ({ name }) => name === "html");
  const language =
    (html && (attribute(html, "lang") ?? attribute(html, "xml:lang"))) ?? first(stated, LANGUAGE);
  return language !== undefined && LANGUAGE_TAG.test(language) ? language : undefined;
}

/** Keywords are no tags: most were written for search engines. */
function tagsOf(stated: Stated): string[] {
  const tags = (stated.get("article:tag") ?? []).map((tag) => plain(tag).trim());
  return [...new Set(tags)]
    .filter((tag) => tag !== "" && tag.length <= LONGEST_TAG)
    .slice(0, MOST_TAGS);
}
