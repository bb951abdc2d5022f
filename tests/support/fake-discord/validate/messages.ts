/** What Discord accepts as a message: its own fields, their sums, and what does not go together. */
import { idOf, isAbsent, numberOf, objectsIn, textOf, type JsonObject } from "../json.js";
import { FLAGS, MESSAGE } from "../limits.js";
import { attachmentNames, leavesOf, mediaUrls, walk } from "./component-tree.js";
import { TYPE, componentsV2, legacyComponents } from "./components.js";
import { checkEmbedTotal, embeds } from "./embeds.js";
import type { FormErrors } from "./form-errors.js";
import {
  boolean,
  checkUnique,
  integer,
  list,
  object,
  oneOf,
  optional,
  snowflake,
  text,
} from "./rules.js";
import type { Rule } from "./rules.js";

/** What a message is checked against besides its own payload. */
export interface MessageContext {
  /** Names of the files sent along, by their index in the request. */
  readonly files: ReadonlyMap<string, { readonly name: string; readonly bytes: Uint8Array }>;
  /** The message as it stands, when this is an edit. */
  readonly current?: CurrentMessage;
  /** Bits that may be set here; others are refused. */
  readonly allowedFlags: number;
}

export interface CurrentMessage {
  readonly flags: number;
  readonly content: string;
  readonly embeds: readonly unknown[];
  readonly attachments: readonly { readonly id: string; readonly filename: string }[];
}

const mentionList = (of: Rule): Rule =>
  optional((value, at) => {
    list({ max: 100, of })(value, at);
    if (!Array.isArray(value) || new Set(value).size === value.length) return;
    at.add("SET_TYPE_ALREADY_CONTAINS_VALUE", "The set already contains one of these values");
  });

const allowedMentions = object(
  {
    parse: mentionList(oneOf(["users", "roles", "everyone"])),
    users: mentionList(snowflake),
    roles: mentionList(snowflake),
    replied_user: optional(boolean),
  },
  (value, at) => {
    for (const kind of ["users", "roles"]) {
      const parse = Array.isArray(value.parse) ? value.parse : [];
      const named = value[kind];
      if (!parse.includes(kind) || !Array.isArray(named) || named.length === 0) continue;
      at.add(
        "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE",
        `parse:["${kind}"] and ${kind}: [ids...] are mutually exclusive.`,
      );
    }
  },
);

const fields = object({
  content: optional(text({ max: MESSAGE.content })),
  flags: optional(integer({ min: 0 })),
  tts: optional(boolean),
  embeds,
  allowed_mentions: optional(allowedMentions),
  attachments: optional(
    list({
      max: MESSAGE.attachments,
      of: object({ id: snowflake, description: optional(text({ max: 1024 })) }),
    }),
  ),
});

/** Says whether the message has the Components V2 flag after this payload. */
export function isComponentsV2(payload: JsonObject, current?: CurrentMessage): boolean {
  const flags = isAbsent(payload.flags) ? (current?.flags ?? 0) : numberOf(payload.flags);
  return ((flags | (current?.flags ?? 0)) & FLAGS.componentsV2) !== 0;
}

/** Reports everything Discord would refuse in a message's payload. */
export function checkMessage(payload: JsonObject, context: MessageContext, at: FormErrors): void {
  fields(payload, at);
  checkFlags(payload, context, at);
  const isV2 = isComponentsV2(payload, context.current);
  if (isV2) checkLegacyFields(payload, context.current, at);
  optional(isV2 ? componentsV2 : legacyComponents)(payload.components, at.at("components"));
  checkEmbedTotal(payload, at);
  checkSums(payload, at.at("components"));
  checkAttachments(payload, context, at);
}

function checkFlags(payload: JsonObject, context: MessageContext, at: FormErrors): void {
  if (isAbsent(payload.flags)) return;
  const flags = numberOf(payload.flags);
  if ((flags & ~context.allowedFlags) !== 0) {
    at.at("flags").add(
      "MESSAGE_FLAGS_INVALID",
      `Flags ${flags & ~context.allowedFlags} cannot be set here`,
    );
  }
  const wasV2 = ((context.current?.flags ?? 0) & FLAGS.componentsV2) !== 0;
  if (wasV2 && (flags & FLAGS.componentsV2) === 0) {
    at.at("flags").add(
      "MESSAGE_CANNOT_REMOVE_COMPONENTS_V2_FLAG",
      "The MessageFlags.IS_COMPONENTS_V2 flag cannot be removed",
    );
  }
}

