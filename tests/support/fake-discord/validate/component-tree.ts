/** Walking a message's components, however deep, and finding the files they name. */
import { idOf, isObject, objectsIn, textOf, type JsonObject } from "../json.js";
import { FormErrors } from "./form-errors.js";

export interface Visited {
  readonly component: JsonObject;
  readonly at: FormErrors;
}

/** Every component in reading order, nested ones and accessories included, with its place. */
export function walk(components: unknown, at: FormErrors = new FormErrors()): Visited[] {
  if (!Array.isArray(components)) return [];
  return components.flatMap((value: unknown, index) => {
    if (!isObject(value)) return [];
    const place = at.at(index);
    const inner = walk(value.components, place.at("components"));
    const single = (key: string): Visited[] => {
      const held = value[key];
      return isObject(held) && typeof held.type === "number"
        ? [{ component: held, at: place.at(key) }]
        : [];
    };
    return [
      { component: value, at: place },
      ...inner,
      ...single("accessory"),
      ...single("component"),
    ];
  });
}

/** The text of a member of an object, else "". */
export function leavesOf(value: unknown, key: string): string {
  return isObject(value) ? textOf(value[key]) : "";
}

/** The addresses of all pictures and files in components. */
export function mediaUrls(
  components: unknown,
  at: FormErrors = new FormErrors(),
): { url: string; at: FormErrors }[] {
  return walk(components, at).flatMap(({ component, at: place }) => [
    ...single(component.media, place.at("media", "url")),
    ...single(component.file, place.at("file", "url")),
    ...objectsIn(component.items).flatMap((item, index) =>
      single(item.media, place.at("items", index, "media", "url")),
    ),
  ]);
}

function single(holder: unknown, at: FormErrors): { url: string; at: FormErrors }[] {
  const url = leavesOf(holder, "url");
  return url === "" ? [] : [{ url, at }];
}

/** Names a payload may refer to: files sent along and, in an edit, those that stay. */
export function attachmentNames(
  payload: JsonObject,
  context: { readonly files: ReadonlyMap<string, { readonly name: string }> },
  kept: readonly { readonly id: string; readonly filename: string }[],
): string[] {
  const listed = objectsIn(payload.attachments).map(({ id }) => idOf(id));
  const stays = Array.isArray(payload.attachments)
    ? kept.filter(({ id }) => listed.includes(id))
    : kept;
  return [
    ...stays.map(({ filename }) => filename),
    ...[...context.files.values()].map((file) => file.name),
  ];
}
