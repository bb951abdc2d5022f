/** What people do in this Discord: each call acts as a person and gives what came of it. */
import type {
  AutocompleteAction,
  Forceable,
  MessageCommandAction,
  ModalAction,
  PressAction,
  SelectAction,
  SlashAction,
} from "./actions.js";
import {
  checkSelected,
  checkValues,
  optionsOf,
  usableCommand,
  usableControl,
  type OptionValues,
} from "./client-rules.js";
import type { CommandStore } from "./command-store.js";
import type { Exchange, ExchangeStart } from "./exchange.js";
import type { Gateway } from "./gateway.js";
import { snowflake } from "./ids.js";
import type { Interactions } from "./interactions.js";
import { textOf, type JsonObject } from "./json.js";
import { interactionPayload, modalPayload, optionPayload } from "./payloads.js";
import { apiMessage } from "./read-message.js";
import type { FakeMessage, FakeUser, Place, Scene } from "./types.js";
import type { World } from "./world.js";

interface DriverParts {
  readonly world: World;
  readonly commands: CommandStore;
  readonly interactions: Interactions;
  readonly gateway: Gateway;
}

const COMMAND = 2;
const COMPONENT = 3;
const AUTOCOMPLETE = 4;
const MODAL = 5;

export class Driver {
  readonly #parts: DriverParts;

  constructor(parts: DriverParts) {
    this.#parts = parts;
  }

  /** Runs a slash command. */
  async slash(action: SlashAction): Promise<Exchange> {
    const [name = "", ...path] = action.name.split(" ");
    const { command, place } = this.#command(action, 1, name);
    const values = action.options ?? {};
    const options = optionsFor(action, command, path, values);
    if (action.force !== true) checkValues(options, values);
    const data = { id: command.id, name, type: 1, options: optionPayload(options, values, path) };
    return this.#send({ kind: COMMAND, place, action, data });
  }

