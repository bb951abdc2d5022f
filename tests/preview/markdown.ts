/**
 * Discord's Markdown as HTML. What is markup is decided by discord-markdown-parser, which follows the
 * rules of Discord's own clients and knows nothing of how Verbatim escapes; lists, which it lacks,
 * are added here.
 */
import { SimpleMarkdown, rulesExtended } from "discord-markdown-parser";

/** What is needed to show mentions and times. */
export interface Reader {
  readonly locale: string;
  readonly now: Date;
  /** Names by user id. */
  readonly people: Readonly<Record<string, string>>;
}

/** A node of the parser's tree; which fields it has depends on its type. */
interface Node {
  readonly type: string;
  readonly content?: string | readonly Node[];
  readonly level?: number;
  readonly target?: string;
  readonly id?: string;
  readonly name?: string;
  readonly timestamp?: string;
  readonly depth?: number;
  readonly mark?: string;
}

/** One line that starts with a bullet or number, with the indented lines that go on with it. */
const LIST_ITEM = /^( *)([*-]|\d+\.) +(\S[^\n]*(?:\n {2,}(?![*-] |\d+\. )\S[^\n]*)*)(\n|$)/;

const listItem: (typeof rulesExtended)[string] = {
  order: 4,
  match: (source, state) => {
    const before: string = (state["prevCapture"] as string[] | null)?.[0] ?? "";
    return /^$|\n$/.test(before) ? LIST_ITEM.exec(source) : null;
  },
  parse: ([, indent = "", mark = "", words = ""], parse, state) => ({
    content: parse(words.replace(/\n +/g, "\n"), { ...state, prevCapture: null }),
    depth: indent.length > 1 ? 2 : 1,
    mark: mark === "*" || mark === "-" ? (indent.length > 1 ? "◦" : "•") : mark,
  }),
};

/** Without the rule that takes blank lines for one line's end: Discord shows each. */
const rules = Object.entries({ ...rulesExtended, listItem }).filter(([name]) => name !== "newline");

const parseMarkdown = SimpleMarkdown.parserFor(Object.fromEntries(rules));

/** The HTML of a text in Discord's Markdown. */
export function drawMarkdown(markdown: string, reader: Reader): string {
  return draw(parseMarkdown(markdown, { inline: true }), reader);
}

/** Text for HTML, between tags and in attributes. */
export function escapeHtml(words: string): string {
  return words.replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`);
}

function draw(content: string | readonly Node[] | undefined, reader: Reader): string {
  if (content === undefined || typeof content === "string") return escapeHtml(content ?? "");
  return content.map((node) => drawNode(node, reader)).join("");
}

/** Tags for what is simply wrapped. */
const TAGS: Readonly<Record<string, readonly [string, string]>> = {
  strong: ["<strong>", "</strong>"],
  em: ["<em>", "</em>"],
  underline: ["<u>", "</u>"],
  strikethrough: ["<s>", "</s>"],
  inlineCode: ["<code>", "</code>"],
  codeBlock: ["<pre><code>", "</code></pre>"],
  subtext: ["<small>", "</small>"],
  spoiler: ['<span class="spoiler">', "</span>"],
  text: ["", ""],
};

function drawNode(node: Node, reader: Reader): string {
  const tags = TAGS[node.type];
  if (tags) return tags[0] + draw(node.content, reader) + tags[1];
  // A role, emoji or the like: never meant by Verbatim, so it is shown to stand out.
  return SPECIAL[node.type]?.(node, reader) ?? mention(`${node.type}!`);
}

type Special = (node: Node, reader: Reader) => string;

const link: Special = ({ target = "", content }, reader) =>
  `<a href="${escapeHtml(target)}">${draw(content, reader)}</a>`;

/** How nodes with more than a content are shown. */
const SPECIAL: Readonly<Record<string, Special>> = {
  br: () => "<br>",
  newline: () => "<br>",
  heading: ({ level = 3, content }, reader) => `<h${level}>${draw(content, reader)}</h${level}>`,
  listItem: ({ depth = 1, mark = "", content }, reader) =>
    `<div class="item depth-${depth}"><b>${mark}</b><span>${draw(content, reader)}</span></div>`,
  link,
  url: link,
  autolink: link,
  twemoji: ({ name = "" }) => escapeHtml(name),
  blockQuote: ({ content }, reader) => {
    const inside = draw(content, reader).replace(/<br>$/, "");
    return `<div class="quote"><i></i><blockquote>${inside}</blockquote></div>`;
  },
  user: ({ id = "" }, { people }) => mention(`@${people[id] ?? "unknown-user"}`),
  timestamp: ({ timestamp }, reader) =>
    `<time>${escapeHtml(relative(Number(timestamp), reader))}</time>`,
};

const mention = (words: string): string => `<span class="mention">${escapeHtml(words)}</span>`;

const UNITS = [
  ["day", 86_400],
  ["hour", 3600],
  ["minute", 60],
  ["second", 1],
] as const;

/** A moment in seconds since 1970, as "3 hours ago" in the reader's language. */
function relative(moment: number, { locale, now }: Reader): string {
  const seconds = moment - Math.floor(now.getTime() / 1000);
  const [unit, size] = UNITS.find(([, length]) => Math.abs(seconds) >= length) ?? UNITS[3];
  return new Intl.RelativeTimeFormat(locale).format(Math.trunc(seconds / size), unit);
}
