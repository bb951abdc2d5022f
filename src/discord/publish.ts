/** Whether Discord already has our commands: they are written only when they differ. */
import type { RESTPostAPIApplicationCommandsJSONBody } from "discord-api-types/v10";

/** The fields that we set; Discord adds others, such as ids and versions. */
const FIELDS = new Set([
  ...["type", "name", "name_localizations", "description", "description_localizations"],
  ...["options", "required", "autocomplete", "choices", "value", "min_length", "max_length"],
  ...["integration_types", "contexts", "default_member_permissions"],
]);

/**
 * True when the published commands are these, whatever their order. A field that Discord gives as
 * null, false or empty is the same as one that we don't set.
 */
export function arePublished(
  wanted: readonly RESTPostAPIApplicationCommandsJSONBody[],
  published: readonly unknown[],
): boolean {
  return inOrder(wanted) === inOrder(published);
}

const inOrder = (commands: readonly unknown[]): string =>
  commands
    .map((command) => JSON.stringify(essence(command, true)))
    .sort()
    .join("\n");

/** A value with the fields that count, in the order of their names. */
function essence(value: unknown, isCommand: boolean): unknown {
  if (Array.isArray(value)) {
    const parts = value.map((part) => essence(part, true));
    return parts.every((part) => typeof part === "number") ? parts.sort() : parts;
  }
  if (typeof value !== "object" || value === null) return value;
  const fields = Object.entries(value)
    .filter(([name, field]) => (!isCommand || FIELDS.has(name)) && !isEmpty(field))
    .map(([name, field]): [string, unknown] => [
      name,
      essence(field, !name.endsWith("_localizations")),
    ]);
  return Object.fromEntries(fields.sort(([a], [b]) => (a < b ? -1 : 1)));
}

const isEmpty = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  value === false ||
  value === "" || // the description that Discord gives to message commands
  (typeof value === "object" && Object.keys(value).length === 0);
