/** What the steps of an interaction have in common: who may answer how, and what Discord gives back. */
import { ApiError, refuseFaulty, serverFailure, unknownInteraction } from "./errors.js";
import type { Exchange } from "./exchange.js";
import type { JsonObject } from "./json.js";
import type { IncomingPayload } from "./messages.js";
import { apiMessage } from "./read-message.js";
import type { ApiReply, ApiRequest } from "./types.js";
import { FormErrors } from "./validate/form-errors.js";
import { modal } from "./validate/modals.js";

/** Discord's numbers of the first responses (openapi, InteractionCallbackTypes). */
export const RESPONSE = {
  message: 4,
  deferredMessage: 5,
  deferredUpdate: 6,
  update: 7,
  choices: 8,
  modal: 9,
} as const;

/** What may answer this kind of interaction first. */
export function allowedTypes({ start }: Exchange): readonly number[] {
  if (start.kind === 4) return [RESPONSE.choices];
  const updates = start.source ? [RESPONSE.deferredUpdate, RESPONSE.update] : [];
  const modals = start.kind === 5 ? [] : [RESPONSE.modal];
  return [RESPONSE.message, RESPONSE.deferredMessage, ...updates, ...modals];
}

/** A payload with the rules of the place it was sent to. */
export function incomingOf(
  payload: JsonObject,
  request: ApiRequest,
  rules: Pick<IncomingPayload, "at" | "allowedFlags">,
): IncomingPayload {
  // discord-api-docs issue 7310: too many bytes are a dead callback, and a 500 anywhere else.
  const overwhelmed = rules.at.length > 0 ? unknownInteraction : serverFailure;
  return { payload, files: request.files, overwhelmed, ...rules };
}

/** The modal of a response. @throws ApiError with its faults. */
export function modalOf(data: unknown): JsonObject {
  const form = new FormErrors();
  modal(data, form.at("data"));
  refuseFaulty(form);
  return data as JsonObject;
}

/** Runs the work and keeps what Discord refused with the exchange. */
export function noteRefusal(exchange: Exchange, work: () => ApiReply): ApiReply {
  try {
    return work();
  } catch (error) {
    if (error instanceof ApiError) {
      const { status, code, message, form } = error;
      exchange.refusals.push({ status, code, reasons: form?.describe() ?? [message] });
    }
    throw error;
  }
}

/** What `?with_response=true` gives. */
export function callbackResponse(exchange: Exchange): JsonObject {
  const { message, original, type } = exchange;
  return {
    interaction: {
      id: exchange.id,
      type: exchange.start.kind,
      ...(message ? { response_message_id: message.id } : {}),
      response_message_loading: original?.loading ?? false,
      response_message_ephemeral: exchange.isEphemeral,
    },
    ...(message && type !== RESPONSE.deferredUpdate
      ? { resource: { type, message: apiMessage(message) } }
      : {}),
  };
}
