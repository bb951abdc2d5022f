/** Which call goes where: the part of Discord's API a bot like this uses. */
import type { Channels } from "./channels.js";
import type { CommandStore } from "./command-store.js";
import { unauthorized, unknownGuild, unknownRoute, unknownUser } from "./errors.js";
import type { Interactions } from "./interactions.js";
import type { JsonObject } from "./json.js";
import { apiGuild, apiUser } from "./read-message.js";
import type { ApiReply, ApiRequest } from "./types.js";
import type { World } from "./world.js";

export interface RouteParts {
  readonly world: World;
  readonly commands: CommandStore;
  readonly interactions: Interactions;
  readonly channels: Channels;
  /** What `/gateway/bot` says. */
  readonly gatewayInfo: () => JsonObject;
}

type Handler = (request: ApiRequest, ids: readonly string[]) => ApiReply;

interface Route {
  readonly methods: string;
  readonly pattern: RegExp;
  readonly handle: Handler;
  /** Interaction callbacks and webhooks carry their token in the path instead. */
  readonly isOpen?: boolean;
}

const route = (methods: string, path: string, handle: Handler, isOpen = false): Route => ({
  methods,
  pattern: new RegExp(`^${path.replaceAll("*", "([^/]+)")}$`),
  handle,
  isOpen,
});

const ok = (body: unknown): ApiReply => ({ status: 200, body });

function routesOf({ world, commands, interactions, channels, gatewayInfo }: RouteParts): Route[] {
  const id = (ids: readonly string[], index: number): string => ids[index] ?? "";
  return [
    route("GET", "/gateway", () => ok({ url: gatewayInfo().url }), true),
    route("GET", "/gateway/bot", () => ok(gatewayInfo())),
    route("GET", "/users/@me", () => ok(apiUser(world.bot))),
    route("GET", "/users/*", (_request, ids) => ok(userOf(world, id(ids, 0)))),
    route("GET", "/applications/@me", () => ok(applicationOf(world))),
    route("GET", "/oauth2/applications/@me", () => ok(applicationOf(world))),
    route("GET", "/guilds/*", (_request, ids) => ok(guildOf(world, id(ids, 0)))),
    route("GET,PUT,POST", "/applications/*/commands", (request, ids) =>
      commands.collection(request, id(ids, 0)),
    ),
    route("GET,PATCH,DELETE", "/applications/*/commands/*", (request, ids) =>
      commands.single(request, { app: id(ids, 0), id: id(ids, 1) }),
    ),
    route("GET,PUT,POST", "/applications/*/guilds/*/commands", (request, ids) =>
      commands.collection(request, id(ids, 0), id(ids, 1)),
    ),
    route("GET,PATCH,DELETE", "/applications/*/guilds/*/commands/*", (request, ids) =>
      commands.single(request, { app: id(ids, 0), scope: id(ids, 1), id: id(ids, 2) }),
    ),
    route(
      "POST",
      "/interactions/*/*/callback",
      (request, ids) => interactions.callback(request, id(ids, 0), id(ids, 1)),
      true,
    ),
    route(
      "POST",
      "/webhooks/*/*",
      (request, ids) => interactions.followUp(request, id(ids, 0), id(ids, 1)),
      true,
    ),
    route(
      "GET,PATCH,DELETE",
      "/webhooks/*/*/messages/*",
      (request, ids) => {
        return interactions.message(request, id(ids, 0), id(ids, 1), id(ids, 2));
      },
      true,
    ),
    route("GET", "/channels/*", (_request, ids) => channels.get(id(ids, 0))),
    route("GET,POST", "/channels/*/messages", (request, ids) =>
      channels.collection(request, id(ids, 0)),
    ),
    route("GET,PATCH,DELETE", "/channels/*/messages/*", (request, ids) =>
      channels.single(request, id(ids, 0), id(ids, 1)),
    ),
    route("POST", "/channels/*/typing", () => ({ status: 204 })),
  ];
}

/** Answers a request by its route, or throws Discord's refusal. */
export function createRouter(parts: RouteParts): (request: ApiRequest, auth: string) => ApiReply {
  const routes = routesOf(parts);
  return (request, auth) => {
    for (const { methods, pattern, handle, isOpen } of routes) {
      const match = pattern.exec(request.path);
      if (!match || !methods.split(",").includes(request.method)) continue;
      if (isOpen !== true && auth !== `Bot ${parts.world.token}`) throw unauthorized();
      return handle(request, match.slice(1).map(decodeURIComponent));
    }
    throw unknownRoute();
  };
}

function userOf(world: World, id: string): JsonObject {
  const user = world.userById(id);
  if (!user) throw unknownUser();
  return apiUser(user);
}

function guildOf(world: World, id: string): JsonObject {
  const guild = world.guilds.get(id);
  if (guild?.hasBot !== true) throw unknownGuild();
  return apiGuild(guild, world.bot);
}

function applicationOf(world: World): JsonObject {
  const install = { scopes: ["applications.commands"], permissions: "0" };
  return {
    id: world.applicationId,
    name: world.bot.username,
    icon: null,
    description: "",
    bot: apiUser(world.bot),
    bot_public: true,
    bot_require_code_grant: false,
    flags: 0,
    verify_key: "0".repeat(64),
    owner: apiUser(world.user("owner")),
    team: null,
    integration_types_config: { 0: { oauth2_install_params: install }, 1: {} },
    approximate_guild_count: [...world.guilds.values()].filter(({ hasBot }) => hasBot).length,
  };
}
