/** One line per event on stderr: text at a terminal, JSON lines elsewhere. Secrets never pass. */
import { pino } from "pino";
import { prettyFactory } from "pino-pretty";
import type { LogFormat, LogLevel } from "./config.js";

/** Facts of an event; an error's fields are logged without its requests, headers or tokens. */
export type LogFields = Readonly<Record<string, unknown>>;

export interface Log {
  error(event: string, fields?: LogFields): void;
  warn(event: string, fields?: LogFields): void;
  info(event: string, fields?: LogFields): void;
  debug(event: string, fields?: LogFields): void;
}

/** Where lines go; `process.stderr` in the programs. */
export interface LogStream {
  write(line: string): unknown;
  readonly isTTY?: boolean;
}

/** A bot token by its shape; an interaction's (valid for 15 minutes) by its first word and in a path. */
const BOT_TOKEN = /[\w-]{23,28}\.[\w-]{6,7}\.[\w-]{27,}/g;
const INTERACTION = /aW50ZXJhY3Rpb246[\w+/=-]{20,}/g; // "interaction:" in base64
const INTERACTION_TOKEN = /((?:interactions|webhooks)\/\d{5,}\/)[\w.-]{20,}/g;

/**
 * A log that writes events of `level` and above.
 * @param format `auto` means text where the stream is a terminal, else JSON.
 * @param always fields of every line.
 */
export function createLog(
  level: LogLevel,
  format: LogFormat,
  stream: LogStream,
  always: LogFields = {},
): Log {
  const isText = format === "text" || (format === "auto" && stream.isTTY === true);
  const colorize = stream.isTTY === true;
  const render = isText
    ? prettyFactory({ colorize, translateTime: "SYS:HH:MM:ss", singleLine: true })
    : (line: string) => line;
  const safe = { write: (line: string) => void stream.write(redact(render(line))) };
  const logger = pino({ level, base: always, serializers: { error: describeError } }, safe);
  const at =
    (name: "error" | "warn" | "info" | "debug") =>
    (event: string, fields: LogFields = {}): void => {
      logger[name](fields, event);
    };
  return { error: at("error"), warn: at("warn"), info: at("info"), debug: at("debug") };
}

/** A log that drops everything. */
export const silentLog: Log = {
  error: () => undefined,
  warn: () => undefined,
  info: () => undefined,
  debug: () => undefined,
};

/** The line with everything that looks like a token blotted out. */
export function redact(line: string): string {
  return line
    .replace(BOT_TOKEN, "[token]")
    .replace(INTERACTION_TOKEN, "$1[token]")
    .replace(INTERACTION, "[token]");
}

/** What a log line says of an error: never its request, whose URL can hold a token. */
function describeError(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const { code, status } = error as Error & { code?: unknown; status?: unknown };
  return { name: error.name, message: error.message, code, status, stack: error.stack };
}
