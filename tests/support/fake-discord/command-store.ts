/** The published commands, globally and per server, and Discord's REST calls on them. */
import {
  missingAccess,
  notYourApplication,
  refuseFaulty,
  tooManyCommands,
  tooManyCreates,
  unknownCommand,
} from "./errors.js";
import { snowflake } from "./ids.js";
import { idOf, isAbsent, isObject, objectsIn, textOf, type JsonObject } from "./json.js";
import { COMMAND } from "./limits.js";
import type { Records } from "./records.js";
import type { ApiReply, ApiRequest } from "./types.js";
import { checkCommands, command, nameKey } from "./validate/commands.js";
import { FormErrors } from "./validate/form-errors.js";
import type { World } from "./world.js";

const GLOBAL = "";

export class CommandStore {
  readonly #scopes = new Map<string, JsonObject[]>();
  readonly #creates = new Map<string, number>();
  readonly #world: World;
  readonly #records: Records;
  readonly #dailyCreates: number;

  constructor(world: World, records: Records, dailyCreates: number = COMMAND.dailyCreates) {
    this.#world = world;
    this.#records = records;
    this.#dailyCreates = dailyCreates;
  }

  /** The commands someone in this server sees; without one, the global ones. */
  visible(guildId: string | undefined): readonly JsonObject[] {
    return [...this.list(guildId ?? GLOBAL), ...(guildId === undefined ? [] : this.list(GLOBAL))];
  }

  /** The commands of one scope: a server's id, or "" for the global ones. */
  list(scope: string): readonly JsonObject[] {
    return this.#scopes.get(scope) ?? [];
  }

  /** `/applications/:app/commands` and `/applications/:app/guilds/:guild/commands` */
  collection(request: ApiRequest, app: string, scope = GLOBAL): ApiReply {
    this.#check(app, scope);
    if (request.method === "GET") {
      const isFull = request.query.get("with_localizations") === "true";
      return {
        status: 200,
        body: this.list(scope).map((one) => (isFull ? one : unlocalized(one))),
      };
    }
    return request.method === "PUT"
      ? this.#replace(request.body, scope)
      : this.#add(request.body, scope);
  }

  /** The same with `/:command` after it. */
  single(request: ApiRequest, ids: { app: string; scope?: string; id: string }): ApiReply {
    const scope = ids.scope ?? GLOBAL;
    this.#check(ids.app, scope);
    const known = this.list(scope).find(({ id }) => id === ids.id);
    if (!known) throw unknownCommand();
    const others = this.list(scope).filter((one) => one !== known);
    if (request.method === "GET") return { status: 200, body: known };
    if (request.method === "DELETE") {
      this.#scopes.set(scope, others);
      return { status: 204 };
    }
    const change = isObject(request.body) ? request.body : {};
    const wanted = { ...known, ...change };
    refuse(wanted);
    const [made] = this.#make([wanted], scope, [known]);
    this.#scopes.set(scope, [...others, made!]);
    return { status: 200, body: made };
  }

  #check(app: string, scope: string): void {
    if (app !== this.#world.applicationId) throw notYourApplication();
    if (scope !== GLOBAL && this.#world.guilds.get(scope)?.hasBot !== true) throw missingAccess();
  }

  #replace(body: unknown, scope: string): ApiReply {
    const form = new FormErrors();
    checkCommands(body, form);
    refuseFaulty(form);
    const before = this.list(scope);
    const after = this.#make(objectsIn(body), scope, before);
    this.#records.commandPuts += 1;
    if (JSON.stringify(before) === JSON.stringify(after)) {
      this.#records.redundantCommandPuts += 1;
      this.#records.warning("redundant-command-put", scope === GLOBAL ? "global" : scope);
    }
    this.#scopes.set(scope, after);
    return { status: 200, body: after };
  }

