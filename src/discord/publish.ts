/** Brings our commands to Discord: they are written only when those that it has differ. */
import type { REST } from "discord.js";
import type { Log } from "../log.js";
import { COMMANDS } from "./commands/index.js";
import { insist } from "./insist.js";
import { codeOf } from "./refusal.js";
import { type End, endOfPublishing, inWords, waitBefore } from "./login.js";
import type { RESTPostAPIApplicationCommandsJSONBody } from "discord-api-types/v10";

/** The fields that we set; Discord adds others, such as ids and versions. */
const FIELDS = new Set([
  ...["type", "name", "name_localizations", "description", "description_localizations"],
  ...["options", "required", "autocomplete", "choices", "value", "min_length", "max_length"],
  ...["integration_types", "contexts", "default_member_permissions"],
]);

/**
 * True when the published commands are these, whatever their order. A field that Discord gives as
 * null, false or empty is the same as one that we don't set.
 */
export function arePublished(
  wanted: readonly RESTPostAPIApplicationCommandsJSONBody[],
  published: readonly unknown[],
): boolean {
  return inOrder(wanted) === inOrder(published);
}

const inOrder = (commands: readonly unknown[]): string =>
  commands
    .map((command) => JSON.stringify(essence(command, true)))
    .sort()
    .join("\n");

/** A value with the fields that count, in the order of their names. */
function essence(value: unknown, isCommand: boolean): unknown {
  if (Array.isArray(value)) {
    const parts = value.map((part) => essence(part, true));
    return parts.every((part) => typeof part === "number") ? parts.sort() : parts;
  }
  if (typeof value !== "object" || value === null) return value;
  const fields = Object.entries(value)
    .filter(([name, field]) => (!isCommand || FIELDS.has(name)) && !isEmpty(field))
    .map(([name, field]): [string, unknown] => [
      name,
      essence(field, !name.endsWith("_localizations")),
    ]);
  return Object.fromEntries(fields.sort(([a], [b]) => (a < b ? -1 : 1)));
}

const isEmpty = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  value === false ||
  value === "" || // the description that Discord gives to message commands
  (typeof value === "object" && Object.keys(value).length === 0);

/** How and where commands are published. */
export interface Publishing {
  readonly rest: Pick<REST, "get" | "put">;
  /** The application's id. */
  readonly application: string;
  /** The one server that they are for; everywhere by default. */
  readonly guildId: string | undefined;
  /** The servers that the bot is in. */
  readonly servers: readonly string[];
  readonly log: Log;
  readonly signal: AbortSignal;
}

/**
 * Publishes the commands where Discord has others, and takes back those that were published for other
 * places, where each would be in the list twice. Failing to does not stop the answering, unless the bot
 * is not in the server that it was told of.
 */
export async function publish(publishing: Publishing): Promise<End | undefined> {
  const { rest, application, guildId, log, signal } = publishing;
  const wanted = COMMANDS.map(({ definition }) => definition);
  const route = routeOf(application, guildId);
  const write = async (): Promise<boolean> => {
    const query = new URLSearchParams({ with_localizations: "true" });
    const published = await rest.get(route, { query });
    const isSame = Array.isArray(published) && arePublished(wanted, published);
    if (!isSame) await rest.put(route, { body: wanted });
    return isSame;
  };
  const complain = (error: unknown): void => {
    log.error("commands not published, answering all the same", { why: inWords(error) });
  };
  const wait = (tries: number): number => waitBefore(tries, Math.random());
  try {
    const isSame = await insist(write, { until: Infinity, wait, signal, onFirst: complain });
    const event = isSame ? "commands are up to date" : "commands published";
    log.info(event, { commands: wanted.length });
  } catch (error) {
    const fatal = endOfPublishing(error, guildId);
    if (fatal) return fatal;
    if (!signal.aborted) complain(error);
    return undefined;
  }
  await takeBackOthers(publishing);
  return undefined;
}

/** Of the commands everywhere, or of one server's. */
const routeOf = (application: string, guildId: string | undefined): `/${string}` =>
  guildId === undefined
    ? `/applications/${application}/commands`
    : `/applications/${application}/guilds/${guildId}/commands`;

/**
 * Servers that are looked through at a start, one call each. Discord doesn't tell which servers have
 * commands of their own; who develops a bot has it in a few.
 */
const MOST_SERVERS = 25;

/** Discord's code where the bot was invited without commands: there are none. */
const MISSING_ACCESS = 50001;

/** Empties every other place that has one of our commands. What fails is left for the next start. */
async function takeBackOthers(publishing: Publishing): Promise<void> {
  const { rest, application, guildId, servers, log, signal } = publishing;
  const places = [...(guildId === undefined ? [] : [undefined]), ...servers.slice(0, MOST_SERVERS)];
  for (const place of places) {
    if (signal.aborted) return;
    if (place !== undefined && place === guildId) continue;
    const route = routeOf(application, place);
    try {
      if (!hasOneOfOurs(await rest.get(route))) continue;
      await rest.put(route, { body: [] });
      log.info("commands published before taken back", { from: place ?? "everywhere" });
    } catch (error) {
      if (codeOf(error) === MISSING_ACCESS) continue;
      log.warn("commands published before not taken back", { why: inWords(error) });
    }
  }
}

/** Commands share a list by their kind and name. */
function hasOneOfOurs(published: unknown): boolean {
  const keyOf = ({ type = 1, name }: { type?: unknown; name?: unknown }) =>
    JSON.stringify([type, name]);
  const ours = new Set(COMMANDS.map(({ definition }) => keyOf(definition)));
  return Array.isArray(published) && published.some((one: object) => ours.has(keyOf(one)));
}
