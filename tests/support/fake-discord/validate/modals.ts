/** What Discord accepts as a modal and as autocomplete choices. */
import type { JsonObject } from "../json.js";
import { AUTOCOMPLETE, COMPONENT, MODAL } from "../limits.js";
import { walk } from "./component-tree.js";
import { SELECTS, TYPE, componentOf } from "./components.js";
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

const customId = text({ min: 1, max: COMPONENT.customId });
const length = (min: number): Rule => optional(integer({ min, max: MODAL.value }));

const textInput = (label: Rule): Rule =>
  object(
    {
      custom_id: customId,
      style: oneOf([1, 2]),
      label,
      value: optional(text({ max: MODAL.value })),
      placeholder: optional(text({ max: MODAL.placeholder })),
      required: optional(boolean),
      min_length: length(0),
      max_length: length(1),
    },
    (value, at) => {
      const { min_length: min, max_length: max } = value;
      if (typeof min !== "number" || typeof max !== "number" || min <= max) return;
      at.at("min_length").add("TEXT_INPUT_LENGTHS", "Must be at most max_length");
    },
  );

const fileUpload = object({
  custom_id: customId,
  min_values: optional(integer({ min: 0, max: 10 })),
  max_values: optional(integer({ min: 1, max: 10 })),
});

const inLabel: Rule = (value, at) => {
  const type = (value as JsonObject | undefined)?.type;
  if (type === TYPE.textInput) textInput(optional(text({ max: MODAL.label })))(value, at);
  else if (type === TYPE.fileUpload) fileUpload(value, at);
  else componentOf(SELECTS)(value, at);
};

const PARTS: Readonly<Record<number, Rule>> = {
  [TYPE.actionRow]: object({
    components: list({ min: 1, max: 1, of: textInput(text({ min: 1, max: MODAL.label })) }),
  }),
  [TYPE.textDisplay]: componentOf([TYPE.textDisplay]),
  [TYPE.label]: object({
    label: text({ min: 1, max: MODAL.label }),
    description: optional(text({ min: 1, max: MODAL.labelDescription })),
    component: inLabel,
  }),
};

const part: Rule = (value, at) => {
  const rule = PARTS[(value as JsonObject | undefined)?.type as number];
  if (rule) rule(value, at);
  else at.at("type").add("UNION_TYPE_CHOICES", 'Value of field "type" must be one of (1, 10, 18).');
};

/** The `data` of a modal. */
export const modal = object(
  {
    custom_id: customId,
    title: text({ min: 1, max: MODAL.title }),
    components: list({ min: 1, max: MODAL.components, of: part }),
  },
  (value, at) => {
    const ids = walk(value.components, at.at("components"))
      .filter(({ component }) => typeof component.custom_id === "string")
      .map(({ component, at: place }) => ({
        key: component.custom_id as string,
        at: place.at("custom_id"),
      }));
    checkUnique(ids, "COMPONENT_CUSTOM_ID_DUPLICATED", "Component custom id cannot be duplicated");
  },
);

const choiceValue =
  (optionType: number): Rule =>
  (value, at) => {
    if (optionType === 4) integer()(value, at);
    else if (optionType === 10) number(value, at);
    else text({ min: 1, max: AUTOCOMPLETE.value })(value, at);
  };

/** Reports what Discord would refuse in the answer to an autocomplete of an option of this type. */
export function checkChoices(data: unknown, optionType: number, at: FormErrors): void {
  const choice = object({
    name: text({ min: 1, max: AUTOCOMPLETE.name }),
    value: choiceValue(optionType),
  });
  object({ choices: list({ max: AUTOCOMPLETE.choices, of: choice }) })(data, at);
}
