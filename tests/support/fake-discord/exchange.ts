/** One interaction and all that came of it: what a test gets from every driver. */
import { snowflake, interactionToken } from "./ids.js";
import type { JsonObject } from "./json.js";
import { controlsOf, findControl, labelOf, visibleText } from "./read-message.js";
import type { Records } from "./records.js";
import type { FakeMessage, FakeUser, Place, Scene } from "./types.js";

/** A choice offered by autocomplete. */
export interface Choice {
  readonly name: string;
  readonly value: string | number;
}

/** A request about this interaction that Discord refused. */
export interface Refusal {
  readonly status: number;
  readonly code: number;
  /** The faults of a 50035, `path code message` each; else the message. */
  readonly reasons: readonly string[];
}

export interface ExchangeStart {
  /** 2 command, 3 component, 4 autocomplete, 5 modal. */
  readonly kind: number;
  readonly user: FakeUser;
  readonly place: Place;
  readonly scene: Scene;
  readonly sentAt: number;
  /** The message whose component was used. */
  readonly source?: FakeMessage;
  /** The type of the option being completed. */
  readonly optionType?: number;
}

/** How long a test waits for something to happen, in real time. */
const PATIENCE_MS = 20_000;

export class Exchange {
  readonly id = snowflake();
  readonly token = interactionToken();
  readonly start: ExchangeStart;
  readonly #records: Records;
  /** The first response's type: 4 message, 5 thinking, 6 and 7 update, 8 choices, 9 modal. */
  type: number | undefined;
  /** Real milliseconds from sending to the first response. */
  ackMs: number | undefined;
  /** `no-ack`: nothing in time, the user saw "did not respond"; `undelivered`: no bot was there. */
  failure: "no-ack" | "undelivered" | undefined;
  original: FakeMessage | undefined;
  readonly followUps: FakeMessage[] = [];
  choices: readonly Choice[] | undefined;
  modal: JsonObject | undefined;
  readonly refusals: Refusal[] = [];

  constructor(start: ExchangeStart, records: Records) {
    this.start = start;
    this.#records = records;
    records.secret(this.token, `interaction token ${this.id}`);
  }

  /** The answer as it now stands: the response, or for an update the message it changed. */
  get message(): FakeMessage | undefined {
    return this.original ?? (this.type === 6 || this.type === 7 ? this.start.source : undefined);
  }

  get isEphemeral(): boolean {
    return this.message?.ephemeralFor !== undefined;
  }

  /** All text of the answer in reading order. */
  text(): string {
    return this.message ? visibleText(this.message) : "";
  }

  /** The labels of the answer's buttons and selects in reading order. */
  labels(): string[] {
    return this.message ? controlsOf(this.message).map(labelOf) : [];
  }

  /** The answer's button or select with this label or custom id. */
  find(name: string): JsonObject | undefined {
    return this.message && findControl(this.message, name);
  }

  /** The exchange once a deferred answer has come (at once for any other). */
  async settled(timeoutMs = PATIENCE_MS): Promise<this> {
    await this.#records.until(
      `the deferred answer to interaction ${this.id}`,
      () =>
        this.failure !== undefined || (this.type !== undefined && this.original?.loading !== true),
      timeoutMs,
    );
    return this;
  }

  /** What `look` finds in this exchange as soon as it finds something. */
  async until<T>(
    what: string,
    look: (exchange: this) => T,
    timeoutMs = PATIENCE_MS,
  ): Promise<NonNullable<T>> {
    return this.#records.until(what, () => look(this), timeoutMs);
  }
}