  #add(body: unknown, scope: string): ApiReply {
    refuse(body);
    const wanted = body as JsonObject;
    const before = this.list(scope);
    const isNew = !before.some((one) => nameKey(one) === nameKey(wanted));
    const [made] = this.#make([wanted], scope, before);
    const others = before.filter((one) => nameKey(one) !== nameKey(wanted));
    checkCounts([...others, made!]);
    this.#scopes.set(scope, [...others, made!]);
    return { status: isNew ? 201 : 200, body: made };
  }

  /** The commands as Discord stores them; those known by type and name keep their id. */
  #make(wanted: readonly JsonObject[], scope: string, known: readonly JsonObject[]): JsonObject[] {
    checkCounts(wanted);
    const old = new Map(known.map((one) => [nameKey(one), one]));
    const fresh = wanted.filter((one) => !old.has(nameKey(one))).length;
    const creates = (this.#creates.get(scope) ?? 0) + fresh;
    if (creates > this.#dailyCreates) throw tooManyCreates(this.#dailyCreates);
    this.#creates.set(scope, creates);
    return wanted.map((one) => this.#stored(one, scope, old.get(nameKey(one))));
  }

  #stored(wanted: JsonObject, scope: string, old: JsonObject | undefined): JsonObject {
    const content = { ...normalized(wanted), ...(scope === GLOBAL ? {} : { guild_id: scope }) };
    const same = old !== undefined && JSON.stringify(contentOf(old)) === JSON.stringify(content);
    return {
      id: old?.id ?? snowflake(),
      application_id: this.#world.applicationId,
      version: same ? old.version : snowflake(),
      ...content,
    };
  }
}

function refuse(body: unknown): void {
  const form = new FormErrors();
  command(body, form);
  refuseFaulty(form);
}

function checkCounts(commands: readonly JsonObject[]): void {
  for (const [type, max] of Object.entries(COMMAND.counts)) {
    const count = commands.filter((one) => (one.type ?? 1) === Number(type)).length;
    if (count > max) throw tooManyCommands(max);
  }
}

const OWN_MEMBERS: readonly string[] = ["id", "application_id", "version"];

function contentOf(stored: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(stored).filter(([key]) => !OWN_MEMBERS.includes(key)));
}

/** A command in Discord's own words: every member there, defaults filled in, in its order. */
function normalized(wanted: JsonObject): JsonObject {
  const type = wanted.type ?? 1;
  const permissions = wanted.default_member_permissions;
  const options = objectsIn(wanted.options).map(normalizedOption);
  const given = {
    name_localizations: null,
    description_localizations: null,
    dm_permission: true,
    nsfw: false,
    ...Object.fromEntries(Object.entries(wanted).filter(([, value]) => !isAbsent(value))),
  };
  return {
    default_member_permissions: isAbsent(permissions) ? null : idOf(permissions),
    type,
    name: wanted.name,
    name_localizations: given.name_localizations,
    description: type === 1 ? wanted.description : "",
    description_localizations: given.description_localizations,
    dm_permission: given.dm_permission,
    contexts: sorted(wanted.contexts) ?? null,
    integration_types: sorted(wanted.integration_types) ?? [0],
    ...(options.length > 0 ? { options } : {}),
    nsfw: given.nsfw,
  };
}

function sorted(value: unknown): number[] | undefined {
  return Array.isArray(value) ? (value as number[]).toSorted((a, b) => a - b) : undefined;
}

/** Members that say nothing (null, false, empty lists) are left out of options. */
function normalizedOption(option: JsonObject): JsonObject {
  const saysSomething = ([key, value]: [string, unknown]): boolean =>
    !isAbsent(value) &&
    value !== false &&
    !(key !== "name" && Array.isArray(value) && value.length === 0);
  const nested = objectsIn(option.options).map(normalizedOption);
  const order = ["type", "name", "name_localizations", "description", "description_localizations"];
  const rest = Object.keys(option)
    .filter((key) => !order.includes(key))
    .toSorted();
  const entries = [...order, ...rest].map((key): [string, unknown] => [
    key,
    key === "options" ? nested : option[key],
  ]);
  return Object.fromEntries(entries.filter(saysSomething));
}

/** Without `with_localizations` Discord leaves the translations out. */
function unlocalized(one: JsonObject): JsonObject {
  const entries = Object.entries(one)
    .filter(([key]) => !textOf(key).endsWith("_localizations"))
    .map(([key, value]): [string, unknown] => {
      const isList = (key === "options" || key === "choices") && Array.isArray(value);
      return [key, isList ? objectsIn(value).map(unlocalized) : value];
    });
  return Object.fromEntries(entries);
}
