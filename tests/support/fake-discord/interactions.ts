/** Interactions' REST side: the first response, its edits and follow-ups, within Discord's times. */
import type { Clock } from "./clock.js";
import {
  alreadyAcknowledged,
  blame,
  expiredToken,
  refuseFaulty,
  tooManyFollowUps,
  unknownApplication,
  unknownInteraction,
  unknownMessage,
  unknownWebhook,
} from "./errors.js";
import { Exchange, type Choice, type ExchangeStart } from "./exchange.js";
import {
  RESPONSE,
  allowedTypes,
  callbackResponse,
  incomingOf,
  modalOf,
  noteRefusal,
} from "./interaction-rules.js";
import { isObject, numberOf, objectsIn, type JsonObject } from "./json.js";
import { FLAGS, TIMES, USER_INSTALL_FOLLOW_UPS } from "./limits.js";
import type { MessageDesk } from "./messages.js";
import { apiMessage } from "./read-message.js";
import type { Records } from "./records.js";
import type { ApiReply, ApiRequest, FakeMessage, FakeDiscordOptions, Violation } from "./types.js";
import { FormErrors } from "./validate/form-errors.js";
import { checkChoices } from "./validate/modals.js";
import { oneOf } from "./validate/rules.js";
import type { World } from "./world.js";

/** What interaction answers may set; anything else is refused. */
const RESPONSE_FLAGS =
  FLAGS.ephemeral | FLAGS.suppressEmbeds | FLAGS.componentsV2 | FLAGS.suppressNotifications;
const EDIT_FLAGS = FLAGS.suppressEmbeds | FLAGS.componentsV2;

interface Parts {
  readonly world: World;
  readonly records: Records;
  readonly clock: Clock;
  readonly desk: MessageDesk;
}

export class Interactions {
  readonly all = new Map<string, Exchange>();
  readonly #byToken = new Map<string, Exchange>();
  readonly #parts: Parts;
  readonly #responseMs: number;
  readonly #tokenMs: number;

  constructor(parts: Parts, options: FakeDiscordOptions) {
    this.#parts = parts;
    this.#responseMs = options.firstResponseMs ?? TIMES.firstResponseMs;
    this.#tokenMs = options.tokenTtlMs ?? TIMES.tokenMs;
    parts.records.outstanding = () => this.#unresolved();
  }

  /** Opens an interaction; from here the time for its first response runs. */
  open(start: Omit<ExchangeStart, "sentAt">): Exchange {
    const { clock, records } = this.#parts;
    const exchange = new Exchange({ ...start, sentAt: clock.now() }, records);
    this.all.set(exchange.id, exchange);
    this.#byToken.set(exchange.token, exchange);
    return exchange;
  }

