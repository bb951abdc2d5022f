/** The address of lines of a file on a Git host, as its own pages write it. */

/** First and last line, from 1. */
type Lines = readonly [number, number];

interface Host {
  /** What the addresses of files look like: host and path. */
  readonly file: RegExp;
  readonly hash: (lines: Lines) => string;
  /** What shows the lines of a file that the host would render as a page. */
  readonly plain?: readonly [name: string, value: string];
}

const range =
  (first: string, between: string) =>
  ([from, to]: Lines) =>
    from === to ? `${first}${from}` : `${first}${from}${between}${to}`;

/** GitLab and Forgejo stand on many hosts; their paths tell them. */
const HOSTS: readonly Host[] = [
  {
    file: /^github\.com\/[^/]+\/[^/]+\/blob\/[^/]+\/./,
    hash: range("L", "-L"),
    plain: ["plain", "1"],
  },
  { file: /^bitbucket\.org\/[^/]+\/[^/]+\/src\/[^/]+\/./, hash: range("lines-", ":") },
  { file: /^[^/]+\/.+\/-\/blob\/[^/]+\/./, hash: range("L", "-"), plain: ["plain", "1"] },
  {
    file: /^[^/]+\/[^/]+\/[^/]+\/src\/(?:commit|branch|tag)\/[^/]+\/./,
    hash: range("L", "-L"),
    plain: ["display", "source"],
  },
];

/** Files that hosts render. */
const RENDERED = /\.(?:md|markdown|mdown|mkd|mdx|rst|adoc|org|ipynb|csv|svg)$/i;

/** The address with these lines marked; undefined where it is no file on a Git host. */
export function gitLines(address: URL, lines: Lines): string | undefined {
  const host = HOSTS.find(({ file }) => file.test(address.host + address.pathname));
  if (host === undefined) return undefined;
  const marked = new URL(address);
  if (host.plain && RENDERED.test(marked.pathname)) marked.searchParams.set(...host.plain);
  marked.hash = host.hash(lines);
  return marked.href;
}
