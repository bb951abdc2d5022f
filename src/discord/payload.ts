/**
 * Discord's JSON vocabulary for messages made of components (Components V2), as small builders, and
 * Discord's limits, each written down here once.
 */
import {
  type APIActionRowComponent,
  type APIAttachment,
  type APIButtonComponent,
  type APIButtonComponentWithCustomId,
  type APIButtonComponentWithURL,
  type APIComponentInContainer,
  type APIComponentInMessageActionRow,
  type APIContainerComponent,
  type APIFileComponent,
  type APIMessageTopLevelComponent,
  type APIModalInteractionResponseCallbackData,
  type APISectionComponent,
  type APISelectMenuOption,
  type APISeparatorComponent,
  type APIStringSelectComponent,
  type APITextDisplayComponent,
  ButtonStyle,
  ComponentType,
  MessageFlags,
  SeparatorSpacingSize,
  TextInputStyle,
} from "discord-api-types/v10";

export {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  ButtonStyle,
  ComponentType,
  InteractionContextType,
  InteractionResponseType,
  InteractionType,
  MessageFlags,
  PermissionFlagsBits,
} from "discord-api-types/v10";

/**
 * What Discord refuses to go beyond. Lengths are compared with `string.length`, which is never less
 * than what Discord counts. From the API reference of 2026-08: "Component Reference", "Receiving and
 * Responding to Interactions", "Application Commands", "Uploading Files".
 */
export const LIMITS = {
  /** Components in a message, nested ones counted. */
  components: 40,
  /** Characters in all text displays of a message together. */
  text: 4000,
  /** UTF-8 bytes of these, 12 more for each: beyond, Discord fails (discord-api-docs, issue 8554). */
  textBytes: 10_170,
  /** Text displays in a section. */
  sectionTexts: 3,
  /** Buttons in an action row. */
  rowButtons: 5,
  customId: 100,
  buttonLabel: 80,
  buttonUrl: 512,
  selectOptions: 25,
  /** An option's label, value and description, each. */
  optionText: 100,
  placeholder: 150,
  choices: 25,
  /** A choice's name and value, each. */
  choiceText: 100,
  attachments: 10,
  /** Bytes of a file that every server accepts. */
  attachmentBytes: 10 * 1024 * 1024,
  modalTitle: 45,
  modalLabel: 45,
  modalPlaceholder: 100,
  commandName: 32,
  commandDescription: 100,
} as const;

