/** A folder in which every list has pages: many sources, long texts, files that cannot be used. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";

/** Beside the documents that are there: enough for a second page of sources. */
const ISLANDS = 10;
/** Enough for a second page of files that cannot be used. */
const BROKEN = 9;

/** What can be asked of the long document; its answer is longer than a page. */
export const ABOUT_THE_KEEPER = "What did the keeper of the lighthouse write in his diary?";

/** Adds the documents to a corpus folder. */
export function enlargeCorpus(folder: string): void {
  for (let at = 1; at <= ISLANDS; at += 1) {
    const text = `# Island ${at}\n\nThe lighthouse on island ${at} has ${at * 100} steps.\n`;
    writeFileSync(join(folder, `island-${at}.md`), text);
  }
  for (let at = 1; at <= BROKEN; at += 1) {
    writeFileSync(join(folder, `broken-${at}.txt`), Buffer.alloc(200));
  }
  writeFileSync(join(folder, "diary.txt"), `The diary\n\n${diary()}\n`);
}

/** One sentence of more than a page, among neighbours of the same length. */
function diary(): string {
  const day = (at: number) =>
    `that on day ${at} the sea was *grey*, the wind strong and the lamp lit`;
  const days = Array.from({ length: 60 }, (_, at) => day(at + 1)).join(", ");
  return [
    `Before that he noted nothing but the weather, ${days}.`,
    `The keeper of the lighthouse wrote in his diary ${days}.`,
    `After that he left the island, ${days}.`,
  ].join("\n\n");
}
