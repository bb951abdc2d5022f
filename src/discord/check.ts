/** Discord's rules for a message, checked before it is sent: a refused message answers nobody. */
import { ComponentType, LIMITS, type Message, componentsOf, textsOf } from "./payload.js";

type Component = Record<string, unknown>;
type Rule = (component: Component) => readonly string[];

/** What Discord adds to the bytes of each text. */
const BYTES_A_TEXT = 12;

/** Every rule that a message breaks, in words for the log; empty for a message Discord accepts. */
export function check({ body, files }: Message): string[] {
  const all = componentsOf(body.components);
  const texts = textsOf(body.components).map(({ content }) => content);
  const text = texts.reduce((sum, { length }) => sum + length, 0);
  const textBytes = texts.reduce((sum, words) => sum + Buffer.byteLength(words) + BYTES_A_TEXT, 0);
  const bytes = files.reduce((sum, file) => sum + file.bytes.length, 0);
  return [
    ...within("components", all.length, 1, LIMITS.components),
    ...within("text", text, 0, LIMITS.text),
    ...within("text bytes", textBytes, 0, LIMITS.textBytes),
    ...within("attachments", files.length, 0, LIMITS.attachments),
    ...within("attachment bytes", bytes, 0, LIMITS.attachmentBytes),
    ...all.flatMap((component) => RULES[component["type"] as ComponentType]?.(component) ?? []),
    ...repeated("custom_id", all.map(customIdOf)),
    ...repeated("id", all.map(idOf)),
    ...danglingFiles(
      all,
      files.map(({ name }) => name),
    ),
    ...(isWellFormed(body) ? [] : ["text has a lone surrogate"]),
  ];
}

const RULES: Partial<Record<ComponentType, Rule>> = {
  [ComponentType.TextDisplay]: ({ content }) => length("content", content, 1, LIMITS.text),
  [ComponentType.Section]: ({ components, accessory }) => [
    ...within("section texts", count(components), 1, LIMITS.sectionTexts),
    ...(accessory === undefined ? ["section has no accessory"] : []),
  ],
  [ComponentType.Container]: ({ components }) =>
    within("container parts", count(components), 1, LIMITS.components),
  [ComponentType.ActionRow]: ({ components }) =>
    within("row parts", count(components), 1, LIMITS.rowButtons),
  [ComponentType.Button]: ({ label, url, custom_id }) => [
    ...length("label", label, 1, LIMITS.buttonLabel),
    ...(url === undefined
      ? length("custom_id", custom_id, 1, LIMITS.customId)
      : [...length("url", url, 1, LIMITS.buttonUrl), ...webAddress(url)]),
  ],
  [ComponentType.StringSelect]: ({ options, placeholder, custom_id }) => [
    ...length("custom_id", custom_id, 1, LIMITS.customId),
    ...length("placeholder", placeholder, 1, LIMITS.placeholder),
    ...within("options", count(options), 1, LIMITS.selectOptions),
    ...(options as Component[]).flatMap(optionFaults),
    ...repeated(
      "option value",
      (options as Component[]).map(({ value }) => value),
    ),
  ],
};

function optionFaults({ label, value, description }: Component): string[] {
  return [
    ...length("option label", label, 1, LIMITS.optionText),
    ...length("option value", value, 1, LIMITS.optionText),
    ...(description === undefined
      ? []
      : length("option description", description, 1, LIMITS.optionText)),
  ];
}

function danglingFiles(all: readonly Component[], names: readonly string[]): string[] {
  const shown = all
    .filter(({ type }) => type === ComponentType.File)
    .map(({ file }) => (file as { url: string }).url.replace("attachment://", ""));
  return [
    ...shown.filter((name) => !names.includes(name)).map((name) => `file ${name} is not attached`),
    ...names.filter((name) => !shown.includes(name)).map((name) => `file ${name} is not shown`),
    ...names.filter((name) => !/^[\w.-]{1,100}$/.test(name)).map((name) => `file name ${name}`),
  ];
}

function within(what: string, value: number, least: number, most: number): string[] {
  return value >= least && value <= most ? [] : [`${what}: ${value}, not ${least} to ${most}`];
}

function length(what: string, value: unknown, least: number, most: number): string[] {
  if (typeof value !== "string") return [`${what} is missing`];
  return within(`${what} length`, least > 0 && value.trim() === "" ? 0 : value.length, least, most);
}

function repeated(what: string, values: readonly unknown[]): string[] {
  const given = values.filter((value) => value !== undefined);
  return new Set(given).size === given.length ? [] : [`${what} stands twice`];
}

const webAddress = (url: unknown): string[] =>
  typeof url === "string" && URL.canParse(url) && /^https?:/.test(url) ? [] : ["url is no address"];

const count = (value: unknown): number => (Array.isArray(value) ? value.length : 0);
const customIdOf = ({ custom_id }: Component): unknown => custom_id;
const idOf = ({ id }: Component): unknown => id;

/** Whether every string is valid Unicode: Discord refuses JSON with half a surrogate pair. */
function isWellFormed(value: unknown): boolean {
  return !/\\ud[89a-f]/i.test(JSON.stringify(value).replaceAll("\\\\", ""));
}