/** A file that goes with a message. */
export interface Attachment {
  /** Letters, digits, `.`, `-` and `_` only: Discord renames others, which breaks references. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The JSON of a message, without the flag that makes it private: the sender adds that. */
export interface MessageBody {
  readonly flags: MessageFlags.IsComponentsV2;
  /** Nothing that Verbatim sends ever pings. */
  readonly allowed_mentions: { readonly parse: readonly [] };
  readonly components: readonly APIMessageTopLevelComponent[];
  /** All files of the message: on an edit, files that are not listed are removed. */
  readonly attachments: readonly Pick<APIAttachment, "filename">[];
}

/** A message as it goes to Discord: its JSON and its files. */
export interface Message {
  readonly body: MessageBody;
  readonly files: readonly Attachment[];
}

/** A dialog that asks for a line of text. */
export type Modal = APIModalInteractionResponseCallbackData;

export type Text = APITextDisplayComponent;
export type Part = APIComponentInContainer;
export type Button = APIButtonComponent;
export type Option = APISelectMenuOption;

/** A message of the given parts; the only maker of messages, so none can ping. */
export function message(
  components: readonly APIMessageTopLevelComponent[],
  files: readonly Attachment[] = [],
): Message {
  const attachments = files.map(({ name }, id) => ({ id, filename: name }));
  return {
    body: {
      flags: MessageFlags.IsComponentsV2,
      allowed_mentions: { parse: [] },
      components,
      attachments,
    },
    files,
  };
}

/**
 * A text in Discord's Markdown. A text is read on its own: nothing in it can reach into another.
 * @param id marks a text that is read back from the message later; unique in the message.
 */
export function text(content: string, id?: number): Text {
  return { type: ComponentType.TextDisplay, ...(id === undefined ? {} : { id }), content };
}

/** A framed card. @param accent the colour of its edge, 0x000000 to 0xFFFFFF. */
export function container(accent: number, components: readonly Part[]): APIContainerComponent {
  return { type: ComponentType.Container, accent_color: accent, components: [...components] };
}

/** One to three texts with a button at their side. */
export function section(texts: readonly Text[], accessory: Button): APISectionComponent {
  return { type: ComponentType.Section, components: [...texts], accessory };
}

/** A line between parts, or only room where `divider` is false. */
export function separator(divider = true): APISeparatorComponent {
  return { type: ComponentType.Separator, divider, spacing: SeparatorSpacingSize.Small };
}

/** A file of the message, by its attachment's name. */
export function file(name: string): APIFileComponent {
  return { type: ComponentType.File, file: { url: `attachment://${name}` } };
}

/** A row of one to five buttons. */
export function row(
  ...buttons: readonly Button[]
): APIActionRowComponent<APIComponentInMessageActionRow> {
  return { type: ComponentType.ActionRow, components: [...buttons] };
}

/** What a button looks like: most are quiet; `main` is the one expected next. */
export type ButtonLook = "main" | "quiet" | "danger";

const STYLES = {
  main: ButtonStyle.Primary,
  quiet: ButtonStyle.Secondary,
  danger: ButtonStyle.Danger,
} as const;

/** A button that Verbatim answers. */
export function button(
  customId: string,
  label: string,
  look: ButtonLook = "quiet",
): APIButtonComponentWithCustomId {
  return { type: ComponentType.Button, style: STYLES[look], custom_id: customId, label };
}

/** The button, greyed out. */
export function disabled<B extends Button>(enabled: B): B {
  return { ...enabled, disabled: true };
}

/** A button that opens a web page. */
export function linkButton(url: string, label: string): APIButtonComponentWithURL {
  return { type: ComponentType.Button, style: ButtonStyle.Link, url, label };
}

/** A row with a menu of 1 to 25 options, of which one is chosen. */
export function selectRow(
  customId: string,
  placeholder: string,
  options: readonly Option[],
): APIActionRowComponent<APIStringSelectComponent> {
  const select: APIStringSelectComponent = {
    type: ComponentType.StringSelect,
    custom_id: customId,
    placeholder,
    options: [...options],
  };
  return { type: ComponentType.ActionRow, components: [select] };
}

/** The name of the text input in a modal. */
export const MODAL_INPUT = "text";

/** A dialog with one required line of text. */
export function modal(
  customId: string,
  words: { readonly title: string; readonly label: string; readonly placeholder: string },
  maxLength: number,
): Modal {
  const component = {
    type: ComponentType.TextInput,
    custom_id: MODAL_INPUT,
    style: TextInputStyle.Short,
    placeholder: words.placeholder,
    min_length: 1,
    max_length: maxLength,
    required: true,
  } as const;
  return {
    custom_id: customId,
    title: words.title,
    components: [{ type: ComponentType.Label, label: words.label, component }],
  };
}

/** All texts of a message in reading order, also those inside containers and sections. */
export function textsOf(components: readonly unknown[]): Text[] {
  return componentsOf(components).filter(isText);
}

/** All components of a message in reading order, nested ones included. */
export function componentsOf(components: readonly unknown[]): Record<string, unknown>[] {
  return components
    .filter(isRecord)
    .flatMap((component) => [
      component,
      ...componentsOf(Array.isArray(component["components"]) ? component["components"] : []),
      ...componentsOf("accessory" in component ? [component["accessory"]] : []),
    ]);
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;

const isText = (component: Record<string, unknown>): component is Record<string, unknown> & Text =>
  component["type"] === ComponentType.TextDisplay && typeof component["content"] === "string";
