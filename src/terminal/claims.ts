/** Citations to check, read from what `ask --json` printed: a quote, an answer, or a list of them. */
import type { CitationClaim } from "../answer/verify.js";
import { ConfigError } from "../errors.js";
import type { Span } from "../model.js";

type Fields = Readonly<Record<string, unknown>>;

/**
 * The claims of every quote in the text, near-copies in other sources included, in order.
 * @param name What to call the text in a message: a file's name.
 * @throws ConfigError in one line: not JSON, no quote in it, or a quote without what is needed.
 */
export function readClaims(text: string, name: string): CitationClaim[] {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (cause) {
    throw new ConfigError(`${name} is not JSON; save the output of ask --json.`, { cause });
  }
  const quotes = quotesIn(parsed, name);
  if (quotes.length === 0) throw new ConfigError(`${name} holds no quote to verify.`);
  return quotes.map((quote, index) => toClaim(quote, `Quote ${index + 1} of ${name}`));
}

function quotesIn(value: unknown, name: string): Fields[] {
  if (Array.isArray(value)) return value.flatMap((entry) => quotesIn(entry, name));
  if (!isFields(value)) {
    throw new ConfigError(`${name} is not a quote or an answer; save the output of ask --json.`);
  }
  if (Array.isArray(value["quotes"])) return quotesIn(value["quotes"], name);
  const also: unknown = value["also"];
  return [value, ...(Array.isArray(also) ? quotesIn(also, name) : [])];
}

function toClaim(fields: Fields, name: string): CitationClaim {
  const { path } = isFields(fields["source"]) ? fields["source"] : fields;
  const { sha256 } = fields;
  if (typeof path !== "string" || path === "") throw fault(name, `"source.path", a string`);
  if (typeof sha256 !== "string" || !/^[0-9a-f]{64}$/i.test(sha256)) {
    throw fault(name, `"sha256", 64 hexadecimal digits`);
  }
  const span = spanOf(fields["span"], `"span"`, name);
  const bytes = spanOf(fields["bytes"], `"bytes"`, name);
  return {
    path,
    sha256: sha256.toLowerCase(),
    ...textField(fields, name),
    ...(span === undefined ? {} : { span }),
    ...(bytes === undefined ? {} : { bytes }),
    ...linesField(fields, name),
  };
}

function textField({ text }: Fields, name: string): { text?: string } {
  if (text === undefined || text === null) return {};
  if (typeof text !== "string") throw fault(name, `"text" as a string`);
  return { text };
}

function spanOf(value: unknown, field: string, name: string): Span | undefined {
  if (value === undefined || value === null) return undefined;
  const { start, end } = isFields(value) ? value : {};
  if (isOffset(start) && isOffset(end) && start < end) return { start, end };
  throw fault(name, `${field} as { "start", "end" }, whole numbers with start before end`);
}

function linesField(fields: Fields, name: string): { lines?: [number, number] } {
  const value = fields["lines"];
  if (value === undefined || value === null) return {};
  const [first, last] = Array.isArray(value) ? (value as unknown[]) : [];
  if (!isOffset(first) || !isOffset(last) || first < 1 || first > last) {
    throw fault(name, `"lines" as [first, last], counted from 1`);
  }
  return { lines: [first, last] };
}

const fault = (name: string, wanted: string): ConfigError =>
  new ConfigError(`${name} must have ${wanted}; save the output of ask --json unchanged.`);

const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isOffset = (value: unknown): value is number =>
  Number.isSafeInteger(value) && Number(value) >= 0;
