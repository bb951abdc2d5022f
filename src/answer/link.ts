/** The address of a page with the quoted words marked: a text fragment, as browsers read it. */

/** Words at either end that tell a long quote; between them the browser marks everything. */
const END_WORDS = 5;
/** Characters of a whole address, so that it fits a Discord button. */
const LONGEST_LINK = 512;

/**
 * The page's address with a text fragment (WICG "URL Fragment Text Directives") that marks the
 * words; the bare address where there is nothing to mark or the whole would be too long; undefined
 * for an address that is none of the web's.
 */
export function linkTo(url: string | undefined, words: string): string | undefined {
  if (url === undefined || !URL.canParse(url)) return undefined;
  const address = new URL(url);
  if (!/^https?:$/.test(address.protocol)) return undefined;
  const fragment = fragmentOf(words);
  const page = address.href;
  const link = page.includes("#") ? `${page}:~:text=${fragment}` : `${page}#:~:text=${fragment}`;
  return fragment !== "" && link.length <= LONGEST_LINK ? link : page;
}

/** Half a character, which no address can hold. */
const LONE_SURROGATE = /\p{Surrogate}/gu;

/** `start,end` of a long quote, the whole of a short one; each part percent-encoded. */
function fragmentOf(quoted: string): string {
  const words = quoted
    .replace(LONE_SURROGATE, "\ufffd")
    .split(/\s+/)
    .filter((word) => word !== "");
  const encode = (part: readonly string[]): string => encodePart(part.join(" "));
  if (words.length <= 2 * END_WORDS) return encode(words);
  return `${encode(words.slice(0, END_WORDS))},${encode(words.slice(-END_WORDS))}`;
}

/** "-", "," and "&" have a meaning in the directive, and so have ( ) in a Markdown link. */
function encodePart(part: string): string {
  return encodeURIComponent(part).replace(/[-!'()*]/g, (mark) => {
    return `%${mark.charCodeAt(0).toString(16).toUpperCase()}`;
  });
}
