/** What Discord accepts as message components, part by part; whole-message sums are in messages.ts. */
import { isAbsent, isObject, objectsIn, textOf, type JsonObject } from "../json.js";
import { COMPONENT, MESSAGE } from "../limits.js";
import type { FormErrors } from "./form-errors.js";
import {
  boolean,
  integer,
  list,
  object,
  oneOf,
  optional,
  text,
  url,
  checkUnique,
} from "./rules.js";
import type { Rule } from "./rules.js";
import { emoji } from "./emoji.js";

/** Component types by Discord's numbers (openapi, MessageComponentTypes). */
export const TYPE = {
  actionRow: 1,
  button: 2,
  stringSelect: 3,
  textInput: 4,
  userSelect: 5,
  roleSelect: 6,
  mentionableSelect: 7,
  channelSelect: 8,
  section: 9,
  textDisplay: 10,
  thumbnail: 11,
  mediaGallery: 12,
  file: 13,
  separator: 14,
  container: 17,
  label: 18,
  fileUpload: 19,
} as const;

const AUTO_SELECTS: readonly number[] = [5, 6, 7, 8];
export const SELECTS: readonly number[] = [TYPE.stringSelect, ...AUTO_SELECTS];
const IN_CONTAINER = [TYPE.actionRow, 9, 10, 12, 13, 14];
const TOP_LEVEL = [...IN_CONTAINER, TYPE.container];

const id = optional(integer({ min: 0, max: 2 ** 31 - 1 }));
const customId = text({ min: 1, max: COMPONENT.customId });

/** A component of one of these types, by its own rules. */
export const componentOf =
  (types: readonly number[]): Rule =>
  (value, at) => {
    const type = isObject(value) ? value.type : undefined;
    if (!isObject(value)) object({})(value, at);
    else if (isAbsent(type)) at.at("type").add("BASE_TYPE_REQUIRED", "This field is required");
    else if (typeof type !== "number" || !types.includes(type)) {
      const allowed = types.join(", ");
      at.at("type").add("UNION_TYPE_CHOICES", `Value of field "type" must be one of (${allowed}).`);
    } else RULES[type]?.(value, at);
  };

function checkButton(button: JsonObject, at: FormErrors): void {
  const isLink = button.style === 5;
  const isPremium = button.style === 6;
  const has = (key: string): boolean => !isAbsent(button[key]) && button[key] !== "";
  const refuse = (key: string, code: string, message: string): void => {
    at.at(key).add(code, message);
  };
  if (!isLink && !isPremium) {
    if (!has("custom_id"))
      refuse("custom_id", "COMPONENT_CUSTOM_ID_REQUIRED", "A custom id is required");
    if (has("url")) refuse("url", "BUTTON_COMPONENT_URL_NOT_ALLOWED", "A url cannot be set here");
  }
  if (isLink && !has("url")) refuse("url", "BUTTON_COMPONENT_URL_REQUIRED", "A url is required");
  if ((isLink || isPremium) && has("custom_id")) {
    refuse("custom_id", "BUTTON_COMPONENT_CUSTOM_ID_NOT_ALLOWED", "A custom id cannot be set here");
  }
  checkButtonFace(button, at);
}

function checkButtonFace(button: JsonObject, at: FormErrors): void {
  const hasFace = textOf(button.label).trim() !== "" || !isAbsent(button.emoji);
  if (button.style === 6) {
    if (isAbsent(button.sku_id))
      at.at("sku_id").add("BASE_TYPE_REQUIRED", "This field is required");
    if (hasFace) at.add("BUTTON_COMPONENT_PREMIUM_FACE", "A premium button has no label or emoji");
  } else if (!hasFace) {
    at.at("label").add("BASE_TYPE_REQUIRED", "A label or emoji is required");
  }
}

const button = object(
  {
    id,
    style: integer({ min: 1, max: 6 }),
    custom_id: optional(customId),
    label: optional(text({ max: COMPONENT.buttonLabel })),
    url: optional(url(COMPONENT.url, ["http", "https", "discord"])),
    emoji: optional(emoji),
    disabled: optional(boolean),
  },
  checkButton,
);

const selectOption = object({
  label: text({ min: 1, max: COMPONENT.optionText }),
  value: text({ min: 1, max: COMPONENT.optionText }),
  description: optional(text({ max: COMPONENT.optionText })),
  default: optional(boolean),
  emoji: optional(emoji),
});

