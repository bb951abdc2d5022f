/** `verify`: do citations that were printed earlier still hold? */
import { readFile } from "node:fs/promises";
import { verify, type CitationClaim } from "../../answer/verify.js";
import type { App } from "../../app.js";
import { ConfigError } from "../../errors.js";
import { readClaims } from "../claims.js";
import type { VerifyInvocation } from "../command-line.js";
import { write, type Io } from "../io.js";
import { verdictJson, verdictView, worstOf, type Checked } from "../views/verdict.js";

const STDIN = "-";

/**
 * Prints a verdict for every quote.
 * @returns The exit code: 0 when all are exact or moved, else 1.
 * @throws ConfigError when the file can't be read or holds no citation.
 */
export async function runVerify(
  { file, json }: VerifyInvocation,
  io: Io,
  openApp: () => Promise<App>,
): Promise<number> {
  const name = file === STDIN ? "The standard input" : file;
  const claims = readClaims(await textOf(file, io), name);
  const app = await openApp();
  const checked = claims.map((claim) => check(claim, app));
  await write(io.stdout, json ? `${JSON.stringify(verdictJson(checked))}\n` : verdictView(checked));
  return ["exact", "moved"].includes(worstOf(checked)) ? 0 : 1;
}

function check(claim: CitationClaim, { library }: App): Checked {
  const source = library.sources.find(({ path }) => path === claim.path);
  const problem = library.problems.find(({ path }) => path === claim.path)?.reason;
  const verdict = verify(claim, source);
  return { path: claim.path, verdict, ...(problem === undefined ? {} : { problem }) };
}

async function textOf(file: string, io: Io): Promise<string> {
  if (file !== STDIN) {
    return readFile(file, "utf8").catch((cause: unknown) => {
      const code = (cause as NodeJS.ErrnoException).code ?? "unknown reason";
      const why = code === "ENOENT" ? "there is no such file" : code;
      throw new ConfigError(`The citation in ${file} can't be read: ${why}.`, { cause });
    });
  }
  const chunks: Buffer[] = [];
  for await (const chunk of io.stdin) chunks.push(Buffer.from(chunk as Uint8Array | string));
  return Buffer.concat(chunks).toString("utf8");
}
