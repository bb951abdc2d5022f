/** The seam for commands: plain data in, a reply out. Nothing here or behind it talks to Discord. */
import type { RESTPostAPIApplicationCommandsJSONBody } from "discord-api-types/v10";
import type { AskOptions } from "../../answer/ask.js";
import type { Audience } from "../../answer/visible.js";
import type { App, Reloaded } from "../../app.js";
import type { Answer, Band } from "../../model.js";
import type { Control } from "../custom-ids.js";
import type { Message, Modal } from "../payload.js";
import type { Tongue } from "../strings.js";

/** The app as the desk uses it: an answer may come later, from another thread. */
export type DeskApp = Omit<App, "ask" | "reload"> & {
  ask(question: string, options?: AskOptions): Answer | Promise<Answer>;
};

/** What commands work with. */
export interface Desk {
  readonly app: DeskApp;
  /** Reads the folder again, and tells the operator; rejects where the old library stays. */
  readonly reload: () => Promise<Reloaded>;
  /** Of the program, as `/about` tells it. */
  readonly version: string;
  /** Share of right answers in each band, 0..1, as measured; without it cards give no share. */
  readonly precision?: Readonly<Record<Band, number>>;
  /** True the first time it is asked about a key within a minute: a double click does a thing once. */
  readonly isFirst: (key: string) => boolean;
  /**
   * What everyone may see where the visitor is; absent where that is what the visitor sees. What is
   * posted for everyone comes from it.
   */
  readonly forEveryone?: Desk;
}

/** Who uses a command or presses a button. */
export interface Visitor {
  readonly userId: string;
  /** Where they are and with which roles: what they may see. */
  readonly audience: Audience;
  readonly tongue: Tongue;
  /** Has Manage Server where this happens; never in a direct message. */
  readonly canManageServer: boolean;
  /** Has Manage Messages where this happens. */
  readonly canManageMessages: boolean;
}

/** A command as it was typed. */
export interface RunInput extends Visitor {
  /** Option values by their English names. */
  readonly options: Readonly<Record<string, string>>;
  /** The text of the message that a message command was used on. */
  readonly target?: string;
}

/** An option being typed. */
export interface CompleteInput extends Visitor {
  readonly option: string;
  readonly typed: string;
}

/** A button pressed, a menu's option chosen, or a dialog sent. */
export interface PressInput extends Visitor {
  readonly control: Control;
  /** Whether only one person sees the message that was pressed. */
  readonly isPrivate: boolean;
  /** The message's id; undefined for a dialog that stands on no message. */
  readonly messageId?: string;
  /** The message's components, as Discord gives them back. */
  readonly components: readonly unknown[];
  /** What was typed into a dialog. */
  readonly typed?: string;
}

/** A suggestion while typing. */
export interface Choice {
  readonly name: string;
  readonly value: string;
}

/** A message now or later. Later ones are announced to Discord in time. */
export type Coming = () => Message | Promise<Message>;

/** What to do; known at once, so that Discord hears in time, even where the message takes long. */
export type Reply =
  | {
      readonly kind: "message";
      readonly audience: "private" | "everyone";
      readonly message: Coming;
    }
  /** Replaces the pressed message; then, if given, posts another one for everyone. */
  | { readonly kind: "update"; readonly message: Coming; readonly post?: Coming }
  /** Deletes the pressed message. */
  | { readonly kind: "remove" }
  | { readonly kind: "dialog"; readonly modal: Modal };

/** What a command is answered with. */
export type MessageReply = Extract<Reply, { readonly kind: "message" }>;

export interface Command {
  readonly definition: RESTPostAPIApplicationCommandsJSONBody;
  /** Whether using it counts as a question, of which a person has a limited number a minute. */
  readonly isQuestion: boolean;
  /**
   * Whether everyone is to see the answer; where absent, nobody but the visitor. Known without a desk,
   * which may take long to be there.
   */
  isForEveryone?(input: RunInput): boolean;
  /** @throws UserError with words for the person who asked. */
  run(input: RunInput, desk: Desk): MessageReply;
  /** Up to 25 suggestions, best first; must be fast: it runs on every key. */
  complete?(input: CompleteInput, desk: Desk): Choice[];
}

/** What answers a control; one for each action. */
export type Press = (input: PressInput, desk: Desk) => Reply;
