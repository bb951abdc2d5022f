/** Runs the built bot as a process of its own: what it says, when it ends, and that it ends. */
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { FakeDiscord } from "./fake-discord/fake-discord.js";

/** A bot still running this long after it was told to stop is killed. */
const STOP_PATIENCE_MS = 15_000;
/** A machine that is busy with other things takes long to start one. */
const WAIT_MS = 40_000;
const PROGRAM = fileURLToPath(new URL("../../dist/main.js", import.meta.url));
/** What a program needs of the machine; nothing else of this process's environment is passed on. */
const INHERITED = ["PATH", "HOME", "TMPDIR", "LANG", "SystemRoot"] as const;

export interface BotOptions {
  readonly discord: FakeDiscord;
  /** Added to (or, as "", taken from) DISCORD_TOKEN, DISCORD_API_URL and LOG_FORMAT=json. */
  readonly env?: Readonly<Record<string, string>>;
  /** Default `dist/main.js`. */
  readonly program?: string;
  /** The working folder; default this repository's. */
  readonly cwd?: string;
}

export interface BotExit {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  /** From the request to stop, or from the start where nobody asked, to the end. */
  readonly ms: number;
}

const running = new Set<ChildProcess>();

// A test run that dies takes its bots with it.
process.once("exit", () => {
  for (const child of running) child.kill("SIGKILL");
});

export class BotProcess {
  readonly #child: ChildProcess;
  readonly #discord: FakeDiscord;
  readonly #exit: Promise<BotExit>;
  #since = performance.now();
  stdout = "";
  stderr = "";
  /** How it ended; undefined while it runs. */
  exited: BotExit | undefined;

  constructor(options: BotOptions) {
    const { discord } = options;
    this.#discord = discord;
    this.#child = spawn(process.execPath, [options.program ?? PROGRAM], {
      cwd: options.cwd ?? fileURLToPath(new URL("../..", import.meta.url)),
      env: { ...inherited(), ...botEnvironment(discord), ...options.env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    running.add(this.#child);
    this.#child.stdout?.setEncoding("utf8").on("data", (text: string) => {
      this.stdout += text;
    });
    this.#child.stderr?.setEncoding("utf8").on("data", (text: string) => {
      this.stderr += text;
    });
    this.#exit = this.#ended();
  }

  get pid(): number {
    return this.#child.pid ?? 0;
  }

  /** Everything it said, on both streams. */
  get output(): string {
    return this.stdout + this.stderr;
  }

  /** The lines it logged so far. */
  lines(): string[] {
    return this.output.split("\n").filter((line) => line.trim() !== "");
  }

  /** Waits until its gateway session is ready. @throws Error with its output when it ends instead. */
  async ready(timeoutMs = WAIT_MS): Promise<this> {
    const online = this.#discord.gateway.ready(1, timeoutMs);
    await Promise.race([online, this.#endsInstead("being ready")]);
    return this;
  }

  /** The first line that matches, waiting for it. @throws Error with its output when none comes. */
  async line(pattern: RegExp | string, timeoutMs = WAIT_MS): Promise<string> {
    const found = (): string | undefined => this.lines().find((line) => matches(line, pattern));
    return new Promise((resolve, reject) => {
      const finish = (work: () => void): void => {
        clearTimeout(timer);
        this.#child.stdout?.off("data", look);
        this.#child.stderr?.off("data", look);
        work();
      };
      const look = (): void => {
        const line = found();
        if (line !== undefined)
          finish(() => {
            resolve(line);
          });
      };
      const fail = (reason: string): void => {
        finish(() => {
          reject(new Error(`No line ${String(pattern)}: ${reason}.\n${this.output}`));
        });
      };
      const timer = setTimeout(() => {
        fail(`waited ${timeoutMs} ms`);
      }, timeoutMs);
      this.#child.stdout?.on("data", look);
      this.#child.stderr?.on("data", look);
      void this.#exit.then(() => {
        look();
        if (found() === undefined) fail("the bot has ended");
      });
      look();
    });
  }

  /** How it ends by itself. @throws Error when it does not within the time. */
  async exit(timeoutMs = WAIT_MS): Promise<BotExit> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => {
        reject(new Error(`The bot still runs after ${timeoutMs} ms.\n${this.output}`));
      }, timeoutMs);
    });
    try {
      return await Promise.race([this.#exit, late]);
    } finally {
      clearTimeout(timer);
    }
  }

  /** Asks it to stop and waits for its end; kills it when it will not. */
  async stop(signal: NodeJS.Signals = "SIGTERM"): Promise<BotExit> {
    if (this.exited) return this.exited;
    this.#since = performance.now();
    this.#child.kill(signal);
    const timer = setTimeout(() => this.#child.kill("SIGKILL"), STOP_PATIENCE_MS);
    const exit = await this.#exit;
    clearTimeout(timer);
    return exit;
  }

  /** Ends it without giving it a chance to say or do anything. */
  async kill9(): Promise<BotExit> {
    return this.stop("SIGKILL");
  }

  /** Its resident memory in MiB (Linux only). */
  rssMiB(): number {
    const status = readFileSync(`/proc/${this.pid}/status`, "utf8");
    return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0) / 1024;
  }

  /** The names of the tokens that stand in its output. */
  leaks(): string[] {
    return this.#discord.leaks(this.output);
  }

  /** Lines that tell of an error nobody caught, or of a deprecated call. */
  crashes(): string[] {
    const signs =
      /^Node\.js v\d|unhandled|uncaught|DeprecationWarning|MaxListenersExceeded|triggerUncaughtException/i;
    return this.lines().filter((line) => signs.test(line));
  }

  async #ended(): Promise<BotExit> {
    const [code, signal] = (await once(this.#child, "close")) as [
      number | null,
      NodeJS.Signals | null,
    ];
    running.delete(this.#child);
    this.exited = { code, signal, ms: Math.round(performance.now() - this.#since) };
    return this.exited;
  }

  async #endsInstead(of: string): Promise<never> {
    const { code, signal } = await this.#exit;
    throw new Error(
      `The bot ended with ${code ?? signal ?? "?"} instead of ${of}.\n${this.output}`,
    );
  }
}

/** Starts the built bot on a fake Discord; `stop()` it at the end of the test. */
export function startBot(options: BotOptions): BotProcess {
  return new BotProcess(options);
}

function matches(line: string, pattern: RegExp | string): boolean {
  return typeof pattern === "string" ? line.includes(pattern) : pattern.test(line);
}

function inherited(): Record<string, string> {
  const known = INHERITED.map((name): [string, string | undefined] => [name, process.env[name]]);
  return Object.fromEntries(
    known.filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}

function botEnvironment(discord: FakeDiscord): Record<string, string> {
  return { DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.url, LOG_FORMAT: "json" };
}
