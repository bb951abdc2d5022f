/** Messages posted to channels rather than as answers; these need the bot's permission. */
import {
  missingAccess,
  missingPermissions,
  notTheAuthor,
  serverFailure,
  unknownChannel,
  unknownMessage,
} from "./errors.js";
import { isObject } from "./json.js";
import { FLAGS } from "./limits.js";
import type { IncomingPayload, MessageDesk } from "./messages.js";
import { apiMessage } from "./read-message.js";
import type { Records } from "./records.js";
import type { ApiReply, ApiRequest, FakeChannel, FakeMessage } from "./types.js";
import type { World } from "./world.js";

/** docs, topics/permissions. */
const PERMISSION = {
  viewChannel: 1n << 10n,
  sendMessages: 1n << 11n,
  manageMessages: 1n << 13n,
  attachFiles: 1n << 15n,
} as const;

const CHANNEL_FLAGS = FLAGS.suppressEmbeds | FLAGS.suppressNotifications | FLAGS.componentsV2;

export class Channels {
  readonly #world: World;
  readonly #desk: MessageDesk;
  readonly #records: Records;

  constructor(world: World, desk: MessageDesk, records: Records) {
    this.#world = world;
    this.#desk = desk;
    this.#records = records;
  }

  get(id: string): ApiReply {
    const channel = this.#channel(id, 0n);
    return {
      status: 200,
      body: { id, type: channel.type, guild_id: channel.guildId, name: "general" },
    };
  }

  /** `GET` and `POST /channels/:id/messages` */
  collection(request: ApiRequest, id: string): ApiReply {
    const needed = request.method === "POST" ? PERMISSION.sendMessages : 0n;
    this.#channel(id, needed | (request.files.size > 0 ? PERMISSION.attachFiles : 0n));
    const world = this.#world;
    if (request.method === "GET") {
      const here = [...world.messages.values()].filter((one) => this.#isHere(one, id));
      return { status: 200, body: here.toReversed().slice(0, 50).map(apiMessage) };
    }
    const message = this.#desk.create(incomingOf(request), {
      author: world.bot,
      place: world.placeOf(id),
    });
    world.messages.set(message.id, message);
    this.#records.changed();
    return { status: 200, body: apiMessage(message) };
  }

  /** `GET`, `PATCH` and `DELETE /channels/:id/messages/:message` */
  single(request: ApiRequest, id: string, messageId: string): ApiReply {
    this.#channel(id, 0n);
    const message = this.#world.messages.get(messageId);
    if (!message || !this.#isHere(message, id)) throw unknownMessage();
    const isOwn = message.author.id === this.#world.bot.id;
    if (request.method === "DELETE") {
      if (!isOwn) this.#channel(id, PERMISSION.manageMessages);
      message.deleted = true;
      this.#records.changed();
      return { status: 204 };
    }
    if (request.method === "PATCH") {
      if (!isOwn) throw notTheAuthor();
      this.#desk.edit(incomingOf(request), message);
      this.#records.changed();
    }
    return { status: 200, body: apiMessage(message) };
  }

  /** Ephemeral messages cannot be reached by way of their channel. */
  #isHere(message: FakeMessage, channelId: string): boolean {
    const isVisible = message.ephemeralFor === undefined && !message.deleted;
    return isVisible && message.place.channel.id === channelId;
  }

  #channel(id: string, needed: bigint): FakeChannel {
    const channel = this.#world.channels.get(id);
    if (!channel) throw unknownChannel();
    if (channel.type === 1) return channel;
    const guild = this.#world.guilds.get(channel.guildId ?? "");
    const has = BigInt(guild?.appPermissions ?? "0");
    if (guild?.hasBot !== true || (has & PERMISSION.viewChannel) === 0n) throw missingAccess();
    if ((has & needed) !== needed) throw missingPermissions();
    return channel;
  }
}

function incomingOf(request: ApiRequest): IncomingPayload {
  const payload = isObject(request.body) ? request.body : {};
  return {
    payload,
    files: request.files,
    at: [],
    allowedFlags: CHANNEL_FLAGS,
    overwhelmed: serverFailure,
  };
}
