/** Interactions as the gateway sends them (docs, interactions/receiving-and-responding). */
import { MEMBER_PERMISSIONS, type OptionValues } from "./client-rules.js";
import type { Exchange } from "./exchange.js";
import { isObject, objectsIn, textOf, type JsonObject } from "./json.js";
import { MESSAGE } from "./limits.js";
import { apiUser } from "./read-message.js";
import { DEFAULT_PERMISSIONS, type World } from "./world.js";

/** The whole interaction; `data` is what differs between kinds. */
export function interactionPayload(
  exchange: Exchange,
  world: World,
  data: JsonObject,
  extra: JsonObject = {},
): JsonObject {
  const { user, place, scene, kind } = exchange.start;
  const { guild, channel } = place;
  const locale = scene.locale ?? "en-US";
  const isUserInstall = scene.userInstall !== undefined && scene.userInstall !== false;
  const owners = isUserInstall ? { 1: user.id } : { 0: guild?.id ?? "0" };
  return {
    id: exchange.id,
    application_id: world.applicationId,
    type: kind,
    token: exchange.token,
    version: 1,
    data,
    channel_id: channel.id,
    channel: channelPayload(exchange),
    locale,
    app_permissions: guild?.hasBot === true ? guild.appPermissions : DEFAULT_PERMISSIONS,
    entitlements: [],
    authorizing_integration_owners: owners,
    context: place.context,
    attachment_size_limit: MESSAGE.fileBytes,
    ...(guild
      ? {
          guild_id: guild.id,
          guild: { id: guild.id, locale: guild.locale, features: [] },
          guild_locale: guild.locale,
          member: memberPayload(exchange),
        }
      : { user: apiUser(user) }),
    ...extra,
  };
}

function channelPayload({ start }: Exchange): JsonObject {
  const { channel, guild } = start.place;
  if (!guild)
    return { id: channel.id, type: channel.type, recipients: channel.recipients.map(apiUser) };
  return {
    id: channel.id,
    type: 0,
    name: "general",
    guild_id: guild.id,
    position: 0,
    permissions: DEFAULT_PERMISSIONS,
  };
}

function memberPayload({ start }: Exchange): JsonObject {
  return {
    user: apiUser(start.user),
    roles: start.scene.roles ?? [],
    permissions: String(start.scene.permissions ?? MEMBER_PERMISSIONS),
    joined_at: new Date(0).toISOString(),
    nick: null,
    avatar: null,
    deaf: false,
    mute: false,
    flags: 0,
    premium_since: null,
    pending: false,
  };
}

/** Options as sent, nested below the subcommands of the path; the focused one is marked. */
export function optionPayload(
  options: readonly JsonObject[],
  values: OptionValues,
  path: readonly string[],
  focused?: string,
): JsonObject[] {
  const leaves = options
    .filter((option) => values[textOf(option.name)] !== undefined)
    .map((option) => ({
      name: option.name,
      type: option.type,
      value: values[textOf(option.name)],
      ...(option.name === focused ? { focused: true } : {}),
    }));
  return path.toReversed().reduce<JsonObject[]>((inner, name, depth) => {
    return [{ name, type: depth === 0 ? 1 : 2, options: inner }];
  }, leaves);
}

/** A modal's components as sent back, with what was typed in by custom id. */
export function modalPayload(
  modal: JsonObject,
  values: Readonly<Record<string, string | readonly string[]>>,
): JsonObject[] {
  return objectsIn(modal.components).flatMap((part): JsonObject[] => {
    const inputs = objectsIn(part.components).map((input) => filled(input, values));
    if (part.type === 1) return [{ type: 1, components: inputs }];
    return isObject(part.component)
      ? [{ type: part.type, component: filled(part.component, values) }]
      : [];
  });
}

function filled(
  input: JsonObject,
  values: Readonly<Record<string, string | readonly string[]>>,
): JsonObject {
  const customId = textOf(input.custom_id);
  const value = values[customId];
  const base = { type: input.type, custom_id: customId };
  if (input.type !== 4) return { ...base, values: value ?? [] };
  const typed = typeof value === "string" ? value : textOf(input.value);
  if (typed === "" && input.required !== false)
    throw new Error(`The field "${customId}" is required.`);
  if (typeof input.max_length === "number" && typed.length > input.max_length) {
    throw new Error(`The field "${customId}" takes at most ${input.max_length} characters.`);
  }
  return { ...base, value: typed };
}
