/** Making and changing messages from payloads, once they have been found in order. */
import { blame, emptyMessage, refuseFaulty, type ApiError } from "./errors.js";
import { snowflake } from "./ids.js";
import { idOf, isAbsent, isObject, numberOf, objectsIn, textOf, type JsonObject } from "./json.js";
import { FLAGS } from "./limits.js";
import { pingsOf, visibleText } from "./read-message.js";
import type { Records } from "./records.js";
import type { FakeFile, FakeMessage, UploadedFile } from "./types.js";
import { mediaUrls, walk } from "./validate/component-tree.js";
import { FormErrors } from "./validate/form-errors.js";
import { checkMessage, isComponentsV2, overwhelmsDiscord } from "./validate/messages.js";

export interface IncomingPayload {
  readonly payload: JsonObject;
  readonly files: ReadonlyMap<string, UploadedFile>;
  /** Where the payload lies in the request's body: `["data"]` for a callback. */
  readonly at: readonly string[];
  readonly allowedFlags: number;
  /** What Discord answers when there is more text than it can hold. */
  readonly overwhelmed: () => ApiError;
}

type NewMessage = Pick<FakeMessage, "author" | "place" | "interaction" | "ephemeralFor">;

/** Flags that may change after a message was made. */
const EDITABLE_FLAGS = FLAGS.suppressEmbeds | FLAGS.componentsV2;

export class MessageDesk {
  readonly #records: Records;
  readonly #origin: () => string;

  constructor(records: Records, origin: () => string) {
    this.#records = records;
    this.#origin = origin;
  }

  /** A new message from a payload. @throws ApiError with Discord's refusal. */
  create(incoming: IncomingPayload, about: NewMessage): FakeMessage {
    const message = blankMessage(about, numberOf(incoming.payload.flags));
    this.#apply(incoming, message, undefined);
    return message;
  }

  /** "thinking…" until it is edited. */
  loading(about: NewMessage, flags: number): FakeMessage {
    return { ...blankMessage(about, flags | FLAGS.loading), loading: true };
  }

  /** Changes a message by a payload; members that are missing stay as they were. */
  edit(incoming: IncomingPayload, message: FakeMessage): void {
    const { payload } = incoming;
    const wanted = numberOf(payload.flags);
    const isStrange = !isAbsent(payload.flags) && (wanted & FLAGS.ephemeral & ~message.flags) !== 0;
    if (isStrange)
      this.#records.warning("flags-ignored", "an edit cannot make a message ephemeral");
    this.#apply(incoming, message, message);
    const kept = message.flags & ~FLAGS.loading;
    message.flags = isAbsent(payload.flags)
      ? kept
      : (kept & ~FLAGS.suppressEmbeds) | (wanted & EDITABLE_FLAGS);
    message.loading = false;
    message.edits += 1;
  }

