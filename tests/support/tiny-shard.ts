/** A program that stands where a shard's does: it does what a test says, and talks as a shard does. */
import { join } from "node:path";
import { temporaryFolder, writeFiles } from "./temporary-folder.js";

const TALK = `
let asked = 0;
const ask = (service, value) => process.send({ verbatim: "ask", number: ++asked, service, value });
process.on("message", ({ verbatim, number, service, value }) => {
  if (verbatim !== "ask") return;
  process.send({ verbatim: "gave", number, value: service + " by " + process.argv[2] });
  ask("note", [process.argv[2], service, value]);
});
setInterval(() => undefined, 1000);
`;

/** Writes one and gives its path. @param then what it does once it can \`ask\`. */
export function tinyShard(then: string): string {
  const folder = temporaryFolder();
  writeFiles(folder, { "shard.mjs": TALK + then });
  return join(folder, "shard.mjs");
}

/** A log whose events a test can look at. */
export function notedLog() {
  const events: (readonly [string, Readonly<Record<string, unknown>> | undefined])[] = [];
  const note = (event: string, fields?: Readonly<Record<string, unknown>>): void => {
    events.push([event, fields]);
  };
  const of = (event: string) => events.filter(([name]) => name === event).map(([, it]) => it);
  return { log: { error: note, warn: note, info: note, debug: note }, of };
}
