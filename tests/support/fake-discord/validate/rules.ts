/** The vocabulary in which a request body's shape is told; codes and texts are Discord's. */
import { idOf, isAbsent, isObject, type JsonObject } from "../json.js";
import type { FormErrors } from "./form-errors.js";

/** Checks one value and reports what is wrong with it at its place. */
export type Rule = (value: unknown, at: FormErrors) => void;

const missing = (at: FormErrors): void => {
  at.add("BASE_TYPE_REQUIRED", "This field is required");
};

/** Absent is fine, anything else follows the rule. */
export const optional =
  (rule: Rule): Rule =>
  (value, at) => {
    if (!isAbsent(value)) rule(value, at);
  };

/** A string; with a `min` above 0 it must hold more than white space, which Discord strips. */
export const text =
  ({ min = 0, max }: { min?: number; max: number }): Rule =>
  (value, at) => {
    if (isAbsent(value)) missing(at);
    else if (typeof value !== "string") {
      at.add("STRING_TYPE_CONVERT", `Could not interpret "${typeof value}" as string.`);
    } else if (min > 0 && value.trim() === "") missing(at);
    else if (value.length > max || value.length < min) at.add(...badLength(min, max));
  };

function badLength(min: number, max: number): [string, string] {
  return min > 0
    ? ["BASE_TYPE_BAD_LENGTH", `Must be between ${min} and ${max} in length.`]
    : ["BASE_TYPE_MAX_LENGTH", `Must be ${max} or fewer in length.`];
}

export const integer =
  ({ min = -Infinity, max = Infinity }: { min?: number; max?: number } = {}): Rule =>
  (value, at) => {
    if (isAbsent(value)) missing(at);
    else if (!Number.isSafeInteger(value)) {
      at.add("NUMBER_TYPE_COERCE", `Value "${JSON.stringify(value)}" is not int.`);
    } else if ((value as number) < min) {
      at.add("NUMBER_TYPE_MIN", `int value should be greater than or equal to ${min}.`);
    } else if ((value as number) > max) {
      at.add("NUMBER_TYPE_MAX", `int value should be less than or equal to ${max}.`);
    }
  };

export const number: Rule = (value, at) => {
  if (isAbsent(value)) missing(at);
  else if (typeof value !== "number" || !Number.isFinite(value)) {
    at.add("NUMBER_TYPE_COERCE", `Value "${JSON.stringify(value)}" is not float.`);
  }
};

export const boolean: Rule = (value, at) => {
  if (isAbsent(value)) missing(at);
  else if (typeof value !== "boolean") {
    at.add("BOOLEAN_TYPE_CONVERT", "Must be either true or false.");
  }
};

export const oneOf =
  (allowed: readonly (number | string)[]): Rule =>
  (value, at) => {
    if (isAbsent(value)) missing(at);
    else if (!allowed.some((candidate) => candidate === value)) {
      at.add("BASE_TYPE_CHOICES", `Value must be one of {${allowed.join(", ")}}.`);
    }
  };

export const list =
  ({ min = 0, max, of }: { min?: number; max: number; of: Rule }): Rule =>
  (value, at) => {
    if (isAbsent(value)) missing(at);
    else if (!Array.isArray(value)) {
      at.add("LIST_TYPE_CONVERT", "Only iterables may be used in a ListType");
    } else if (value.length > max || value.length < min) at.add(...badLength(min, max));
    else {
      value.forEach((item: unknown, index) => {
        of(item, at.at(index));
      });
    }
  };

/** An object whose members follow these rules; members without a rule are let through. */
export const object =
  (
    rules: Readonly<Record<string, Rule>>,
    ...whole: ((value: JsonObject, at: FormErrors) => void)[]
  ): Rule =>
  (value, at) => {
    if (isAbsent(value)) {
      missing(at);
      return;
    }
    if (!isObject(value)) {
      at.add("MODEL_TYPE_CONVERT", "Only dictionaries may be used in a ModelType");
      return;
    }
    for (const [key, rule] of Object.entries(rules)) rule(value[key], at.at(key));
    for (const check of whole) check(value, at);
  };

/** A link with one of these schemes. */
export const url =
  (max: number, schemes: readonly string[] = ["http", "https"]): Rule =>
  (value, at) => {
    text({ min: 1, max })(value, at);
    if (typeof value !== "string" || value === "") return;
    if (/\s/.test(value) || !URL.canParse(value)) {
      at.add("URL_TYPE_INVALID_URL", "Not a well formed URL.");
      return;
    }
    const { protocol, hostname } = new URL(value);
    const scheme = protocol.slice(0, -1);
    if (!schemes.includes(scheme)) {
      const names = schemes.map((name) => `'${name}'`).join(", ");
      at.add("URL_TYPE_INVALID_SCHEME", `Scheme "${scheme}" must be one of (${names}).`);
    } else if (scheme.startsWith("http") && !hostname.includes(".") && hostname !== "localhost") {
      at.add("URL_TYPE_INVALID_URL", "Not a well formed URL.");
    }
  };

/** A Discord id. */
export const snowflake: Rule = (value, at) => {
  if (isAbsent(value)) missing(at);
  else if (!/^\d{1,20}$/.test(idOf(value))) {
    at.add("NUMBER_TYPE_COERCE", `Value "${JSON.stringify(value)}" is not snowflake.`);
  }
};

/** Says that two things must not be the same; reports the second and later ones. */
export function checkUnique(
  items: readonly { readonly key: string; readonly at: FormErrors }[],
  code: string,
  message: string,
): void {
  const seen = new Set<string>();
  for (const { key, at } of items) {
    if (seen.has(key)) at.add(code, message);
    seen.add(key);
  }
}
