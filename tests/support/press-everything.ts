/** Presses everything that a message offers, and what comes of that, as far as it leads anywhere new. */
import { decode, type Action } from "../../src/discord/custom-ids.js";
import type { Exchange } from "./fake-discord/exchange.js";
import type { FakeDiscord } from "./fake-discord/fake-discord.js";
import { objectsIn, textOf, type JsonObject } from "./fake-discord/json.js";
import { controlsOf, labelOf } from "./fake-discord/read-message.js";
import type { FakeMessage, Scene } from "./fake-discord/types.js";

/** A control as someone used it, and what came of it. */
export interface Pressed {
  readonly action: Action | undefined;
  readonly exchange: Exchange;
}

/** One use of a control that a message offers. */
interface Use {
  readonly customId: string;
  readonly action: Action | undefined;
  readonly label: string;
  /** Of a menu: what is chosen. */
  readonly value?: string;
}

/** What the dialog of "Ask within it" is filled in with. */
const TYPED = "How many troops took part?";

/** The controls that a message offers, each menu with its first choice; links and disabled ones not. */
export function usesOf(message: FakeMessage): Use[] {
  return controlsOf(message)
    .filter(({ custom_id, disabled }) => textOf(custom_id) !== "" && disabled !== true)
    .map(useOf);
}

function useOf(control: JsonObject): Use {
  const customId = textOf(control.custom_id);
  const label = labelOf(control);
  const first = objectsIn(control.options)[0];
  if (first === undefined) return { customId, label, action: decode(customId)?.action };
  const value = textOf(first.value);
  return { customId, label, value, action: decode(value)?.action };
}

/** Uses one control of a message; a dialog is filled in and sent. */
export async function use(
  discord: FakeDiscord,
  message: FakeMessage,
  { customId, value, action }: Use,
  scene: Scene = {},
): Promise<Pressed[]> {
  const press = { ...scene, message, customId };
  const exchange = await (value === undefined
    ? discord.button(press)
    : discord.select({ ...press, values: [value] }));
  await exchange.settled();
  if (action === "share")
    await exchange.until("the shared answer", ({ followUps }) => followUps[0]);
  if (exchange.modal === undefined) return [{ action, exchange }];
  const sent = await discord.modalSubmit({ ...scene, of: exchange, values: { text: TYPED } });
  return [
    { action, exchange },
    { action, exchange: await sent.settled() },
  ];
}

/**
 * Uses each kind of control once, first of this message, then of what comes of it. Messages change
 * as they are pressed: each press looks at the controls that are there then.
 * @param seen what was used before, and is not used again; added to.
 */
export async function pressEverything(
  discord: FakeDiscord,
  message: FakeMessage,
  scene: Scene = {},
  seen: Set<string> = new Set(),
): Promise<Pressed[]> {
  const pressed: Pressed[] = [];
  const waiting = [message];
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    for (;;) {
      // What removes the message comes last.
      const fresh = usesOf(next).filter((one) => !seen.has(keyOf(one)));
      const chosen = fresh.find(({ action }) => action !== "remove") ?? fresh[0];
      if (chosen === undefined || next.deleted) break;
      seen.add(keyOf(chosen));
      const came = await use(discord, next, chosen, scene);
      pressed.push(...came);
      waiting.push(...came.flatMap(({ exchange }) => messagesOf(exchange)));
    }
  }
  return pressed;
}

/** More and Back are one action, but two ways. */
const keyOf = ({ action, label }: Use): string => `${action ?? ""} ${label}`;

/** Messages that came of an interaction, and are there. */
export function messagesOf({ message, followUps }: Exchange): FakeMessage[] {
  return [...(message ? [message] : []), ...followUps].filter(({ deleted }) => !deleted);
}
