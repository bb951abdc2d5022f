/** For `node --import`: on SIGUSR2 says on stderr how long the bot's event loop was held up since the last time. */
import { monitorEventLoopDelay } from "node:perf_hooks";
import process from "node:process";

const RESOLUTION_MS = 10;
const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
delay.enable();

/** In ms, above the resolution itself. */
const beyond = (nanoseconds) => Math.max(0, nanoseconds / 1e6 - RESOLUTION_MS);

process.on("SIGUSR2", () => {
  const [p50, p99, max] = [delay.percentile(50), delay.percentile(99), delay.max].map(beyond);
  process.stderr.write(`${JSON.stringify({ msg: "loop delay", p50, p99, max })}\n`);
  delay.reset();
});
