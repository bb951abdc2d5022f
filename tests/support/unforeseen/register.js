/**
 * For `node --import`: puts faults into the built bot that no code of its own foresees. SIGUSR2 leaves
 * promises unhandled that name the secrets that stand in UNFORESEEN; a second one throws where nobody catches.
 */
import process from "node:process";

let times = 0;

process.on("SIGUSR2", () => {
  times += 1;
  const secrets = process.env.UNFORESEEN ?? "";
  if (times > 1) throw new Error(`thrown by nobody, ${secrets}`);
  void Promise.reject(new Error(`handled by nobody, ${secrets}`));
  void Promise.reject(undefined);
});
