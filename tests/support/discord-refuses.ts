/** What the fake Discord has against a message, found without sending it: a second opinion. */
import type { Message } from "../../src/discord/payload.js";
import { hasLoneSurrogate, isObject, type JsonObject } from "./fake-discord/json.js";
import { FLAGS } from "./fake-discord/limits.js";
import { FormErrors } from "./fake-discord/validate/form-errors.js";
import { checkMessage, overwhelmsDiscord } from "./fake-discord/validate/messages.js";

/** Every refusal, as Discord would word it; empty for a message that it takes. */
export function discordRefuses({ body, files }: Message): string[] {
  const sent: unknown = JSON.parse(JSON.stringify(body));
  const payload: JsonObject = isObject(sent) ? sent : {};
  const form = new FormErrors();
  const uploads = new Map(files.map((file, at) => [String(at), file]));
  checkMessage(payload, { files: uploads, allowedFlags: FLAGS.componentsV2 }, form);
  return [
    ...form.describe(),
    ...(hasLoneSurrogate(payload) ? ["50109 The request body contains invalid JSON."] : []),
    ...(overwhelmsDiscord(payload.components) ? ["500 Internal Server Error"] : []),
  ];
}
