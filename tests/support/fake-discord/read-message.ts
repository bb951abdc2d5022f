/** Reading a message as a person does: its text, its controls, who it notifies; and as Discord's JSON. */
import { isObject, objectsIn, textOf, type JsonObject } from "./json.js";
import type { FakeGuild, FakeMessage, FakeUser } from "./types.js";
import { walk } from "./validate/component-tree.js";
import { SELECTS, TYPE } from "./validate/components.js";

/** All text of a message in reading order, one piece a line; labels of controls are not part of it. */
export function visibleText(message: FakeMessage): string {
  const displays = walk(message.components)
    .map(({ component }) => component)
    .filter(({ type }) => type === TYPE.textDisplay)
    .map(({ content }) => textOf(content));
  const embeds = message.embeds.flatMap(embedTexts);
  return [message.content, ...embeds, ...displays].filter((text) => text !== "").join("\n");
}

function embedTexts(embed: JsonObject): string[] {
  const inner = (key: string, part: string): string =>
    isObject(embed[key]) ? textOf(embed[key][part]) : "";
  const fields = objectsIn(embed.fields).flatMap((one) => [textOf(one.name), textOf(one.value)]);
  return [
    inner("author", "name"),
    textOf(embed.title),
    textOf(embed.description),
    ...fields,
    inner("footer", "text"),
  ];
}

/** The buttons and selects of a message in reading order. */
export function controlsOf(message: FakeMessage): JsonObject[] {
  return walk(message.components)
    .map(({ component }) => component)
    .filter(({ type }) => type === TYPE.button || SELECTS.includes(type as number));
}

/** What a person reads on a control: a button's label (or emoji), a select's placeholder. */
export function labelOf(control: JsonObject): string {
  const emoji = isObject(control.emoji) ? textOf(control.emoji.name) : "";
  return textOf(control.label) || textOf(control.placeholder) || emoji;
}

/** The control with this label or custom id. */
export function findControl(message: FakeMessage, name: string): JsonObject | undefined {
  const controls = controlsOf(message);
  return (
    controls.find((control) => control.custom_id === name) ??
    controls.find((control) => labelOf(control) === name)
  );
}

/** Who a text notifies under these `allowed_mentions`; without them, everyone it names. */
export function pingsOf(text: string, allowed: unknown): string[] {
  const found = text.match(/@everyone|@here|<@[!&]?\d+>/g) ?? [];
  return [...new Set(found)].filter((mention) => isAllowed(mention, allowed));
}

function isAllowed(mention: string, allowed: unknown): boolean {
  if (!isObject(allowed)) return true;
  const listed = (key: string): unknown[] => (Array.isArray(allowed[key]) ? allowed[key] : []);
  if (mention.startsWith("@")) return listed("parse").includes("everyone");
  const kind = mention.includes("&") ? "roles" : "users";
  return listed("parse").includes(kind) || listed(kind).includes(mention.replace(/\D/g, ""));
}

export function apiUser(user: FakeUser): JsonObject {
  return {
    id: user.id,
    username: user.username,
    global_name: user.bot ? null : user.username,
    discriminator: user.bot ? "0001" : "0",
    avatar: null,
    public_flags: 0,
    ...(user.bot ? { bot: true } : {}),
  };
}

/** A message as Discord's API gives it. */
export function apiMessage(message: FakeMessage): JsonObject {
  const { interaction, place } = message;
  const metadata = interaction && {
    id: interaction.id,
    type: interaction.type,
    user: apiUser(interaction.user),
    authorizing_integration_owners: {},
  };
  return {
    id: message.id,
    channel_id: place.channel.id,
    type: interaction?.type === 2 ? 20 : 0,
    author: apiUser(message.author),
    content: message.content,
    timestamp: message.createdAt,
    edited_timestamp: message.edits > 0 ? new Date().toISOString() : null,
    tts: false,
    mention_everyone: message.pings.includes("@everyone"),
    mentions: [],
    mention_roles: [],
    attachments: message.attachments.map((file) => ({
      id: file.id,
      filename: file.filename,
      size: file.bytes.length,
      url: file.url,
      proxy_url: file.url,
      content_type: file.contentType,
      ...(file.description === undefined ? {} : { description: file.description }),
    })),
    embeds: message.embeds,
    components: message.components,
    pinned: false,
    flags: message.flags,
    ...(interaction ? { application_id: message.author.id, webhook_id: message.author.id } : {}),
    ...(metadata ? { interaction_metadata: metadata } : {}),
  };
}

/** A server as the gateway gives it to a bot that has just come online. */
export function apiGuild(guild: FakeGuild, bot: FakeUser): JsonObject {
  const empty = {
    emojis: [],
    stickers: [],
    features: [],
    threads: [],
    presences: [],
    voice_states: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  };
  const everyone = {
    id: guild.id,
    name: "@everyone",
    permissions: guild.appPermissions,
    position: 0,
  };
  const role = {
    ...everyone,
    color: 0,
    colors: { primary_color: 0 },
    hoist: false,
    managed: false,
    mentionable: false,
    flags: 0,
  };
  const member = {
    user: apiUser(bot),
    roles: [],
    joined_at: new Date(0).toISOString(),
    deaf: false,
    mute: false,
    flags: 0,
  };
  const channel = {
    id: guild.channelId,
    type: 0,
    name: "general",
    position: 0,
    permission_overwrites: [],
    guild_id: guild.id,
  };
  return {
    ...empty,
    id: guild.id,
    name: guild.name,
    icon: null,
    owner_id: guild.ownerId,
    preferred_locale: guild.locale,
    roles: [role],
    channels: [channel],
    members: [member],
    member_count: 2,
    joined_at: new Date(0).toISOString(),
    large: false,
    unavailable: false,
    afk_timeout: 300,
    default_message_notifications: 1,
    explicit_content_filter: 0,
    mfa_level: 0,
    nsfw_level: 0,
    premium_tier: 0,
    system_channel_flags: 0,
    verification_level: 0,
  };
}