  /** Types into an option with autocomplete. */
  async autocomplete(action: AutocompleteAction): Promise<Exchange> {
    const [name = "", ...path] = action.name.split(" ");
    const { command, place } = this.#command(action, 1, name);
    const values = { ...action.options, [action.option]: action.value };
    const options = optionsFor(action, command, path, values);
    const option = options.find((one) => one.name === action.option);
    if (action.force !== true && option?.autocomplete !== true) {
      throw new Error(`The option "${action.option}" has no autocomplete.`);
    }
    const sent = optionPayload(options, values, path, action.option);
    const data = { id: command.id, name, type: 1, options: sent };
    return this.#send({
      kind: AUTOCOMPLETE,
      place,
      action,
      data,
      optionType: Number(option?.type ?? 3),
    });
  }

  /** Presses a button, by its label or custom id. */
  async button(action: PressAction): Promise<Exchange> {
    const control = this.#control(action, 2);
    return this.#use(action, { component_type: 2, custom_id: control.custom_id, id: control.id });
  }

  /** Chooses in a select, by its placeholder or custom id. */
  async select(action: SelectAction): Promise<Exchange> {
    const control = this.#control(action, 3);
    if (action.force !== true) checkSelected(control, action.values);
    const { custom_id, id, type } = control;
    return this.#use(action, { component_type: type, custom_id, id, values: action.values });
  }

  /** Uses a command from a message's menu. */
  async messageCommand(action: MessageCommandAction): Promise<Exchange> {
    const { command, place } = this.#command(action, 3, action.name);
    const target =
      typeof action.target === "string"
        ? this.post({ content: action.target, place })
        : action.target;
    const messages = { [target.id]: apiMessage(target) };
    const data = {
      id: command.id,
      name: action.name,
      type: 3,
      target_id: target.id,
      resolved: { messages },
    };
    return this.#send({ kind: COMMAND, place, action, data });
  }

  /** Fills in and sends a modal. */
  async modalSubmit(action: ModalAction): Promise<Exchange> {
    const { modal, start } = action.of;
    if (!modal) throw new Error("That interaction was not answered with a modal.");
    const data = { custom_id: modal.custom_id, components: modalPayload(modal, action.values) };
    const scene = { ...start.scene, ...action };
    const source = start.source;
    return this.#send({
      kind: MODAL,
      place: start.place,
      action: scene,
      data,
      ...(source ? { source } : {}),
    });
  }

  /** An interaction of any shape: a wrong type, or without some of its members. */
  async rawInteraction(
    action: Scene & { type: number; data?: JsonObject; omit?: readonly string[] },
  ): Promise<Exchange> {
    const place = this.#parts.world.place(action);
    return this.#send({
      kind: action.type,
      place,
      action,
      data: action.data ?? {},
      omit: action.omit ?? [],
    });
  }

  /** A message someone wrote, as a target for message commands. */
  post({
    content,
    place,
    user = "bob",
  }: {
    content: string;
    place?: Place;
    user?: string;
  }): FakeMessage {
    const { world } = this.#parts;
    const message: FakeMessage = {
      id: snowflake(),
      author: world.user(user),
      place: place ?? world.place({}),
      createdAt: new Date().toISOString(),
      content,
      flags: 0,
      embeds: [],
      components: [],
      attachments: [],
      pings: [],
      edits: 0,
      deleted: false,
      loading: false,
    };
    world.messages.set(message.id, message);
    return message;
  }

  #command(
    action: Scene & Forceable,
    type: number,
    name: string,
  ): { command: JsonObject; place: Place } {
    const { world, commands } = this.#parts;
    const place = world.place(action);
    const published = commands.visible(place.guild?.hasBot === true ? place.guild.id : undefined);
    if (action.force !== true)
      return { command: usableCommand(published, { type, name }, place, action), place };
    const known = published.find((one) => one.type === type && one.name === name);
    return { command: known ?? { id: snowflake(), type, name }, place };
  }

  #control(action: PressAction, type: number): JsonObject {
    const name = action.customId ?? action.label ?? "";
    if (action.force === true) return { type, custom_id: name, id: 1 };
    return usableControl(action.message, name, this.#user(action));
  }

  async #use(action: PressAction, data: JsonObject): Promise<Exchange> {
    const { message } = action;
    return this.#send({ kind: COMPONENT, place: message.place, action, data, source: message });
  }

  #user(scene: Scene): FakeUser {
    return this.#parts.world.user(scene.user ?? "alice");
  }

  async #send(sending: Sending): Promise<Exchange> {
    const { world, interactions, gateway } = this.#parts;
    const { kind, place, action, data, source, optionType, omit = [] } = sending;
    const start: Omit<ExchangeStart, "sentAt"> = {
      kind,
      place,
      user: this.#user(action),
      scene: action,
      ...(source ? { source } : {}),
      ...(optionType === undefined ? {} : { optionType }),
    };
    const exchange = interactions.open(start);
    const extra = source ? { message: apiMessage(source) } : {};
    const whole = interactionPayload(exchange, world, data, extra);
    const payload = Object.fromEntries(
      Object.entries(whole).filter(([key]) => !omit.includes(key)),
    );
    const shardKey = place.guild?.hasBot === true ? place.guild.id : undefined;
    const receivers = gateway.dispatch("INTERACTION_CREATE", payload, shardKey);
    if (receivers === 0) exchange.failure = "undelivered";
    return interactions.firstResponse(exchange);
  }
}

interface Sending extends Pick<ExchangeStart, "kind" | "place" | "source" | "optionType"> {
  readonly action: Scene;
  readonly data: JsonObject;
  readonly omit?: readonly string[];
}

/** The command's options; of an unpublished one, made up from the values. */
function optionsFor(
  action: Forceable,
  command: JsonObject,
  path: readonly string[],
  values: OptionValues,
): JsonObject[] {
  if (action.force !== true || command.options !== undefined) return optionsOf(command, path);
  const typeOf = (value: unknown): number =>
    typeof value === "string" ? 3 : typeof value === "number" ? 10 : 5;
  return Object.entries(values).map(([name, value]) => ({
    name: textOf(name),
    type: typeOf(value),
  }));
}
