/** Runs the built terminal program as a person or a script would. */
import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { fileURLToPath } from "node:url";

/** The repository, as a path. */
export const ROOT = fileURLToPath(new URL("../..", import.meta.url));

export interface RunOptions {
  /** What stands on the standard input; else it is empty. */
  readonly input?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  /** In ms: a program that takes longer is ended. */
  readonly patience?: number;
}

export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

const ENTRY = fileURLToPath(new URL("../../dist/terminal/main.js", import.meta.url));
/** In ms: a program that takes longer hangs. */
const PATIENCE = 20_000;

/** Only what a program needs to run: settings of the machine must not change a test. */
function environment(env: Readonly<Record<string, string>> = {}): Record<string, string> {
  const { PATH = "", HOME = "", SystemRoot = "" } = process.env;
  return { PATH, HOME, SystemRoot, ...env };
}

/** Runs the terminal program to its end. */
export function runProgram(args: readonly string[], options: RunOptions = {}): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, [ENTRY, ...args], {
    encoding: "utf8",
    input: options.input ?? "",
    env: environment(options.env),
    cwd: options.cwd ?? ROOT,
    timeout: options.patience ?? PATIENCE,
    maxBuffer: 1 << 28,
  });
  return { code: status, out: stdout, err: stderr };
}

/** Starts the terminal program with its streams open. */
export function startProgram(args: readonly string[], options: RunOptions = {}): ChildProcess {
  return spawn(process.execPath, [ENTRY, ...args], {
    env: environment(options.env),
    cwd: options.cwd ?? ROOT,
    timeout: options.patience ?? PATIENCE,
  });
}
