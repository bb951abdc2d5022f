/** What a test can have people do, and what each action needs to know. */
import type { OptionValues } from "./client-rules.js";
import type { Exchange } from "./exchange.js";
import type { FakeMessage, Scene } from "./types.js";

/** Skips what Discord's client would check: forged, stale and impossible interactions. */
export interface Forceable {
  readonly force?: boolean;
}

export interface SlashAction extends Scene, Forceable {
  /** With subcommands: `"admin reload"`. */
  readonly name: string;
  readonly options?: OptionValues;
}

export interface AutocompleteAction extends SlashAction {
  /** The option being typed. */
  readonly option: string;
  readonly value: string;
}

export interface PressAction extends Scene, Forceable {
  readonly message: FakeMessage;
  readonly customId?: string;
  readonly label?: string;
}

export interface SelectAction extends PressAction {
  readonly values: readonly string[];
}

export interface MessageCommandAction extends Scene, Forceable {
  readonly name: string;
  /** A message that is there, or the text of one that someone else wrote. */
  readonly target: FakeMessage | string;
}

export interface ModalAction extends Scene {
  /** The exchange that was answered with a modal. */
  readonly of: Exchange;
  readonly values: Readonly<Record<string, string | readonly string[]>>;
}
