/** For `node --import`: on SIGUSR2 says on stderr how much memory the bot holds once all that is unused is freed, in MiB. */
import process from "node:process";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

setFlagsFromString("--expose-gc");
const gc = runInNewContext("gc");
const MIB = 2 ** 20;

process.on("SIGUSR2", () => {
  gc();
  const { rss, heapUsed, external } = process.memoryUsage();
  const held = (heapUsed + external) / MIB;
  process.stderr.write(`${JSON.stringify({ msg: "memory", held, rss: rss / MIB })}\n`);
});
