/** From arguments and streams to an exit code: 0 done, 1 failed, 2 misconfigured or wrong usage. */
import { readConfig } from "../config.js";
import { ConfigError, UserError } from "../errors.js";
import { readCommandLine, type Invocation } from "./command-line.js";
import { runAdd } from "./commands/add.js";
import { runAsk } from "./commands/ask.js";
import { listSources } from "./commands/sources.js";
import { runVerify } from "./commands/verify.js";
import { write, type Io } from "./io.js";
import { openApp, type CreateApp } from "./open-app.js";

const DONE = 0;
const FAILED = 1;
const MISCONFIGURED = 2;

/** Does what the arguments (without node and the script) ask for. Errors end as one line on stderr. */
export async function runTerminal(
  args: readonly string[],
  io: Io,
  createApp: CreateApp,
): Promise<number> {
  try {
    return await dispatch(readCommandLine(args), io, createApp);
  } catch (error) {
    if (error instanceof ConfigError) {
      await write(io.stderr, `${error.message}\n`);
      return MISCONFIGURED;
    }
    await write(io.stderr, `${error instanceof UserError ? error.message : describe(error)}\n`);
    return FAILED;
  }
}

async function dispatch(invocation: Invocation, io: Io, createApp: CreateApp): Promise<number> {
  if (invocation.command === "help") {
    await write(io.stdout, invocation.text);
    return DONE;
  }
  if (invocation.command === "wrong") throw new ConfigError(invocation.message);
  const config = readConfig(io.env);
  const corpusDir = invocation.corpus ?? config.corpusDir;
  const open = () => openApp({ ...config, corpusDir }, io.stderr, createApp);
  switch (invocation.command) {
    case "ask":
      return runAsk(invocation, { corpusDir, isFollowing: config.watch !== "off" }, io, open);
    case "sources":
      return listSources(invocation, corpusDir, io, open);
    case "verify":
      return runVerify(invocation, io, open);
    case "add":
      return runAdd(invocation, { ...config, corpusDir }, io);
  }
}

/** Anything else is a bug or a broken disk: the stack helps whoever reports it. */
const describe = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error);
