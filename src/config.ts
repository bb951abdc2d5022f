/** The only reader of the environment: `.env` and variables in, a checked `Config` out. */
import { config as loadDotenv } from "dotenv";
import { ConfigError } from "./errors.js";

/** How much is logged; each level includes those before it. */
export const LOG_LEVELS = ["silent", "error", "warn", "info", "debug"] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** `auto`: text at a terminal, JSON lines elsewhere. */
export const LOG_FORMATS = ["auto", "text", "json"] as const;
export type LogFormat = (typeof LOG_FORMATS)[number];

/** How changes of the folder are noticed; `poll` for network folders. */
export const WATCH_MODES = ["auto", "poll", "off"] as const;
export type WatchMode = (typeof WATCH_MODES)[number];

/** What one file may cost; beyond it the file is a problem and not a source. */
export interface FileLimits {
  /** Bytes of the largest file that is read. */
  readonly maxBytes: number;
  /** Seconds that reading one file may take. */
  readonly maxSeconds: number;
  /** Bytes of memory that reading one file may take. */
  readonly maxMemory: number;
}

const MEGABYTE = 1024 * 1024;

export interface Config {
  /** Absent: no Discord; the terminal works all the same. */
  readonly discordToken?: string;
  /** Publish commands in this one server only, for development. */
  readonly discordGuildId?: string;
  readonly discordApiUrl: string;
  /** Processes that share the bot's servers, at least 1, or as many as Discord recommends. */
  readonly shards: number | "auto";
  /** Questions that one person may ask in a minute, at least 1. */
  readonly questionsPerMinute: number;
  /** Days after which a source counts as old, at least 1; absent: never. */
  readonly staleAfterDays?: number;
  readonly corpusDir: string;
  readonly cacheDir: string;
  readonly watch: WatchMode;
  readonly limits: FileLimits;
  readonly logLevel: LogLevel;
  readonly logFormat: LogFormat;
}

export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The environment with what `.env` in the working folder adds to it; variables that are set win.
 * A missing `.env` is fine.
 */
export function loadEnvironment(): Environment {
  const fromFile: Record<string, string> = {};
  loadDotenv({ quiet: true, processEnv: fromFile });
  return { ...fromFile, ...process.env };
}

/**
 * The settings an environment asks for. A blank variable counts as not set.
 * @throws ConfigError naming every faulty variable, what it holds (never the token) and what it wants.
 */
export function readConfig(env: Environment): Config {
  const faults: string[] = [];
  const { optional, oneOf, counted, any } = readersOf(env, faults);
  const discordToken = optional("DISCORD_TOKEN", isToken, TOKEN_FAULT);
  const discordGuildId = optional("DISCORD_GUILD_ID", isSnowflake, GUILD_FAULT);
  const apiUrl = optional("DISCORD_API_URL", isHttpUrl, "is %; use an http or https address");
  const shards = optional("SHARDS", isShards, "is %; use auto or a whole number from 1 to 1000");
  const staleAfter = optional("STALE_AFTER_DAYS", isCount, "is %; use a whole number from 1 on");
  const config: Config = {
    ...(discordToken === undefined ? {} : { discordToken }),
    ...(discordGuildId === undefined ? {} : { discordGuildId }),
    discordApiUrl: (apiUrl ?? "https://discord.com/api").replace(/\/+$/, ""),
    shards: shards?.toLowerCase() === "auto" ? "auto" : Number(shards ?? 1),
    questionsPerMinute: counted("QUESTIONS_PER_MINUTE", 20),
    ...(staleAfter === undefined ? {} : { staleAfterDays: Number(staleAfter) }),
    corpusDir: any("CORPUS_DIR", "corpus"),
    cacheDir: any("CACHE_DIR", ".cache"),
    watch: oneOf("WATCH", WATCH_MODES, "auto"),
    limits: {
      maxBytes: counted("FILE_MB", 100) * MEGABYTE,
      maxSeconds: counted("FILE_SECONDS", 60),
      maxMemory: counted("FILE_MEMORY_MB", 1024) * MEGABYTE,
    },
    logLevel: oneOf("LOG_LEVEL", LOG_LEVELS, "info"),
    logFormat: oneOf("LOG_FORMAT", LOG_FORMATS, "auto"),
  };
  if (faults.length > 0) throw new ConfigError(`${faults.join(". ")}.`);
  return config;
}

/** How each kind of variable is read; what is wrong goes to `faults`. */
function readersOf(env: Environment, faults: string[]) {
  const optional = (name: string, isRight: (value: string) => boolean, fault: string) => {
    const value = env[name]?.trim();
    if (value === undefined || value === "") return undefined;
    if (!isRight(value)) faults.push(`${name} ${fault.replace("%", `"${value}"`)}`);
    return value;
  };
  const oneOf = <T extends string>(name: string, allowed: readonly T[], otherwise: T): T => {
    const isListed = (value: string) => allowed.includes(value.toLowerCase() as T);
    const value = optional(name, isListed, `is %; use one of ${allowed.join(", ")}`);
    return (value?.toLowerCase() ?? otherwise) as T;
  };
  const counted = (name: string, otherwise: number): number =>
    Number(optional(name, isCount, "is %; use a whole number from 1 on") ?? otherwise);
  const any = (name: string, otherwise: string) => optional(name, () => true, "") ?? otherwise;
  return { optional, oneOf, counted, any };
}

/** Without the value: a token is never shown. */
const TOKEN_FAULT =
  "has white space or a sign in it that no token has, perhaps one that can't be seen; copy it again from the Bot page";
const GUILD_FAULT = "is %; use the server's ID, 17 to 20 digits";

/** Of signs that can be sent to Discord at all. */
const isToken = (value: string): boolean => /^[\x21-\x7e]+$/.test(value);
const isSnowflake = (value: string): boolean => /^\d{17,20}$/.test(value);
const isCount = (value: string): boolean => /^[1-9]\d{0,5}$/.test(value);
const isShards = (value: string): boolean => /^(auto|[1-9]\d{0,2}|1000)$/i.test(value);
const isHttpUrl = (value: string): boolean =>
  URL.canParse(value) && /^https?:$/.test(new URL(value).protocol);
