/** What all commands are published with: where they work, and their names in every language. */
import {
  ApplicationCommandOptionType,
  ApplicationIntegrationType,
  InteractionContextType,
  PermissionFlagsBits,
} from "../payload.js";
import { type Strings, localized } from "../strings.js";
import { en } from "../strings/en.js";

type Words = Strings["commands"];
type Named = Extract<Words[keyof Words], { readonly description: string }>;

/** In servers, in direct messages with the bot, and wherever a person has it installed. */
export const EVERYWHERE = {
  integration_types: [
    ApplicationIntegrationType.GuildInstall,
    ApplicationIntegrationType.UserInstall,
  ],
  contexts: [
    InteractionContextType.Guild,
    InteractionContextType.BotDM,
    InteractionContextType.PrivateChannel,
  ],
};

/**
 * In servers that have the bot, for members with Manage Server. Not where a person has installed it:
 * everyone can manage a server of their own.
 */
export const FOR_MANAGERS = {
  integration_types: [ApplicationIntegrationType.GuildInstall],
  contexts: [InteractionContextType.Guild],
  default_member_permissions: String(PermissionFlagsBits.ManageGuild),
};

/** Name and description of a command or option, in English and localized. */
export function described(pick: (words: Words) => Named) {
  const { name, description } = pick(en.commands);
  return {
    name,
    name_localizations: localized(({ commands }) => pick(commands).name),
    description,
    description_localizations: localized(({ commands }) => pick(commands).description),
  };
}

/** An option that takes text. */
export function textOption(pick: (words: Words) => Named) {
  return { type: ApplicationCommandOptionType.String as const, ...described(pick) };
}