function checkSelectCounts(select: JsonObject, at: FormErrors): void {
  const options = objectsIn(select.options);
  const min = typeof select.min_values === "number" ? select.min_values : 1;
  const max = typeof select.max_values === "number" ? select.max_values : 1;
  if (min > max) at.at("min_values").add("COMPONENT_MIN_MAX_VALUES", "Must be at most max_values");
  if (select.type !== TYPE.stringSelect) return;
  if (typeof select.max_values === "number" && max > options.length) {
    at.at("max_values").add(
      "NUMBER_TYPE_MAX",
      `int value should be less than or equal to ${options.length}.`,
    );
  }
  if (options.filter((option) => option.default === true).length > max) {
    at.at("options").add("COMPONENT_TOO_MANY_DEFAULTS", "More defaults than max_values");
  }
  checkUnique(
    options.map((option, index) => ({
      key: textOf(option.value),
      at: at.at("options", index, "value"),
    })),
    "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED",
    "The specified option value is already used",
  );
}

/** A select; `disabled` is refused in modals, `required` has no meaning in messages. */
const select = (own: Readonly<Record<string, Rule>>): Rule =>
  object(
    {
      id,
      custom_id: customId,
      placeholder: optional(text({ max: COMPONENT.placeholder })),
      min_values: optional(integer({ min: 0, max: COMPONENT.options })),
      max_values: optional(integer({ min: 1, max: COMPONENT.options })),
      disabled: optional(boolean),
      ...own,
    },
    checkSelectCounts,
  );

function checkRow(row: JsonObject, at: FormErrors): void {
  const children = objectsIn(row.components);
  if (children.length < 2) return;
  children.forEach((child, index) => {
    if (!SELECTS.includes(child.type as number)) return;
    at.at("components", index).add(
      "COMPONENT_LAYOUT_WIDTH_EXCEEDED",
      "The specified component exceeds the maximum width",
    );
  });
}

const media = object({ url: url(COMPONENT.mediaUrl, ["http", "https", "attachment"]) });
const mediaItem = {
  media,
  description: optional(text({ min: 1, max: COMPONENT.mediaDescription })),
  spoiler: optional(boolean),
};
const children = (types: readonly number[], max: number): Rule =>
  list({
    min: 1,
    max,
    of: (value, at) => {
      componentOf(types)(value, at);
    },
  });

const RULES: Readonly<Record<number, Rule>> = {
  [TYPE.actionRow]: object(
    { id, components: children([TYPE.button, ...SELECTS], COMPONENT.rowWidth) },
    checkRow,
  ),
  [TYPE.button]: button,
  [TYPE.stringSelect]: select({
    options: list({ min: 1, max: COMPONENT.options, of: selectOption }),
  }),
  ...Object.fromEntries(AUTO_SELECTS.map((type) => [type, select({})])),
  [TYPE.section]: object({
    id,
    components: children([TYPE.textDisplay], COMPONENT.sectionTexts),
    accessory: (value, at) => {
      componentOf([TYPE.button, TYPE.thumbnail])(value, at);
    },
  }),
  [TYPE.textDisplay]: object({ id, content: text({ min: 1, max: MESSAGE.text }) }),
  [TYPE.thumbnail]: object({ id, ...mediaItem }),
  [TYPE.mediaGallery]: object({
    id,
    items: list({ min: 1, max: COMPONENT.galleryItems, of: object(mediaItem) }),
  }),
  [TYPE.file]: object({
    id,
    file: object({ url: url(COMPONENT.mediaUrl, ["attachment"]) }),
    spoiler: optional(boolean),
  }),
  [TYPE.separator]: object({ id, divider: optional(boolean), spacing: optional(oneOf([1, 2])) }),
  [TYPE.container]: object({
    id,
    accent_color: optional(integer({ min: 0, max: COMPONENT.color })),
    spoiler: optional(boolean),
    components: children(IN_CONTAINER, MESSAGE.components),
  }),
};

/** The `components` of a message with the Components V2 flag. */
export const componentsV2 = list({ max: MESSAGE.components, of: componentOf(TOP_LEVEL) });

/** The `components` of a message without it: up to five action rows. */
export const legacyComponents = list({
  max: MESSAGE.legacyRows,
  of: componentOf([TYPE.actionRow]),
});
