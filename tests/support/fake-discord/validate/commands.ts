/** What Discord accepts as an application command (docs, interactions/application-commands). */
import { idOf, isAbsent, isObject, objectsIn, textOf, type JsonObject } from "../json.js";
import { CHAT_INPUT_NAME, COMMAND, LOCALES } from "../limits.js";
import type { FormErrors } from "./form-errors.js";
import {
  boolean,
  checkUnique,
  integer,
  list,
  number,
  object,
  oneOf,
  optional,
  text,
} from "./rules.js";
import type { Rule } from "./rules.js";

const SUBCOMMAND = 1;
const GROUP = 2;
const WITH_CHOICES: readonly number[] = [3, 4, 10];

/** A chat-input name: the pattern, and lower case wherever a letter has one. */
const lowerName: Rule = (value, at) => {
  text({ min: 1, max: COMMAND.name })(value, at);
  if (typeof value !== "string" || value.trim() === "" || value.length > COMMAND.name) return;
  if (CHAT_INPUT_NAME.test(value) && value === value.toLowerCase()) return;
  at.add("APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid");
};

/** Translations by locale, each following the same rule as the original. */
const localizations = (rule: Rule): Rule =>
  optional((value, at) => {
    object({})(value, at);
    for (const [locale, translated] of Object.entries(isObject(value) ? value : {})) {
      const place = at.at(locale);
      if (LOCALES.has(locale)) optional(rule)(translated, place);
      else place.add("ENUM_TYPE_COERCE", `Value "${locale}" is not a valid enum value.`);
    }
  });

const description = text({ min: 1, max: COMMAND.description });

const choice = (type: number): Rule =>
  object({
    name: text({ min: 1, max: COMMAND.choiceName }),
    name_localizations: localizations(text({ min: 1, max: COMMAND.choiceName })),
    value: type === 3 ? text({ min: 1, max: COMMAND.choiceText }) : type === 4 ? integer() : number,
  });

const length = (min: number): Rule => optional(integer({ min, max: COMMAND.stringLength }));

const option: Rule = (value, at) => {
  object(
    {
      type: integer({ min: 1, max: 11 }),
      name: lowerName,
      name_localizations: localizations(lowerName),
      description,
      description_localizations: localizations(description),
      required: optional(boolean),
      autocomplete: optional(boolean),
      min_length: length(0),
      max_length: length(1),
      min_value: optional(number),
      max_value: optional(number),
      channel_types: optional(list({ max: 25, of: integer() })),
    },
    checkOption,
  )(value, at);
};

function checkOption(value: JsonObject, at: FormErrors): void {
  const type = value.type as number;
  const isNested = type === SUBCOMMAND || type === GROUP;
  if (isNested) optional(options)(value.options, at.at("options"));
  else if (!isAbsent(value.options)) {
    at.at("options").add(
      "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID",
      "Option type does not take options",
    );
  }
  const max = COMMAND.choices;
  optional(list({ max, of: choice(type) }))(value.choices, at.at("choices"));
  checkChoices(value, type, at);
  const { min_length: low, max_length: high } = value;
  if (typeof low === "number" && typeof high === "number" && low > high) {
    at.at("min_length").add("APPLICATION_COMMAND_OPTION_MIN_MAX", "Must be at most max_length");
  }
}

function checkChoices(value: JsonObject, type: number, at: FormErrors): void {
  const choices = objectsIn(value.choices);
  const refuse = (key: string, message: string): void => {
    at.at(key).add("APPLICATION_COMMAND_OPTIONS_TYPE_INVALID", message);
  };
  const takesChoices = WITH_CHOICES.includes(type);
  if (choices.length > 0 && !takesChoices) refuse("choices", "Option type does not take choices");
  if (value.autocomplete === true && !takesChoices)
    refuse("autocomplete", "Option type has no autocomplete");
  if (value.autocomplete === true && choices.length > 0) {
    refuse("autocomplete", "Choices and autocomplete exclude each other");
  }
  checkUnique(
    choices.map((one, index) => ({ key: textOf(one.name), at: at.at("choices", index, "name") })),
    "APPLICATION_COMMAND_OPTIONS_CHOICE_NAME_DUPLICATE",
    "Choice names must be unique",
  );
}

