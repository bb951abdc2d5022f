/** The desk as somebody sees it: without the sources that are kept from them. */
import { changesBetween } from "../answer/changes.js";
import type { Seen } from "../app.js";
import type { Desk, Visitor } from "./commands/command.js";

/**
 * The desk for a visitor, with the one for everyone where they are: that of members without roles.
 * Where there are no access rules, the desk itself.
 */
export async function deskSeenBy(desk: Desk, { audience }: Visitor): Promise<Desk> {
  const { app } = desk;
  const own = await app.seenBy(audience);
  const all = await app.seenBy({ ...audience, roles: [] });
  if (own === undefined || all === undefined) return desk;
  const forEveryone = over(desk, all, { ...audience, roles: [] });
  if (own.library === all.library) return forEveryone;
  return { ...over(desk, own, audience), forEveryone };
}

function over(desk: Desk, { library, ask, readAt }: Seen, audience: Visitor["audience"]): Desk {
  const { app } = desk;
  return {
    ...desk,
    app: {
      library,
      ask,
      startedAt: app.startedAt,
      libraryBuiltAt: readAt,
      failedAt: app.failedAt,
      staleBefore: app.staleBefore,
      seenBy: app.seenBy,
      readFile: app.readFile,
    },
    /** Counts would tell that there is more: they are of what the visitor sees. */
    reload: async () => {
      const reloaded = await desk.reload();
      const after = (await app.seenBy(audience))?.library ?? app.library;
      return {
        ...reloaded,
        sources: after.sources.length,
        problems: after.problems.length,
        changes: { ...changesBetween(library, after), read: 0 },
      };
    },
  };
}
