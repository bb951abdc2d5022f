/**
 * Discord's limits. "openapi" is Discord's own API description
 * (https://github.com/discord/discord-api-spec); "docs" is https://docs.discord.com/developers.
 * Lengths are counted in UTF-16 units: never fewer than Discord's own count of code points, so what
 * passes here passes there under either reading.
 */

/** Message flags a bot may set; docs, resources/message, "Message Flags". */
export const FLAGS = {
  suppressEmbeds: 1 << 2,
  ephemeral: 1 << 6,
  loading: 1 << 7,
  suppressNotifications: 1 << 12,
  voiceMessage: 1 << 13,
  componentsV2: 1 << 15,
} as const;

export const MESSAGE = {
  /** openapi, IncomingWebhookInteractionRequest.content. */
  content: 2000,
  /** docs, resources/message, "Embed Limits". */
  embeds: 10,
  embedTotal: 6000,
  /** openapi, attachments.maxItems. */
  attachments: 10,
  /** docs, reference, "Uploading Files": 10 MiB each for a server without boosts. */
  fileBytes: 10 * 1024 * 1024,
  /** docs, components/reference, "Legacy Message Component Behavior". */
  legacyRows: 5,
  /** docs, change log 2025-04-29: top level and nested together. */
  components: 40,
  /** Refusal COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED: all text displays of a message together. */
  text: 4000,
  /** Measured by discord-api-docs issue 8554: above it Discord fails with a 500. */
  textBytes: 10_170,
  textBytesPerDisplay: 12,
  /** discord-api-docs issue 7528: more media items than this end in a 500. */
  media: 64,
} as const;

export const COMPONENT = {
  /** openapi: the *ComponentForMessageRequest schemas. */
  customId: 100,
  buttonLabel: 80,
  url: 512,
  mediaUrl: 2048,
  mediaDescription: 1024,
  placeholder: 150,
  options: 25,
  optionText: 100,
  rowWidth: 5,
  sectionTexts: 3,
  galleryItems: 10,
  color: 0xff_ff_ff,
} as const;

export const EMBED = {
  /** openapi, RichEmbed and its parts. */
  title: 256,
  description: 4096,
  fields: 25,
  fieldName: 256,
  fieldValue: 1024,
  footer: 2048,
  author: 256,
} as const;

export const MODAL = {
  /** openapi, ModalInteractionCallbackRequestData and TextInputComponentForModalRequest. */
  title: 45,
  label: 45,
  labelDescription: 100,
  placeholder: 100,
  value: 4000,
  /** docs, interactions/receiving-and-responding, "Modal": 1 to 5 components. */
  components: 5,
} as const;

export const COMMAND = {
  /** openapi, ApplicationCommandCreateRequest and the option schemas. */
  name: 32,
  description: 100,
  options: 25,
  choices: 25,
  choiceName: 100,
  choiceText: 100,
  stringLength: 6000,
  /** docs, interactions/application-commands: 8000 characters of names, descriptions and values. */
  total: 8000,
  /** docs, interactions/application-commands, "Registering a Command"; 15 since 2026-03-03. */
  counts: { 1: 100, 2: 15, 3: 15, 4: 1 } as Readonly<Record<number, number>>,
  /** docs: 200 creates a day and server (or globally); error 30034. */
  dailyCreates: 200,
} as const;

/** docs, interactions/application-commands, "Application Command Naming". */
export const CHAT_INPUT_NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

/** openapi, AvailableLocalesEnum. */
export const LOCALES: ReadonlySet<string> = new Set(
  (
    "ar bg cs da de el en-GB en-US es-419 es-ES fi fr he hi hr hu id it ja ko lt nl no pl pt-BR ro ru " +
    "sv-SE th tr uk vi zh-CN zh-TW"
  ).split(" "),
);

export const TIMES = {
  /** docs, receiving-and-responding: the first response within 3 seconds, the token for 15 minutes. */
  firstResponseMs: 3000,
  tokenMs: 15 * 60 * 1000,
} as const;

/** docs, receiving-and-responding: an app that is only user-installed gets five follow-ups. */
export const USER_INSTALL_FOLLOW_UPS = 5;

/** What the picker shows: docs, application-commands, "Autocomplete". */
export const AUTOCOMPLETE = { choices: 25, name: 100, value: 100 } as const;