function checkLegacyFields(
  payload: JsonObject,
  current: CurrentMessage | undefined,
  at: FormErrors,
): void {
  const isFilled = (value: unknown): boolean =>
    !isAbsent(value) && value !== "" && !(Array.isArray(value) && value.length === 0);
  const after: JsonObject = {
    content: payload.content === undefined ? current?.content : payload.content,
    embeds: payload.embeds === undefined ? current?.embeds : payload.embeds,
    poll: payload.poll,
    sticker_ids: payload.sticker_ids,
  };
  for (const [key, value] of Object.entries(after)) {
    if (!isFilled(value)) continue;
    at.at(key).add(
      "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2",
      `The '${key}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`,
    );
  }
}

function checkSums(payload: JsonObject, at: FormErrors): void {
  const all = walk(payload.components, at);
  if (all.length > MESSAGE.components) {
    at.add(
      "COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED",
      `The maximum number of total components is ${MESSAGE.components} (got ${all.length})`,
    );
  }
  const shown = all.reduce((sum, { component }) => sum + displayed(component).length, 0);
  if (shown > MESSAGE.text) {
    at.add(
      "COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED",
      `Components displayable text size exceeds maximum size of ${MESSAGE.text}`,
    );
  }
  const keyed = (key: string): { key: string; at: FormErrors }[] =>
    all
      .filter(({ component }) => !isAbsent(component[key]) && component[key] !== 0)
      .map(({ component, at: place }) => ({ key: String(component[key]), at: place.at(key) }));
  const duplicated = "Component custom id cannot be duplicated";
  checkUnique(keyed("custom_id"), "COMPONENT_CUSTOM_ID_DUPLICATED", duplicated);
  checkUnique(keyed("id"), "COMPONENT_ID_DUPLICATED", "Component id cannot be duplicated");
}

const displayed = (component: JsonObject): string =>
  component.type === TYPE.textDisplay ? textOf(component.content) : "";

function checkAttachments(payload: JsonObject, context: MessageContext, at: FormErrors): void {
  const kept = context.current?.attachments ?? [];
  const known = new Set([...context.files.keys(), ...kept.map(({ id }) => id)]);
  const listed = objectsIn(payload.attachments);
  listed.forEach((entry, index) => {
    if (known.has(idOf(entry.id))) return;
    at.at("attachments", index, "id").add(
      "MESSAGE_ATTACHMENT_NOT_FOUND",
      `Attachment ${idOf(entry.id)} cannot be found`,
    );
  });
  const names = new Set([...attachmentNames(payload, context, kept)]);
  for (const { url, at: place } of [
    ...mediaUrls(payload.components, at.at("components")),
    ...embedMedia(payload, at),
  ]) {
    if (!url.startsWith("attachment://")) continue;
    if (names.has(url.slice("attachment://".length))) continue;
    place.add(
      "UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND",
      `Referenced attachment ${url} was not found in the message`,
    );
  }
}

function embedMedia(payload: JsonObject, at: FormErrors): { url: string; at: FormErrors }[] {
  return objectsIn(payload.embeds).flatMap((embed, index) =>
    ["image", "thumbnail"].map((key) => ({
      url: leavesOf(embed[key], "url"),
      at: at.at("embeds", index, key, "url"),
    })),
  );
}

/** Says whether Discord fails with a 500 on this many bytes of text, or this many pictures. */
export function overwhelmsDiscord(components: unknown): boolean {
  const texts =
    objectsIn(components).length === 0 ? [] : walk(components).map(({ component }) => component);
  const displays = texts.filter(({ type }) => type === TYPE.textDisplay);
  const bytes = displays.reduce((sum, one) => sum + Buffer.byteLength(textOf(one.content)), 0);
  const media = mediaUrls(components).length;
  return (
    bytes + MESSAGE.textBytesPerDisplay * displays.length > MESSAGE.textBytes ||
    media > MESSAGE.media
  );
}
