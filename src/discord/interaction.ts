/**
 * Discord's interactions as plain inputs of commands and controls. What arrives is not trusted to
 * have the shape that Discord documents: whatever is missing reads as absent.
 */
import { type Audience, OUTSIDER } from "../answer/visible.js";
import type { CompleteInput, PressInput, RunInput, Visitor } from "./commands/command.js";
import { type Control, decode } from "./custom-ids.js";
import {
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionType,
  MODAL_INPUT,
  MessageFlags,
  PermissionFlagsBits,
  componentsOf,
} from "./payload.js";
import { tongueOf } from "./strings.js";

/** A value of JSON of which nothing is known. */
type Json = Readonly<Record<string, unknown>>;

/** What an interaction asks for. */
export type Incoming =
  | {
      readonly kind: "run";
      readonly name: string;
      readonly isOnMessage: boolean;
      readonly input: RunInput;
    }
  | { readonly kind: "complete"; readonly name: string; readonly input: CompleteInput }
  /** `control` is undefined for a `custom_id` that this version did not make. */
  | {
      readonly kind: "press";
      readonly control: Control | undefined;
      readonly input: Omit<PressInput, "control">;
    }
  | { readonly kind: "unknown"; readonly visitor: Visitor };

/** Reads an interaction as it came over the gateway. */
export function readInteraction(interaction: unknown): Incoming {
  const raw = recordOf(interaction);
  const visitor = visitorOf(raw);
  const data = recordOf(raw["data"]);
  switch (raw["type"]) {
    case InteractionType.ApplicationCommand:
      return readCommand(data, visitor);
    case InteractionType.ApplicationCommandAutocomplete:
      return readTyping(data, visitor);
    case InteractionType.MessageComponent:
    case InteractionType.ModalSubmit:
      return readPress(raw, data, visitor);
    default:
      return { kind: "unknown", visitor };
  }
}

function visitorOf(raw: Json): Visitor {
  const member = recordOf(raw["member"]);
  const user = recordOf(member["user"] ?? raw["user"]);
  const granted = textOf(member["permissions"]);
  const permissions = /^\d{1,20}$/.test(granted) ? BigInt(granted) : 0n;
  const can = (flag: bigint) => (permissions & (flag | PermissionFlagsBits.Administrator)) !== 0n;
  return {
    userId: isId(textOf(user["id"])) ? textOf(user["id"]) : "0",
    audience: audienceOf(raw, member),
    tongue: tongueOf(textOf(raw["locale"])),
    canManageServer: can(PermissionFlagsBits.ManageGuild) && isOfServer(raw),
    canManageMessages: can(PermissionFlagsBits.ManageMessages),
  };
}

/**
 * Whether the server itself has the bot. Where only a person has installed it, being able to manage the
 * server says nothing: everyone can manage a server of their own.
 */
function isOfServer(raw: Json): boolean {
  const server = textOf(raw["guild_id"]);
  const owners = recordOf(raw["authorizing_integration_owners"]);
  return isId(server) && owners[ApplicationIntegrationType.GuildInstall] === server;
}

/** Only what Discord states in full: whoever it can't place sees what everyone may see. */
function audienceOf(raw: Json, member: Json): Audience {
  const server = textOf(raw["guild_id"]);
  if (!isId(server)) return OUTSIDER;
  return { server, roles: listOf(member["roles"]).map(textOf).filter(isId) };
}

function readCommand(data: Json, visitor: Visitor): Incoming {
  const given = optionsOf(data).map(({ name, value }): [string, string] => [
    textOf(name),
    textOf(value),
  ]);
  const resolved = recordOf(recordOf(data["resolved"])["messages"]);
  const target = recordOf(resolved[textOf(data["target_id"])]);
  const isOnMessage = data["type"] === ApplicationCommandType.Message;
  const input: RunInput = {
    ...visitor,
    options: Object.fromEntries(given),
    ...(isOnMessage ? { target: contentOf(target) } : {}),
  };
  return { kind: "run", name: textOf(data["name"]), isOnMessage, input };
}

/** What a message says: its text, else the texts of its components and embeds. */
function contentOf(message: Json): string {
  const content = textOf(message["content"]);
  if (content.trim() !== "") return content;
  const shown = componentsOf(listOf(message["components"])).map((part) => textOf(part["content"]));
  const embeds = listOf(message["embeds"]).map((embed) => textOf(recordOf(embed)["description"]));
  return [...shown, ...embeds].join("\n");
}

function readTyping(data: Json, visitor: Visitor): Incoming {
  const focused = optionsOf(data).find(({ focused }) => focused === true);
  const input = {
    ...visitor,
    option: textOf(focused?.["name"]),
    typed: textOf(focused?.["value"]),
  };
  return { kind: "complete", name: textOf(data["name"]), input };
}

function readPress(raw: Json, data: Json, visitor: Visitor): Incoming {
  const message = recordOf(raw["message"]);
  const isDialog = raw["type"] === InteractionType.ModalSubmit;
  const pressed = isDialog ? textOf(data["custom_id"]) : offered(data, message);
  const typed = componentsOf(listOf(data["components"]).flatMap(unwrapped)).find(
    (component) => component["custom_id"] === MODAL_INPUT,
  );
  const flags = Number(message["flags"] ?? 0);
  const id = textOf(message["id"]);
  return {
    kind: "press",
    control: decode(pressed),
    input: {
      ...visitor,
      isPrivate: (flags & MessageFlags.Ephemeral) !== 0,
      ...(id === "" ? {} : { messageId: id }),
      components: listOf(message["components"]),
      ...(isDialog ? { typed: textOf(typed?.["value"]) } : {}),
    },
  };
}

/**
 * What a button or a menu's chosen option carries; empty for what does not stand on the message: it
 * was made up or taken from another.
 */
function offered(data: Json, message: Json): string {
  const id = textOf(data["custom_id"]);
  const value = listOf(data["values"])[0];
  const isThere = componentsOf(listOf(message["components"])).some(
    ({ custom_id, options }) =>
      custom_id === id &&
      (value === undefined ||
        listOf(options).some((option) => recordOf(option)["value"] === value)),
  );
  return isThere ? textOf(value ?? id) : "";
}

/** A label in a dialog holds its input in `component`. */
function unwrapped(component: unknown): unknown[] {
  return [component, recordOf(component)["component"]];
}

const isId = (text: string): boolean => /^\d{1,20}$/.test(text);
const optionsOf = (data: Json): Json[] => listOf(data["options"]).map(recordOf);
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const textOf = (value: unknown): string => (typeof value === "string" ? value : "");
const recordOf = (value: unknown): Json =>
  typeof value === "object" && value !== null ? (value as Json) : {};