const options: Rule = (value, at) => {
  list({ max: COMMAND.options, of: option })(value, at);
  const all = objectsIn(value);
  let hasOptional = false;
  all.forEach((one, index) => {
    const isNested = one.type === SUBCOMMAND || one.type === GROUP;
    if (one.required === true && hasOptional) {
      at.at(index).add(
        "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID",
        "Required options must be placed before non-required options",
      );
    }
    hasOptional ||= one.required !== true && !isNested;
  });
  checkUnique(
    all.map((one, index) => ({ key: textOf(one.name), at: at.at(index) })),
    "APPLICATION_COMMAND_OPTIONS_NAME_INVALID",
    "Option name already used",
  );
  const nested = all.filter(({ type }) => type === SUBCOMMAND || type === GROUP).length;
  if (nested > 0 && nested < all.length) {
    at.add(
      "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID",
      "Sub-command and sub-command group option types are mutually exclusive to all other types",
    );
  }
};

const uniqueList = (allowed: readonly number[]): Rule =>
  optional((value, at) => {
    list({ min: 1, max: allowed.length, of: oneOf(allowed) })(value, at);
    if (!Array.isArray(value) || new Set(value).size === value.length) return;
    at.add("SET_TYPE_ALREADY_CONTAINS_VALUE", "The set already contains one of these values");
  });

const permissions: Rule = (value, at) => {
  if (/^\d+$/.test(idOf(value))) return;
  at.add("NUMBER_TYPE_COERCE", `Value "${idOf(value)}" is not int.`);
};

const shared: Readonly<Record<string, Rule>> = {
  type: optional(oneOf([1, 2, 3])),
  default_member_permissions: optional(permissions),
  dm_permission: optional(boolean),
  nsfw: optional(boolean),
  contexts: uniqueList([0, 1, 2]),
  integration_types: uniqueList([0, 1]),
};

const chatInput = object(
  {
    ...shared,
    name: lowerName,
    name_localizations: localizations(lowerName),
    description,
    description_localizations: localizations(description),
    options: optional(options),
  },
  checkSize,
);

const anyName = text({ min: 1, max: COMMAND.name });

const contextMenu = object(
  { ...shared, name: anyName, name_localizations: localizations(anyName) },
  (value, at) => {
    const refuse = (key: string): void => {
      at.at(key).add(
        "APPLICATION_COMMAND_CONTEXT_MENU_FIELD",
        "Context menu commands cannot have this field",
      );
    };
    if (textOf(value.description) !== "") refuse("description");
    if (objectsIn(value.options).length > 0) refuse("options");
  },
);

/** Reports everything Discord would refuse in one command. */
export const command: Rule = (value, at) => {
  const type = isObject(value) ? (value.type ?? 1) : 1;
  (type === 2 || type === 3 ? contextMenu : chatInput)(value, at);
};

function checkSize(value: JsonObject, at: FormErrors): void {
  const size = sizeOf(value);
  if (size <= COMMAND.total) return;
  at.add("APPLICATION_COMMAND_TOO_LARGE", `Command exceeds maximum size (${COMMAND.total})`);
}

/** Characters of names, descriptions and values; of a translated text the longest version counts. */
export function sizeOf(value: JsonObject): number {
  const longest = (key: string): number => {
    const translated = value[`${key}_localizations`];
    const versions = isObject(translated) ? Object.values(translated).map(textOf) : [];
    return Math.max(0, ...[textOf(value[key]), ...versions].map((version) => version.length));
  };
  const inner = [...objectsIn(value.options), ...objectsIn(value.choices)];
  const ownValue = isAbsent(value.value) ? 0 : idOf(value.value).length;
  return inner.reduce(
    (sum, one) => sum + sizeOf(one),
    longest("name") + longest("description") + ownValue,
  );
}

/** Reports what Discord would refuse in a whole list (`PUT`): each command, and names used twice. */
export function checkCommands(value: unknown, at: FormErrors): void {
  const max = Object.values(COMMAND.counts).reduce((sum, one) => sum + one, 0);
  list({ max, of: command })(value, at);
  checkUnique(
    objectsIn(value).map((one, index) => ({ key: nameKey(one), at: at.at(index, "name") })),
    "APPLICATION_COMMANDS_DUPLICATE_NAME",
    "Application command names must be unique",
  );
}

/** What makes a command the same command: its type and name. */
export const nameKey = (one: JsonObject): string => `${Number(one.type ?? 1)} ${textOf(one.name)}`;
