/**
 * For `node --import`: notes what the built bot does to the world outside it, and lets it do it. Each
 * line of the file TRAP_FILE is one deed: `connect host:port`, `lookup name`, `spawn program`,
 * `write path`, `datagram address`, `worker file`, `eval code`. The threads that it starts are noted too.
 */
import { syncBuiltinESMExports, createRequire } from "node:module";
import process from "node:process";

const require = createRequire(import.meta.url);
const fs = require("node:fs");
const { appendFileSync } = fs;
const file = process.env.TRAP_FILE;

const note = (deed, what) => {
  if (String(what) !== file) appendFileSync(file, `${deed} ${String(what)}\n`);
};

/** Notes each call of a function before it is made. */
const trap = (owner, name, deed, describe = ([first]) => first) => {
  const original = owner[name];
  if (typeof original !== "function") return;
  owner[name] = function (...given) {
    const what = describe(given);
    if (what !== undefined) note(deed, what);
    return Reflect.apply(original, this, given);
  };
  Object.defineProperties(owner[name], Object.getOwnPropertyDescriptors(original));
};

const net = require("node:net");
trap(net.Socket.prototype, "connect", "connect", ([first]) => {
  const [options] = Array.isArray(first) ? first : [first];
  return options?.path ?? `${options?.host ?? "localhost"}:${options?.port}`;
});
const dns = require("node:dns");
for (const owner of [dns, dns.promises, dns.Resolver.prototype, dns.promises.Resolver.prototype]) {
  for (const name of Object.keys(Object.getOwnPropertyDescriptors(owner))) {
    if (/^(lookup|resolve|reverse)/.test(name)) trap(owner, name, "lookup");
  }
}
const dgram = require("node:dgram");
trap(dgram.Socket.prototype, "send", "datagram", (given) => given.at(-2));
const children = require("node:child_process");
for (const name of ["spawn", "spawnSync", "exec", "execSync", "execFile", "execFileSync", "fork"]) {
  trap(children, name, "spawn");
}
trap(children.ChildProcess.prototype, "spawn", "spawn", ([{ file: program }]) => program);

const changing = ["writeFile", "appendFile", "mkdir", "mkdtemp", "rename", "rm", "rmdir", "unlink"];
changing.push("copyFile", "cp", "symlink", "link", "truncate", "chmod", "chown", "utimes");
for (const name of changing) {
  const target = ["rename", "copyFile", "cp", "symlink", "link"].includes(name) ? 1 : 0;
  for (const [owner, called] of [
    [fs, name],
    [fs, `${name}Sync`],
    [fs.promises, name],
  ]) {
    trap(owner, called, "write", (given) =>
      typeof given[target] === "number" ? undefined : given[target],
    );
  }
}
const { O_ACCMODE = 3, O_CREAT } = fs.constants;
/** The path of an `open` that may write. */
const forWriting = ([path, flags = "r"]) => {
  const isReading =
    typeof flags === "number" ? (flags & (O_ACCMODE | O_CREAT)) === 0 : flags === "r";
  return isReading || typeof flags === "function" ? undefined : path;
};
trap(fs, "open", "write", forWriting);
trap(fs, "openSync", "write", forWriting);
trap(fs.promises, "open", "write", forWriting);
trap(fs, "createWriteStream", "write");
// Node itself evaluates "this", to reach the globals of a realm.
const evaluated = ([code]) => (code === "this" ? undefined : String(code).slice(0, 80));
trap(require("node:vm"), "runInThisContext", "eval", evaluated);
trap(require("node:vm"), "runInNewContext", "eval", evaluated);

const threads = require("node:worker_threads");
/** A thread is given what was loaded into this one: the program may give it an environment of its own. */
threads.Worker = class extends threads.Worker {
  constructor(entry, options = {}) {
    note("worker", entry);
    const { NODE_OPTIONS, TRAP_FILE } = process.env;
    super(entry, { ...options, env: { ...options.env, NODE_OPTIONS, TRAP_FILE } });
  }
};
syncBuiltinESMExports();
