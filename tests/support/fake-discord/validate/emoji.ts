/** The emoji of a button or option: a custom one by id, or a Unicode one by itself. */
import { isAbsent, type JsonObject } from "../json.js";
import type { FormErrors } from "./form-errors.js";
import { boolean, object, optional, snowflake, text } from "./rules.js";

/** Pictographs with their joiners and modifiers, flags, keycaps; no letters, no other text. */
const UNICODE_EMOJI = new RegExp(
  "^(?:(?:\\p{Extended_Pictographic}|\\p{Emoji_Modifier}|\\p{Regional_Indicator}|\\u200d|\\ufe0f|" +
    "[\\u{e0020}-\\u{e007f}])+|[0-9#*]\\ufe0f?\\u20e3)$",
  "u",
);

function checkName(value: JsonObject, at: FormErrors): void {
  const isCustom = !isAbsent(value.id);
  if (isCustom || typeof value.name !== "string" || UNICODE_EMOJI.test(value.name)) return;
  at.at("name").add("COMPONENT_INVALID_EMOJI", "Invalid emoji");
}

/** openapi, ComponentEmojiForRequest; a name alone must be an emoji. */
export const emoji = object(
  { id: optional(snowflake), name: text({ min: 1, max: 32 }), animated: optional(boolean) },
  checkName,
);