  /** The exchange once it has its first response, or Discord has given up waiting for one. */
  async firstResponse(exchange: Exchange): Promise<Exchange> {
    const { clock, records } = this.#parts;
    const isOver = (): boolean => exchange.type !== undefined || exchange.failure !== undefined;
    if (isOver()) return exchange;
    const timer = setTimeout(() => {
      if (isOver()) return;
      exchange.failure = "no-ack";
      records.violation("no-ack", `interaction ${exchange.id} had no first response in time`);
    }, clock.real(this.#responseMs));
    try {
      await records.until("a first response", isOver, clock.real(this.#responseMs) + 60_000);
    } finally {
      clearTimeout(timer);
    }
    return exchange;
  }

  forget(): void {
    for (const [id, exchange] of this.all) {
      if (exchange.type === undefined && exchange.failure === undefined) continue;
      if (exchange.original?.loading === true) continue;
      this.all.delete(id);
      this.#byToken.delete(exchange.token);
    }
  }

  /** `POST /interactions/:id/:token/callback` */
  callback(request: ApiRequest, id: string, token: string): ApiReply {
    const exchange = this.all.get(id);
    if (exchange?.token !== token) throw unknownInteraction();
    return noteRefusal(exchange, () => this.#respond(request, exchange));
  }

  #respond(request: ApiRequest, exchange: Exchange): ApiReply {
    const { clock, records } = this.#parts;
    if (exchange.type !== undefined) throw alreadyAcknowledged();
    const waited = clock.now() - exchange.start.sentAt;
    if (waited > this.#responseMs) throw blame(unknownInteraction(), "late-ack");
    const body = isObject(request.body) ? request.body : {};
    const form = new FormErrors();
    oneOf(allowedTypes(exchange))(body.type, form.at("type"));
    refuseFaulty(form);
    this.#act(body, request, exchange);
    exchange.type = numberOf(body.type);
    exchange.ackMs = clock.real(waited);
    records.changed();
    return request.query.get("with_response") === "true"
      ? { status: 200, body: callbackResponse(exchange) }
      : { status: 204 };
  }

  #act(body: JsonObject, request: ApiRequest, exchange: Exchange): void {
    const { desk } = this.#parts;
    const data = isObject(body.data) ? body.data : {};
    const incoming = incomingOf(data, request, { at: ["data"], allowedFlags: RESPONSE_FLAGS });
    switch (body.type) {
      case RESPONSE.message:
        exchange.original = desk.create(incoming, this.#about(exchange, numberOf(data.flags)));
        this.#keep(exchange.original);
        break;
      case RESPONSE.deferredMessage:
        this.#defer(data, exchange);
        break;
      case RESPONSE.update:
        desk.edit({ ...incoming, allowedFlags: EDIT_FLAGS }, exchange.start.source!);
        break;
      case RESPONSE.choices:
        exchange.choices = this.#choices(body.data, exchange);
        break;
      case RESPONSE.modal:
        exchange.modal = modalOf(body.data);
        break;
    }
  }

  #defer(data: JsonObject, exchange: Exchange): void {
    const { desk, records } = this.#parts;
    const flags = numberOf(data.flags);
    const ignored = flags & ~FLAGS.ephemeral;
    if (ignored !== 0) records.warning("flags-ignored", `a deferral takes no flags ${ignored}`);
    const kept = flags & FLAGS.ephemeral;
    exchange.original = desk.loading(this.#about(exchange, kept), kept);
    this.#keep(exchange.original);
  }

  #choices(data: unknown, exchange: Exchange): readonly Choice[] {
    const form = new FormErrors();
    checkChoices(data, exchange.start.optionType ?? 3, form.at("data"));
    refuseFaulty(form);
    const choices = objectsIn((data as JsonObject).choices) as unknown as Choice[];
    const names = new Set(choices.map(({ name }) => name));
    if (names.size < choices.length) {
      this.#parts.records.violation("duplicate-choices", `interaction ${exchange.id}`);
    }
    return choices;
  }

  /** `POST /webhooks/:app/:token` */
  followUp(request: ApiRequest, app: string, token: string): ApiReply {
    const { desk, records } = this.#parts;
    const exchange = this.#open(app, token);
    return noteRefusal(exchange, () => {
      const payload = isObject(request.body) ? request.body : {};
      const incoming = incomingOf(payload, request, { at: [], allowedFlags: RESPONSE_FLAGS });
      // Discord answers a deferral with the first follow-up, whatever flags that has.
      if (exchange.type === RESPONSE.deferredMessage && exchange.original?.loading === true) {
        records.warning("followup-as-edit", `interaction ${exchange.id}`);
        desk.edit(incoming, exchange.original);
        records.changed();
        return { status: 200, body: apiMessage(exchange.original) };
      }
      const isUserOnly = exchange.start.scene.userInstall !== undefined;
      if (isUserOnly && exchange.followUps.length >= USER_INSTALL_FOLLOW_UPS)
        throw tooManyFollowUps();
      const message = desk.create(incoming, this.#about(exchange, numberOf(payload.flags)));
      this.#keep(message);
      exchange.followUps.push(message);
      records.changed();
      return { status: 200, body: apiMessage(message) };
    });
  }

  /** `GET`, `PATCH` and `DELETE /webhooks/:app/:token/messages/:id` */
  message(request: ApiRequest, app: string, token: string, messageId: string): ApiReply {
    const { desk, records } = this.#parts;
    const exchange = this.#open(app, token);
    return noteRefusal(exchange, () => {
      const candidates = [exchange.message, exchange.start.source, ...exchange.followUps];
      const message =
        messageId === "@original"
          ? exchange.message
          : candidates.find((one) => one?.id === messageId);
      if (!message || message.deleted) throw unknownMessage();
      if (request.method === "DELETE") Object.assign(message, { deleted: true, loading: false });
      else if (request.method === "PATCH") {
        const payload = isObject(request.body) ? request.body : {};
        desk.edit(incomingOf(payload, request, { at: [], allowedFlags: EDIT_FLAGS }), message);
      }
      records.changed();
      return request.method === "DELETE"
        ? { status: 204 }
        : { status: 200, body: apiMessage(message) };
    });
  }

  #open(app: string, token: string): Exchange {
    const { world, clock } = this.#parts;
    const exchange = this.#byToken.get(token);
    if (app !== world.applicationId) throw unknownApplication();
    if (!exchange) throw unknownWebhook();
    if (clock.now() - exchange.start.sentAt > this.#tokenMs) throw expiredToken();
    if (exchange.type === undefined) throw unknownWebhook();
    return exchange;
  }

  #about(
    exchange: Exchange,
    flags: number,
  ): Pick<FakeMessage, "author" | "place" | "interaction" | "ephemeralFor"> {
    const { user, place, kind } = exchange.start;
    return {
      author: this.#parts.world.bot,
      place,
      interaction: { id: exchange.id, type: kind, user },
      ...((flags & FLAGS.ephemeral) === 0 ? {} : { ephemeralFor: user.id }),
    };
  }

  #keep(message: FakeMessage): void {
    this.#parts.world.messages.set(message.id, message);
  }

  #unresolved(): Violation[] {
    return [...this.all.values()]
      .filter(({ original }) => original?.loading === true && !original.deleted)
      .map(({ id }) => ({
        kind: "deferred-unresolved",
        detail: `interaction ${id} is still "thinking…"`,
      }));
  }
}
