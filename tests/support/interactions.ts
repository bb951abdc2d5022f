/** Interactions as Discord sends them over the gateway. */
import type { Message } from "../../src/discord/payload.js";
import { ASKER } from "./discord-desk.js";

interface About {
  readonly user?: string;
  readonly locale?: string;
  /** In a server with these permissions; else in a direct message. */
  readonly permissions?: string;
  /** In this server, with these roles. */
  readonly server?: string;
  readonly roles?: readonly string[];
  /** In a server that does not have the bot: only this person has installed it. */
  readonly isUserInstall?: boolean;
}

function base(type: number, about: About): object {
  const { user = ASKER, locale = "en-US", permissions, server, roles = [] } = about;
  const person = { id: user, username: "someone" };
  const guild = server ?? (permissions === undefined ? undefined : "1");
  return {
    id: "1100000000000000000",
    application_id: "1200000000000000000",
    token: "t".repeat(80),
    type,
    locale,
    // Of the server that has the bot, or "0" in its direct messages; of a person who has installed it.
    authorizing_integration_owners:
      about.isUserInstall === true ? { 1: user } : { 0: guild ?? "0" },
    ...(guild === undefined
      ? { user: person }
      : { guild_id: guild, member: { user: person, permissions, roles } }),
  };
}

export function slash(
  name: string,
  options: Record<string, string> = {},
  about: About = {},
): object {
  const given = Object.entries(options).map(([option, value]) => ({
    name: option,
    type: 3,
    value,
  }));
  return { ...base(2, about), data: { id: "1", type: 1, name, options: given } };
}

export function onMessage(name: string, content: string, about: About = {}): object {
  const resolved = { messages: { "5": { id: "5", content } } };
  return { ...base(2, about), data: { id: "1", type: 3, name, target_id: "5", resolved } };
}

export function typing(name: string, option: string, value: string, about: About = {}): object {
  const options = [{ name: option, type: 3, value, focused: true }];
  return { ...base(4, about), data: { id: "1", type: 1, name, options } };
}

interface PressAbout extends About {
  readonly isPublic?: boolean;
  readonly values?: string[];
}

export function press(card: Message, customId: string, about: PressAbout = {}): object {
  const flags = card.body.flags | (about.isPublic === true ? 0 : 64);
  const message = { id: "1300000000000000000", flags, components: card.body.components };
  const data = { component_type: 2, custom_id: customId, values: about.values };
  return { ...base(3, about), message, data };
}

export function dialog(customId: string, value: string, about: About = {}): object {
  const input = { type: 4, custom_id: "text", value };
  return {
    ...base(5, about),
    data: { custom_id: customId, components: [{ type: 18, component: input }] },
  };
}
