/**
 * Which part of a page is its content:
 *
 * | the page                                                  | is read                       |
 * |-----------------------------------------------------------|-------------------------------|
 * | has one `<main>`                                          | that, or the one article in it |
 * | has one `<article>` with a good part of the words         | that                          |
 * | has an article, by reader view, that is not nearly all    | what reader view keeps        |
 * | otherwise                                                 | all but header, footer, asides |
 */
import { articleOf } from "./html-readability.js";
import { keepContent } from "./html-shown.js";
import { type Element, attribute, find, findAll, wordsOf } from "./html-tree.js";

/** Of the words around it: the least that the one article has. */
const LEAST_ARTICLE = 0.5;
/** Of a page's words, for an article that stands in no `<main>`: menus and teasers take many. */
const LEAST_OF_PAGE = 0.2;
/** Of a page's words: with these kept by reader view, little is around them that could disturb. */
const NEARLY_ALL = 0.7;
/** Of a page's words: with fewer, reader view has taken a part for the whole. */
const LEAST_READ = 0.1;

/** The element whose words are the page's content. Changes the tree. */
export async function mainOf(root: Element): Promise<Element> {
  const marked = markedMain(root);
  if (marked) return marked;
  const body = find(root, ({ name }) => name === "body") ?? root;
  const read = await articleOf(body);
  const part = read === undefined ? 0 : size(read) / Math.max(size(body), 1);
  if (read && part >= LEAST_READ && part < NEARLY_ALL) return read;
  keepContent(body);
  return body;
}

/** What the page itself calls its content. */
function markedMain(root: Element): Element | undefined {
  const mains = findAll(root, isMain);
  const [main] = mains;
  const isOne = main !== undefined && mains.length === 1 && size(main) > 0;
  return isOne ? (onlyArticle(main, LEAST_ARTICLE) ?? main) : onlyArticle(root, LEAST_OF_PAGE);
}

function isMain(element: Element): boolean {
  return element.name === "main" || attribute(element, "role") === "main";
}

/** The one article inside, where it has at least this share of the words. */
function onlyArticle(top: Element, leastShare: number): Element | undefined {
  const articles = findAll(top, ({ name }) => name === "article");
  const [article] = articles;
  if (article === undefined || articles.length > 1) return undefined;
  return size(article) >= size(top) * leastShare && size(article) > 0 ? article : undefined;
}

function size(element: Element): number {
  return wordsOf(element).length;
}
