/** What Discord accepts as embeds (openapi, RichEmbed; docs, "Embed Limits"). */
import { isObject, objectsIn, textOf, type JsonObject } from "../json.js";
import { COMPONENT, EMBED, MESSAGE } from "../limits.js";
import type { FormErrors } from "./form-errors.js";
import { boolean, integer, list, object, optional, text, url } from "./rules.js";

const link = optional(url(COMPONENT.mediaUrl, ["http", "https"]));
const picture = optional(
  object({ url: optional(url(COMPONENT.mediaUrl, ["http", "https", "attachment"])) }),
);

const embed = object(
  {
    title: optional(text({ max: EMBED.title })),
    description: optional(text({ max: EMBED.description })),
    url: link,
    color: optional(integer({ min: 0, max: COMPONENT.color })),
    footer: optional(object({ text: text({ min: 1, max: EMBED.footer }), icon_url: link })),
    author: optional(
      object({ name: text({ min: 1, max: EMBED.author }), url: link, icon_url: link }),
    ),
    image: picture,
    thumbnail: picture,
    fields: optional(
      list({
        max: EMBED.fields,
        of: object({
          name: text({ min: 1, max: EMBED.fieldName }),
          value: text({ min: 1, max: EMBED.fieldValue }),
          inline: optional(boolean),
        }),
      }),
    ),
  },
  (value, at) => {
    const shown = ["title", "description", "fields", "footer", "author", "image", "thumbnail"];
    if (shown.some((key) => Boolean(value[key]))) return;
    at.add("BASE_TYPE_REQUIRED", "This field is required");
  },
);

/** The `embeds` of a message. */
export const embeds = optional(list({ max: MESSAGE.embeds, of: embed }));

/** Reports embeds that hold too much together. */
export function checkEmbedTotal(message: JsonObject, at: FormErrors): void {
  const total = objectsIn(message.embeds).reduce((sum, one) => sum + sizeOf(one), 0);
  if (total <= MESSAGE.embedTotal) return;
  at.at("embeds").add(
    "MAX_EMBED_SIZE_EXCEEDED",
    `Embed size exceeds maximum size of ${MESSAGE.embedTotal}`,
  );
}

function sizeOf(one: JsonObject): number {
  const inner = (key: string, part: string): string =>
    isObject(one[key]) ? textOf(one[key][part]) : "";
  const fields = objectsIn(one.fields).map((field) => textOf(field.name) + textOf(field.value));
  return [
    textOf(one.title),
    textOf(one.description),
    inner("footer", "text"),
    inner("author", "name"),
    ...fields,
  ].join("").length;
}
