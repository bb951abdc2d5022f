/** How the terminal looks: its width, and bold, dim and colour where it can show them. */
import picocolors from "picocolors";

/** Marks a text for the eye; gives the text itself where there are no colours. */
type Paint = (text: string) => string;

export interface Style {
  /** The words that answer. */
  readonly strong: Paint;
  /** What stands beside the quote: citation, hints. */
  readonly faint: Paint;
  /** Numbers to type, and the bar beside a quote. */
  readonly accent: Paint;
  /** What the reader must not overlook. */
  readonly alert: Paint;
}

/** What a view needs to know of the terminal. */
export interface Screen {
  /** In columns, 20 to 100. */
  readonly width: number;
  readonly style: Style;
}

/** The part of an output stream that decides how it looks. */
export interface Display {
  readonly isTTY?: boolean;
  readonly columns?: number;
}

/** Columns where the output is no terminal: what most terminals open with. */
const DEFAULT_WIDTH = 80;
/** Longer lines are hard to read. */
const LONGEST_LINE = 100;
const SHORTEST_LINE = 20;

/** The look of a stream: no colours off a terminal, with `NO_COLOR` set or `TERM=dumb`. */
export function screenOf(
  display: Display,
  env: Readonly<Record<string, string | undefined>>,
): Screen {
  const isPlain = display.isTTY !== true || Boolean(env["NO_COLOR"]) || env["TERM"] === "dumb";
  // A terminal that doesn't tell its size says 0.
  const columns = display.columns || DEFAULT_WIDTH;
  const width = Math.min(LONGEST_LINE, Math.max(SHORTEST_LINE, columns));
  return { width, style: createStyle(!isPlain) };
}

/** Bold, dim and colours, or their absence. */
export function createStyle(isColoured: boolean): Style {
  const { bold, dim, cyan, yellow } = picocolors.createColors(isColoured);
  return { strong: bold, faint: dim, accent: cyan, alert: yellow };
}
