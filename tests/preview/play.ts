/** Plays a state: the product answers each thing that a person does, over real documents. */
import { fileURLToPath } from "node:url";
import { BAND_PRECISION } from "../../src/answer/decide.js";
import { type App, createApp } from "../../src/app.js";
import type { Choice, Coming, Desk, Reply } from "../../src/discord/commands/command.js";
import { type Action, decode, encode } from "../../src/discord/custom-ids.js";
import { type Outcome, dispatch, refusalCard } from "../../src/discord/dispatch.js";
import { type Message, type Modal, componentsOf, message } from "../../src/discord/payload.js";
import { ASKER, OTHER } from "../support/discord-desk.js";
import { dialog, press } from "../support/interactions.js";
import type { State, Step } from "./states.js";

/** What stands on the screen at the end. */
export type Shown =
  | { readonly kind: "message"; readonly message: Message; readonly isPrivate: boolean }
  | { readonly kind: "choices"; readonly choices: readonly Choice[] }
  | { readonly kind: "dialog"; readonly modal: Modal };

/** Names of the people who take part, by id. */
export const PEOPLE: Readonly<Record<string, string>> = { [ASKER]: "robin", [OTHER]: "kim" };

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const CORPORA = { shipped: "corpus", oddities: "tests/fixtures/preview" } as const;

/** The documents were read this long ago, so that the time is a figure worth looking at. */
const READ_BEFORE_MS = 3 * 60 * 60 * 1000;

/** May manage the server and its messages. */
const PERMISSIONS = String((1 << 5) | (1 << 13));

/** The application over one of the corpora. */
export function openApp(corpus: State["corpus"]): Promise<App> {
  const options = { corpusDir: ROOT + CORPORA[corpus], cacheDir: `${ROOT}.cache/preview` };
  return createApp(options, () => new Date(Date.now() - READ_BEFORE_MS));
}

/** What the state shows, in a locale of Discord's. */
export async function play(state: State, app: App, locale: string): Promise<Shown> {
  const desk = deskOf(state, app);
  const about = { locale: state.locale ?? locale, permissions: PERMISSIONS };
  let shown = await shownBy(await send(state, desk, state.start(about)), true);
  for (const step of state.steps ?? []) {
    const card = pressable(shown, state);
    const isPrivate = shown.kind === "message" && shown.isPrivate;
    const next = take(step, card, { locale: about.locale, isPrivate });
    shown = await shownBy(await send(state, desk, next), isPrivate);
  }
  return shown;
}

function deskOf({ trouble }: State, app: App): Desk {
  const broken: Desk["app"] = {
    ...app,
    library: app.library,
    ask: () => {
      throw new Error("the engine is broken for this picture");
    },
  };
  return {
    app: trouble === "broken" ? broken : app,
    reload: () => app.reload(),
    version: "0.1.0",
    precision: BAND_PRECISION,
    isFirst: () => true,
  };
}

const SECONDS_TO_WAIT = 12;
const REFERENCE = "7f3a9c";

async function send({ trouble }: State, desk: Desk, interaction: object): Promise<Outcome> {
  const limit = () => Promise.resolve(trouble === "busy" ? SECONDS_TO_WAIT : 0);
  return dispatch(interaction, desk, limit, (error, visitor) =>
    refusalCard(error, visitor, REFERENCE),
  );
}

function pressable(shown: Shown, { name, trouble }: State): Message {
  if (shown.kind !== "message") throw new Error(`${name}: nothing to press`);
  return trouble === "changed" ? ofOldRevision(shown.message) : shown.message;
}

/** The interaction that a step makes of a message. */
function take(
  { press: action, type, byAnother = false }: Step,
  card: Message,
  { locale, isPrivate }: { readonly locale: string; readonly isPrivate: boolean },
): object {
  const about = {
    locale,
    permissions: byAnother ? "0" : PERMISSIONS,
    user: byAnother ? OTHER : ASKER,
    isPublic: !isPrivate,
  };
  const [customId, value] = controlIn(card, action);
  if (type !== undefined) return dialog(value ?? customId, type, about);
  return press(card, customId, value === undefined ? about : { ...about, values: [value] });
}

/** The `custom_id` of the first control with an action; of a menu, with the option that has it. */
function controlIn({ body }: Message, action: Action): [string, string?] {
  const controls = componentsOf(body.components).flatMap((part): [unknown, unknown?][] => [
    [part["custom_id"]],
    ...listOf(part["options"]).map((option): [unknown, unknown] => [
      part["custom_id"],
      (option as Record<string, unknown>)["value"],
    ]),
  ]);
  const found = controls.find(([id, value]) => isFor(action, value ?? id));
  if (found === undefined) throw new Error(`the card has no control for ${action}`);
  return found as [string, string?];
}

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const isFor = (action: Action, id: unknown): boolean =>
  typeof id === "string" && decode(id)?.action === action;

/** The card as if it had been made from other documents. */
function ofOldRevision(card: Message): Message {
  const components = JSON.parse(JSON.stringify(card.body.components), (_, value: unknown) => {
    const control = typeof value === "string" ? decode(value) : undefined;
    return control === undefined ? value : encode({ ...control, revision: "0".repeat(8) });
  }) as Message["body"]["components"];
  return { ...message(components), files: card.files };
}

/** A failure of the product itself shows as it would to the person who asked. */
async function shownBy({ act, visitor, error }: Outcome, wasPrivate: boolean): Promise<Shown> {
  if (act.kind === "choices") return act;
  if (error !== undefined) throw new Error("the product failed", { cause: error });
  try {
    return await shownByReply(act, wasPrivate);
  } catch (failure) {
    return { kind: "message", message: refusalCard(failure, visitor, REFERENCE), isPrivate: true };
  }
}

async function shownByReply(act: Reply, wasPrivate: boolean): Promise<Shown> {
  switch (act.kind) {
    case "message":
      return messageOf(act.message, act.audience === "private");
    case "update":
      return act.post ? messageOf(act.post, false) : messageOf(act.message, wasPrivate);
    case "dialog":
      return act;
    case "remove":
      throw new Error("nothing is left to show");
  }
}

async function messageOf(coming: Coming, isPrivate: boolean): Promise<Shown> {
  return { kind: "message", message: await coming(), isPrivate };
}
