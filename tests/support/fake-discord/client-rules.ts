/** What Discord's own client lets a person do: it checks before it sends, and so do the drivers. */
import { isAbsent, objectsIn, textOf, type JsonObject } from "./json.js";
import { findControl, labelOf } from "./read-message.js";
import type { FakeMessage, FakeUser, Place, Scene } from "./types.js";

export type OptionValue = string | number | boolean;
export type OptionValues = Readonly<Record<string, OptionValue>>;

const SUBCOMMANDS: readonly number[] = [1, 2];
const ADMINISTRATOR = 1n << 3n;
/** What @everyone has in a new server: docs, topics/permissions; no management permission. */
export const MEMBER_PERMISSIONS = 2_248_473_465_835_073n;

/** The published command of this type and name, if this person may use it here. */
export function usableCommand(
  published: readonly JsonObject[],
  wanted: { readonly type: number; readonly name: string },
  place: Place,
  scene: Scene,
): JsonObject {
  const found = published.find((one) => one.type === wanted.type && one.name === wanted.name);
  if (!found) {
    const names = published.map((one) => textOf(one.name)).join(", ");
    throw new Error(
      `No command "${wanted.name}" of type ${wanted.type} is published here; there are: ${names}.`,
    );
  }
  checkContext(found, place, scene);
  checkPermissions(found, place, scene);
  return found;
}

function checkContext(command: JsonObject, place: Place, scene: Scene): void {
  const contexts = Array.isArray(command.contexts) ? command.contexts : [0, 1];
  const installs = Array.isArray(command.integration_types) ? command.integration_types : [0];
  const install = scene.userInstall === undefined || scene.userInstall === false ? 0 : 1;
  const name = textOf(command.name);
  if (!contexts.includes(place.context))
    throw new Error(`"${name}" is not offered in context ${place.context}.`);
  if (!installs.includes(install))
    throw new Error(`"${name}" is not offered with installation type ${install}.`);
}

function checkPermissions(command: JsonObject, place: Place, scene: Scene): void {
  if (isAbsent(command.default_member_permissions) || !place.guild) return;
  if (scene.showsAll === true) return;
  const needed = BigInt(command.default_member_permissions as string);
  const has = BigInt(scene.permissions ?? MEMBER_PERMISSIONS);
  const isOffered = (has & ADMINISTRATOR) !== 0n || (needed !== 0n && (has & needed) === needed);
  if (!isOffered)
    throw new Error(
      `"${textOf(command.name)}" is hidden from members without permission ${needed}.`,
    );
}

/** The options of a command or, where the name goes on (`"admin reload"`), of its subcommand. */
export function optionsOf(command: JsonObject, rest: readonly string[]): JsonObject[] {
  const [name, ...deeper] = rest;
  const options = objectsIn(command.options);
  if (name === undefined) {
    if (options.some(({ type }) => SUBCOMMANDS.includes(type as number))) {
      throw new Error(`"${textOf(command.name)}" needs a subcommand.`);
    }
    return options;
  }
  const found = options.find(
    (one) => one.name === name && SUBCOMMANDS.includes(one.type as number),
  );
  if (!found) throw new Error(`"${textOf(command.name)}" has no subcommand "${name}".`);
  return optionsOf(found, deeper);
}

/** Refuses what a person could not send: unknown, missing, too long, not one of the choices. */
export function checkValues(options: readonly JsonObject[], values: OptionValues): void {
  const names = options.map((one) => textOf(one.name));
  const strange = Object.keys(values).find((name) => !names.includes(name));
  if (strange !== undefined)
    throw new Error(`There is no option "${strange}"; there are: ${names.join(", ")}.`);
  for (const option of options) {
    const value = values[textOf(option.name)];
    if (value === undefined || value === "") {
      if (option.required === true)
        throw new Error(`The option "${textOf(option.name)}" is required.`);
    } else checkValue(option, value);
  }
}

const TYPE_OF_VALUE: Readonly<Record<number, string>> = {
  3: "string",
  4: "number",
  5: "boolean",
  10: "number",
};

function checkValue(option: JsonObject, value: OptionValue): void {
  const name = textOf(option.name);
  const expected = TYPE_OF_VALUE[option.type as number] ?? "string";
  if (typeof value !== expected) throw new Error(`The option "${name}" takes a ${expected}.`);
  const choices = objectsIn(option.choices);
  if (choices.length > 0 && !choices.some((choice) => choice.value === value)) {
    throw new Error(`The option "${name}" has no choice ${JSON.stringify(value)}.`);
  }
  checkSize(option, value);
}

function checkSize(option: JsonObject, value: OptionValue): void {
  const name = textOf(option.name);
  const isText = typeof value === "string";
  const size = isText ? value.length : Number(value);
  const low = isText ? option.min_length : option.min_value;
  const high = isText ? option.max_length : option.max_value;
  if (typeof low === "number" && size < low) {
    throw new Error(`The option "${name}" must be at least ${low}.`);
  }
  if (typeof high === "number" && size > high) {
    throw new Error(`The option "${name}" must be at most ${high}.`);
  }
}

/** The control a person means, if they can see the message and press it. */
export function usableControl(message: FakeMessage, name: string, user: FakeUser): JsonObject {
  if (message.deleted) throw new Error("The message is gone.");
  if (message.loading) throw new Error('The message still says "thinking…".');
  if (message.ephemeralFor !== undefined && message.ephemeralFor !== user.id) {
    throw new Error(`${user.username} cannot see this message: it is someone else's.`);
  }
  const control = findControl(message, name);
  if (!control) throw new Error(`The message has no control "${name}".`);
  if (control.disabled === true) throw new Error(`The control "${labelOf(control)}" is disabled.`);
  if (textOf(control.custom_id) === "")
    throw new Error(`The control "${labelOf(control)}" only opens a link.`);
  return control;
}

/** Refuses values a select does not offer, or too few or many of them. */
export function checkSelected(select: JsonObject, values: readonly string[]): void {
  const offered = objectsIn(select.options).map((one) => one.value);
  const strange = values.find((value) => select.type === 3 && !offered.includes(value));
  if (strange !== undefined)
    throw new Error(`The select has no option with the value "${strange}".`);
  const min = typeof select.min_values === "number" ? select.min_values : 1;
  const max = typeof select.max_values === "number" ? select.max_values : 1;
  if (values.length < min || values.length > max)
    throw new Error(`The select takes ${min} to ${max} values.`);
}
