/**
 * What a reader sees of a text in Discord's Markdown: a small reader of the rules that its clients
 * use (simple-markdown's, as published in discord-markdown-parser). Markup that is not escaped is
 * shown as `{name:…}`, so that a test that expects plain text fails on it.
 */

interface Rule {
  readonly name: string;
  readonly pattern: RegExp;
  /** Only at the start of a line. */
  readonly line?: boolean;
  /** Whether what it holds is read on. */
  readonly nested?: boolean;
}

const RULES: readonly Rule[] = [
  { name: "heading", pattern: /^ *(#{1,3}|-#)[ \t]+([^\n]+)/, line: true },
  { name: "list", pattern: /^ *([*-]|\d+\.) +(?=\S)/, line: true },
  { name: "quote", pattern: /^ *>(>>)? /, line: true },
  { name: "block", pattern: /^```(?:[a-z0-9_+\-.#]+?\n)?\n*([^\n][^]*?)\n*```/i },
  { name: "escape", pattern: /^\\([^0-9A-Za-z\s])/ },
  {
    name: "link",
    pattern:
      /^\[((?:\[[^\]]*\]|[^[\]]|\](?=[^[]*\]))*)\]\(\s*<?((?:\([^)]*\)|[^\s\\]|\\.)*?)>?\s*\)/,
  },
  { name: "address", pattern: /^(?:https?|steam|discord):\/\/[^\s<]+/ },
  { name: "mention", pattern: /^(?:<@[!&]?\d+>|<#\d+>|<\/[^>]+:\d+>|<id:\w+>|@everyone|@here)/ },
  { name: "emoji", pattern: /^(?:<a?:\w+:\d+>|:[\w+~-]+:)/ },
  { name: "time", pattern: /^<t:-?\d+(?::[tTdDfFR])?>/ },
  { name: "angle", pattern: /^<[^\s>]+:[^\s>]+>/ },
  { name: "bold", pattern: /^\*\*((?:\\[^]|[^\\])+?)\*\*(?!\*)/, nested: true },
  { name: "underline", pattern: /^__((?:\\[^]|[^\\])+?)__(?!_)/, nested: true },
  {
    name: "italic",
    pattern: /^\*(?=\S)((?:\*\*|\\[^]|\s+(?:[^*\s]|\*\*)|[^\s*\\])+?)\*(?!\*)/,
    nested: true,
  },
  { name: "italic", pattern: /^\b_((?:__|\\[^]|[^\\_])+?)_\b/, nested: true },
  { name: "strike", pattern: /^~~([^]+?)~~(?!_)/, nested: true },
  { name: "spoiler", pattern: /^\|\|([^]+?)\|\|/, nested: true },
  { name: "code", pattern: /^(`+)([^]*?[^`])\1(?!`)/ },
];

/** The text as it is seen; isolates (which are ours and not seen) left out. */
export function discordSees(markdown: string): string {
  return read(markdown.replace(/[\u2068\u2069]/gu, ""), true);
}

function read(text: string, atStart: boolean): string {
  let seen = "";
  let at = 0;
  while (at < text.length) {
    const rest = text.slice(at);
    const isLineStart = at === 0 ? atStart : text[at - 1] === "\n";
    const hit = RULES.filter(({ line }) => line !== true || isLineStart)
      .map((rule) => ({ rule, match: rule.pattern.exec(rest) }))
      .find(({ rule, match }) => match !== null && !isInWord(rule, text, at));
    if (hit?.match) {
      seen += show(hit.rule, hit.match);
      at += hit.match[0].length;
    } else {
      seen += rest.charAt(0);
      at += 1;
    }
  }
  return seen;
}

function show({ name, nested }: Rule, match: RegExpExecArray): string {
  if (name === "escape") return match[1] ?? "";
  if (nested === true) return `{${name}:${read(match[1] ?? "", false)}}`;
  return `{${name}:${match[0]}}`;
}

/** `\b` in a sliced text also holds at the slice's start. */
function isInWord({ pattern }: Rule, text: string, at: number): boolean {
  return pattern.source.startsWith("^\\b") && /\w/.test(text.charAt(at - 1));
}
