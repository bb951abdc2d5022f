/** For `node --import`: says on stderr when discord.js makes a call wait by its own count of calls. */
import process from "node:process";
import { REST, RESTEvents } from "discord.js";

const { emit } = REST.prototype;
REST.prototype.emit = function (event, ...told) {
  if (event === RESTEvents.RateLimited) {
    const [{ global, route }] = told;
    process.stderr.write(`${JSON.stringify({ msg: "held back", global, route })}\n`);
  }
  return emit.call(this, event, ...told);
};
