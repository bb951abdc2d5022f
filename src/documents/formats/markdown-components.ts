/**
 * Components that state a title: tabs, cards, steps, asides. On the page it stands above their text, and
 * tells whom or what that is for.
 *
 * | stands in the file                            | reaches to     |
 * |-----------------------------------------------|----------------|
 * | `<TabItem label="macOS">`, `<Aside title="x">` | its end tag    |
 * | `{% tab title="macOS" %}`                     | `{% endtab %}` |
 */
import { type Box, boxOf, type BoxLine } from "./markdown-boxes.js";

const OPEN =
  /^\s*(?:[-*]\s+)?(?:<(?<component>[A-Z][\w.]{0,40})(?=\s)|\{%-?\s*(?<tag>[a-z]\w{0,40})\s)/;
const CLOSE = /<\/(?<component>[A-Z][\w.]{0,40})\s*>|\{%-?\s*end(?<tag>[a-z]\w{0,40})\s*-?%\}/g;
/** A tag that holds nothing. */
const EMPTY = /\/>\s*$/;
const TITLES = [
  /^[^"]{0,200}?\s(?:label|title)="(?<title>[^"]+)"/d,
  /^(?:[^"]{0,200}?"[^"]{0,200}"){1,4}?[^"]{0,200}?\s(?:label|title)="(?<title>[^"]+)"/d,
  /^[^'"]{0,200}?\s(?:label|title)='(?<title>[^']+)'/d,
];
/** Components within one another that are looked at. */
const DEEPEST = 16;

interface OpenComponent {
  readonly line: BoxLine;
  readonly name: string;
}

/** The components with a title on their first line that come to an end. */
export function componentBoxesIn(lines: readonly BoxLine[]): Box[] {
  const found: Box[] = [];
  const open: OpenComponent[] = [];
  for (const line of lines) {
    if (line.kind === "code" || !/[<{]/.test(line.words)) continue;
    const name = nameIn(OPEN.exec(line.words));
    if (name !== "" && !EMPTY.test(line.words)) {
      open.push({ line, name });
      if (open.length > DEEPEST) open.shift();
    }
    for (const end of line.words.matchAll(CLOSE)) {
      const at = open.findLastIndex((one) => one.name === nameIn(end));
      if (at === -1) continue;
      const [closed] = open.splice(at);
      found.push(...boxOf(closed!.line, line.start + end.index, TITLES));
    }
  }
  return found;
}

function nameIn(match: RegExpExecArray | null): string {
  const { component, tag } = match?.groups ?? {};
  return component ?? tag ?? "";
}
