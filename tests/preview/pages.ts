/** The preview's pages: all states one below the other, or one state alone for a photograph. */
import { readFileSync } from "node:fs";
import type { App } from "../../src/app.js";
import { type Setting, drawChoices, drawDialog, drawMessage } from "./draw.js";
import { escapeHtml } from "./markdown.js";
import { PEOPLE, openApp, play } from "./play.js";
import { STATES, type State } from "./states.js";

const CSS = readFileSync(new URL("discord.css", import.meta.url), "utf8");

/** The names of all states, in the order in which they are shown. */
export const NAMES: readonly string[] = STATES.map(({ name }) => name);

/** All states, in a locale of Discord's where they have none of their own. */
export async function galleryPage(locale: string): Promise<string> {
  const apps = await openApps();
  const parts: string[] = [];
  for (const state of STATES) {
    const { name } = state;
    const heading = `<h2 class="state" id="${name}"><a href="/${name}">${name}</a></h2>`;
    parts.push(`${heading}<div class="stage">${await drawState(state, apps, locale)}</div>`);
  }
  const links = NAMES.map((name) => `<a href="#${name}">${name}</a>`).join(" ");
  return page(`<nav>${links}</nav>${parts.join("\n")}`, "", locale);
}

/** One state alone; undefined where there is none by that name. */
export async function statePage(name: string, locale: string): Promise<string | undefined> {
  const state = STATES.find((other) => other.name === name);
  if (state === undefined) return undefined;
  const drawn = await drawState(state, await openApps(), locale);
  return page(`<div class="stage">${drawn}</div>${MEASURE}`, "photo", locale);
}

/** Leaves the height of the page where `photograph` finds it. */
const MEASURE = `<script>
document.body.dataset.height = Math.ceil(document.querySelector(".stage").getBoundingClientRect().height);
</script>`;

async function openApps(): Promise<Record<State["corpus"], App>> {
  return { shipped: await openApp("shipped"), oddities: await openApp("oddities") };
}

async function drawState(
  state: State,
  apps: Record<State["corpus"], App>,
  locale: string,
): Promise<string> {
  const shown = await play(state, apps[state.corpus], locale);
  switch (shown.kind) {
    case "choices":
      return drawChoices(shown.choices, "/ask …");
    case "dialog":
      return drawDialog(shown.modal);
    case "message": {
      const setting: Setting = {
        locale: state.locale ?? locale,
        now: new Date(),
        people: PEOPLE,
        cause: ["robin", causeOf(state)],
        isPrivate: shown.isPrivate,
      };
      return drawMessage(shown.message, setting);
    }
  }
}

/** The command that a state starts with. */
function causeOf({ start }: State): string {
  const { data } = start({ locale: "en-US", permissions: "0" }) as {
    readonly data: { readonly name: string; readonly type: number };
  };
  return data.type === 3 ? data.name : `/${data.name}`;
}

function page(body: string, look: string, locale: string): string {
  return `<!doctype html>
<html lang="${escapeHtml(locale)}"><head><meta charset="utf-8"><title>Verbatim on Discord</title>
<style>${CSS}</style></head><body class="${look}">${body}</body></html>`;
}
