/** The data of the fake Discord that tests and its own parts share. */
import type { JsonObject } from "./json.js";

/** Who, where and in which language: what every driver takes. */
export interface Scene {
  /** A person by name; the same name is the same person. Default "alice". */
  readonly user?: string;
  /** A server by id or name. Default: the home server. */
  readonly guild?: string;
  /** In the direct messages with the bot. */
  readonly dm?: boolean;
  /** The app is installed by the user: in a group chat (`true`), or in a server without the bot. */
  readonly userInstall?: boolean | "guild";
  /** The user's locale. Default "en-US". */
  readonly locale?: string;
  /** The member's permission bits. Default: what @everyone has in a new server. */
  readonly permissions?: bigint | string;
  /** The server shows everyone every command, whatever it was published for. */
  readonly showsAll?: boolean;
  /** Role ids of the member. */
  readonly roles?: readonly string[];
}

export interface FakeUser {
  readonly id: string;
  readonly username: string;
  readonly bot: boolean;
}

export interface FakeGuild {
  readonly id: string;
  readonly name: string;
  readonly locale: string;
  readonly channelId: string;
  readonly ownerId: string;
  /** The bot's permission bits in its channel. */
  appPermissions: string;
  /** Whether the bot is a member. */
  hasBot: boolean;
}

/** Where an interaction or message is. */
export interface Place {
  readonly channel: FakeChannel;
  readonly guild?: FakeGuild;
  readonly context: 0 | 1 | 2;
}

export interface FakeChannel {
  readonly id: string;
  /** 0 text channel of a server, 1 direct messages, 3 group chat. */
  readonly type: 0 | 1 | 3;
  readonly guildId?: string;
  readonly recipients: readonly FakeUser[];
}

export interface FakeFile {
  readonly id: string;
  readonly filename: string;
  readonly contentType: string;
  readonly description?: string;
  readonly bytes: Uint8Array;
  readonly url: string;
}

/** A message as it stands: what a person would see. */
export interface FakeMessage {
  readonly id: string;
  readonly author: FakeUser;
  readonly place: Place;
  readonly createdAt: string;
  content: string;
  flags: number;
  embeds: readonly JsonObject[];
  components: readonly JsonObject[];
  attachments: readonly FakeFile[];
  /** Who and what the message really notified: `@everyone`, `<@id>`, `<@&id>`. */
  pings: readonly string[];
  edits: number;
  deleted: boolean;
  /** "thinking…": deferred, and not yet answered. */
  loading: boolean;
  /** Only this user sees it. */
  readonly ephemeralFor?: string;
  readonly interaction?: { readonly id: string; readonly type: number; readonly user: FakeUser };
}

/** A file of a multipart request, by the index in its field's name. */
export interface UploadedFile {
  readonly name: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
}

export interface ApiRequest {
  readonly method: string;
  /** Without the version: `/interactions/1/token/callback`. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: unknown;
  readonly files: ReadonlyMap<string, UploadedFile>;
}

export interface ApiReply {
  readonly status: number;
  readonly body?: unknown;
}

/** A request as it was answered. */
export interface RequestRecord {
  readonly method: string;
  readonly path: string;
  body: unknown;
  /** 0 when no answer was sent. */
  status: number;
  /** Discord's error code, when refused. */
  code?: number;
  /** Real time since the start of the fake, in ms. */
  readonly at: number;
}

/** Something a bot must not do; a good test ends with none. */
export interface Violation {
  readonly kind: ViolationKind;
  readonly detail: string;
}

export type ViolationKind =
  | "already-acknowledged"
  | "daily-command-limit"
  | "deferred-unresolved"
  | "duplicate-choices"
  | "expired-token"
  | "identify-rate"
  | "invalid-payload"
  | "late-ack"
  | "mass-mention"
  | "mentions-uncontrolled"
  | "no-ack"
  | "refused"
  | "session-limit"
  | "text-too-many-bytes"
  | "unauthorized"
  | "unknown-interaction"
  | "unknown-message"
  | "unknown-route";

/** Something Discord lets pass that a careful bot avoids. */
export interface Warning {
  readonly kind:
    | "attachment-unreferenced"
    | "flags-ignored"
    | "followup-as-edit"
    | "rate-limited"
    | "redundant-command-put";
  readonly detail: string;
}

export interface FakeDiscordOptions {
  /** Bits of privileged intents switched on for the bot. Default none: asking for one ends in 4014. */
  readonly privilegedIntents?: number;
  /** How much faster than real time this Discord runs. Default 1. */
  readonly speed?: number;
  /** How long an interaction's token works, in Discord's time. Default 15 minutes. */
  readonly tokenTtlMs?: number;
  /** How long Discord waits for the first response. Default 3 s. */
  readonly firstResponseMs?: number;
  /** Default 41.25 s, as Discord's. */
  readonly heartbeatIntervalMs?: number;
  /** Sessions that can still be started. Default 1000. */
  readonly sessionStartLimit?: number;
  /** What `/gateway/bot` says of shards and identifies at a time. Default 1 each. */
  readonly shards?: number;
  readonly maxConcurrency?: number;
  /** Between two identifies of the same group of shards. Discord's: 5000. Default 0, no limit. */
  readonly identifyIntervalMs?: number;
  /** Servers that one session may handle. Default 2500, as Discord's. */
  readonly guildsPerShard?: number;
  /** Default 200. */
  readonly dailyCommandCreates?: number;
  /** Webhook calls per token and route within two seconds. Default 5; 0 switches the limit off. */
  readonly webhookLimit?: number;
  /** The bot's permission bits in servers. Default: what an invite link without extras gives. */
  readonly appPermissions?: string;
  /** Requests kept as records; older ones are dropped. Default 20,000. */
  readonly keepRequests?: number;
}
