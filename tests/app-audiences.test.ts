/** The running product as it shows itself to those who may not see all of it. */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import {
  FERRY_FILES as FILES,
  FERRY_QUESTION as QUESTION,
  answerOf,
  appOver,
} from "./support/app-over.js";
import { writeFiles } from "./support/temporary-folder.js";

vi.setConfig({ testTimeout: 30_000 });

describe("createApp", () => {
  it("shows an audience what it may see, and everyone everything without rules", async () => {
    const role = "123456789012345678";
    const rules = { access: [{ source: "ferry.txt", roles: [role] }] };
    const { app, corpusDir } = await appOver({ ...FILES, "sources.json": JSON.stringify(rules) });
    const member = { server: "1", roles: [role] };

    expect((await app.seenBy({ roles: [] }))?.ask(QUESTION).kind).toBe("not-found");
    expect((await app.seenBy(member))?.ask(QUESTION).kind).toBe("found");
    expect(answerOf(app)).toBe("The ferry to Ulvik carries 212 passengers.");
    writeFiles(corpusDir, { "sources.json": "{}" });
    await app.reload();
    expect(await app.seenBy({ roles: [] })).toBeUndefined();
    writeFiles(corpusDir, { "sources.json": JSON.stringify(rules) });
    await app.reload();
    expect((await app.seenBy({ roles: [] }))?.library.sources).toEqual([]);
  });

  it("tells an audience no reading that only changed what is kept from it, unless it was asked for", async () => {
    const role = "123456789012345678";
    const rules = { access: [{ folder: "staff", roles: [role] }] };
    const { app, corpusDir } = await appOver({ ...FILES, "sources.json": JSON.stringify(rules) });
    mkdirSync(join(corpusDir, "staff"));
    const settled = () => true;
    const follow = async (name: string, words: string) => {
      writeFiles(corpusDir, { [name]: words });
      await app.reload(settled);
    };
    const minutes = async () => {
      const seen = await Promise.all([app.seenBy({ roles: [] }), app.seenBy({ roles: [role] })]);
      return seen.map((one) => one?.readAt.getUTCMinutes());
    };

    await follow("staff/wages.txt", "Captain Solheim earns 900 kroner.\n");
    expect(await minutes()).toEqual([0, 1]);
    await follow("ferry.txt", "The ferry to Ulvik carries 300 passengers.\n");
    expect(await minutes()).toEqual([2, 2]);
    await follow("staff/wages.txt", "Captain Solheim earns 950 kroner.\n");
    expect(await minutes()).toEqual([2, 3]);
    await app.reload();
    expect(await minutes()).toEqual([4, 4]);
  });
});
