/** For `node --import`, with the traps: each thread does what a spoilt document must not make it do. */
import { spawnSync } from "node:child_process";
import { lookup } from "node:dns";
import { writeFileSync } from "node:fs";
import { connect } from "node:net";
import process from "node:process";
import { isMainThread } from "node:worker_threads";

if (!isMainThread) {
  spawnSync(process.execPath, ["--version"]);
  writeFileSync(process.env.TRAP_FILE + ".owned", "");
  connect({ host: "127.0.0.1", port: 9 }).on("error", () => undefined);
  lookup("localhost", () => undefined);
}