  #apply(incoming: IncomingPayload, message: FakeMessage, current: FakeMessage | undefined): void {
    const { payload, files } = incoming;
    const form = new FormErrors();
    const context = {
      files,
      allowedFlags: incoming.allowedFlags | (current === undefined ? 0 : FLAGS.ephemeral),
      ...(current === undefined ? {} : { current }),
    };
    checkMessage(payload, context, form.at(...incoming.at));
    refuseFaulty(form);
    if (overwhelmsDiscord(payload.components)) {
      throw blame(incoming.overwhelmed(), "text-too-many-bytes");
    }
    const after = this.#merge(payload, files, message);
    if (isEmpty(after)) throw emptyMessage();
    Object.assign(message, after);
    this.#checkMentions(payload, message);
    this.#checkReferences(files, message, isComponentsV2(payload, current));
  }

  #merge(
    payload: JsonObject,
    files: ReadonlyMap<string, UploadedFile>,
    message: FakeMessage,
  ): Pick<FakeMessage, "content" | "embeds" | "components" | "attachments"> {
    const listed = Array.isArray(payload.attachments) ? objectsIn(payload.attachments) : undefined;
    const stays = (file: FakeFile): boolean =>
      listed === undefined || listed.some(({ id }) => id === file.id);
    const sent = [...files].map(([index, file]) => this.#store(index, file, listed ?? []));
    const attachments = [...message.attachments.filter(stays), ...sent];
    const given = (key: string): boolean => payload[key] !== undefined;
    return {
      content: given("content") ? textOf(payload.content) : message.content,
      embeds: given("embeds") ? objectsIn(payload.embeds) : message.embeds,
      components: given("components")
        ? stored(objectsIn(payload.components), attachments)
        : message.components,
      attachments,
    };
  }

  #store(index: string, file: UploadedFile, listed: readonly JsonObject[]): FakeFile {
    const id = snowflake();
    const entry = listed.find((one) => idOf(one.id) === index);
    const description = textOf(entry?.description);
    return {
      id,
      filename: file.name,
      contentType: file.contentType,
      bytes: file.bytes,
      url: `${this.#origin()}/attachments/${id}/${encodeURIComponent(file.name)}`,
      ...(description === "" ? {} : { description }),
    };
  }

  #checkMentions(payload: JsonObject, message: FakeMessage): void {
    const allowed = payload.allowed_mentions;
    const isControlled =
      isObject(allowed) && Array.isArray(allowed.parse) && allowed.parse.length === 0;
    const where = message.interaction?.id ?? message.id;
    if (!isControlled) this.#records.violation("mentions-uncontrolled", `message of ${where}`);
    message.pings = pingsOf(visibleText(message), allowed);
    const isMass = message.pings.some((ping) => ping === "@everyone" || ping === "@here");
    if (isMass) this.#records.violation("mass-mention", `message of ${where}`);
  }

  #checkReferences(
    files: ReadonlyMap<string, UploadedFile>,
    message: FakeMessage,
    isV2: boolean,
  ): void {
    if (!isV2 || files.size === 0) return;
    const used = mediaUrls(message.components).map(({ url }) => url);
    for (const { url, filename } of message.attachments) {
      if (!used.includes(url)) this.#records.warning("attachment-unreferenced", filename);
    }
  }
}

function blankMessage(about: NewMessage, flags: number): FakeMessage {
  return {
    ...about,
    id: snowflake(),
    createdAt: new Date().toISOString(),
    content: "",
    flags,
    embeds: [],
    components: [],
    attachments: [],
    pings: [],
    edits: 0,
    deleted: false,
    loading: false,
  };
}

function isEmpty(
  after: Pick<FakeMessage, "content" | "embeds" | "components" | "attachments">,
): boolean {
  const lists = [after.embeds, after.components, after.attachments];
  return after.content.trim() === "" && lists.every((list) => list.length === 0);
}

/** Components as Discord gives them back: numbered, and with addresses for the files they name. */
function stored(components: readonly JsonObject[], files: readonly FakeFile[]): JsonObject[] {
  const copy = structuredClone(components) as JsonObject[];
  const all = walk(copy).map(({ component }) => component);
  const taken = new Set(all.map(({ id }) => id));
  let next = 1;
  for (const component of all) {
    if (!isAbsent(component.id) && component.id !== 0) continue;
    while (taken.has(next)) next += 1;
    taken.add(next);
    component.id = next;
  }
  for (const holder of mediaHolders(all)) resolve(holder, files);
  return copy;
}

function mediaHolders(all: readonly JsonObject[]): JsonObject[] {
  return all
    .flatMap((component) => [
      component.media,
      component.file,
      ...objectsIn(component.items).map((item) => item.media),
    ])
    .filter(isObject);
}

function resolve(holder: JsonObject, files: readonly FakeFile[]): void {
  const name = /^attachment:\/\/(.*)$/.exec(textOf(holder.url))?.[1];
  const file = files.find(({ filename }) => filename === name);
  if (!file) return;
  Object.assign(holder, { url: file.url, attachment_id: file.id, content_type: file.contentType });
}
