/** A message's payload as HTML that looks as Discord's desktop client shows it. */
import {
  type APIComponentInContainer,
  type APIMessageTopLevelComponent,
  type APISectionComponent,
  type APISelectMenuOption,
  type APISeparatorComponent,
  SeparatorSpacingSize,
} from "discord-api-types/v10";
import {
  type Attachment,
  type Button,
  ButtonStyle,
  ComponentType,
  type Message,
  type Modal,
} from "../../src/discord/payload.js";
import type { Choice } from "../../src/discord/commands/command.js";
import { type Reader, drawMarkdown, escapeHtml } from "./markdown.js";

type Component = APIMessageTopLevelComponent | APIComponentInContainer;

/** How a message came to be shown. */
export interface Setting extends Reader {
  /** Who used what, as the line above the message tells. */
  readonly cause: readonly [who: string, what: string];
  readonly isPrivate: boolean;
}

/** The message with its author, its cause and the note that only one person sees it. */
export function drawMessage({ body, files }: Message, setting: Setting): string {
  const [who, what] = setting.cause;
  const note = setting.isPrivate
    ? `<div class="note">${EYE} Only you can see this · <a>Dismiss message</a></div>`
    : "";
  return `<article>
<div class="cause"><span class="avatar small">${escapeHtml(who.charAt(0))}</span><b>${escapeHtml(who)}</b> used <a>${escapeHtml(what)}</a></div>
<div class="message"><span class="avatar">V</span><div class="body">
<header><b>Verbatim</b> <span class="app">APP</span> <time>Today at 14:03</time></header>
${drawComponents(body.components, files, setting)}
${note}</div></div></article>`;
}

function drawComponents(
  components: readonly Component[],
  files: readonly Attachment[],
  reader: Reader,
): string {
  return components.map((component) => drawComponent(component, files, reader)).join("\n");
}

function drawComponent(component: Component, files: readonly Attachment[], reader: Reader): string {
  switch (component.type) {
    case ComponentType.Container:
      return `<section class="container" style="--accent:${colour(component.accent_color)}">
${drawComponents(component.components, files, reader)}</section>`;
    case ComponentType.TextDisplay:
      return `<div class="text">${drawMarkdown(component.content, reader)}</div>`;
    case ComponentType.Section:
      return drawSection(component, reader);
    case ComponentType.Separator:
      return drawSeparator(component);
    case ComponentType.ActionRow:
      return `<div class="row">${component.components.map(drawControl).join("")}</div>`;
    case ComponentType.File:
      return drawFile(component.file.url.replace("attachment://", ""), files);
    case ComponentType.MediaGallery:
      // Verbatim has no use for it; shown to stand out.
      return `<div class="unknown">component ${component.type}</div>`;
  }
}

function drawSection({ components, accessory }: APISectionComponent, reader: Reader): string {
  const texts = drawComponents(components, [], reader);
  const button = accessory.type === ComponentType.Button ? drawButton(accessory) : "";
  return `<div class="section"><div>${texts}</div>${button}</div>`;
}

function drawSeparator({ divider = true, spacing }: APISeparatorComponent): string {
  const size = spacing === SeparatorSpacingSize.Large ? " large" : "";
  return `<div class="separator${divider ? " line" : ""}${size}"></div>`;
}

type Controls = Extract<Component, { type: ComponentType.ActionRow }>["components"][number];

function drawControl(control: Controls): string {
  if (control.type === ComponentType.Button) return drawButton(control);
  if (control.type !== ComponentType.StringSelect) return `component ${control.type}`;
  const options = control.options.map(drawOption).join("");
  return `<details class="select"><summary>${escapeHtml(control.placeholder ?? "")}${CHEVRON}</summary><div class="options">${options}</div></details>`;
}

function drawOption({ label, description }: APISelectMenuOption): string {
  const more = description === undefined ? "" : `<small>${escapeHtml(description)}</small>`;
  return `<div class="option">${escapeHtml(label)}${more}</div>`;
}

const LOOKS: Readonly<Record<ButtonStyle, string>> = {
  [ButtonStyle.Primary]: "primary",
  [ButtonStyle.Secondary]: "secondary",
  [ButtonStyle.Success]: "success",
  [ButtonStyle.Danger]: "danger",
  [ButtonStyle.Link]: "secondary",
  [ButtonStyle.Premium]: "primary",
};

function drawButton(button: Button): string {
  const label = "label" in button ? (button.label ?? "") : "";
  const icon = button.style === ButtonStyle.Link ? ARROW : "";
  const state = button.disabled === true ? " disabled" : "";
  return `<button class="${LOOKS[button.style]}"${state}>${escapeHtml(label)}${icon}</button>`;
}

function drawFile(name: string, files: readonly Attachment[]): string {
  const size = files.find((file) => file.name === name)?.bytes.length ?? 0;
  const words = size < 1024 ? `${size} bytes` : `${(size / 1024).toFixed(2)} KB`;
  return `<div class="file">${PAGE}<div><a>${escapeHtml(name)}</a><small>${words}</small></div></div>`;
}

const colour = (accent: number | null | undefined): string =>
  `#${(accent ?? 0).toString(16).padStart(6, "0")}`;

/** The list of suggestions above the line that is being typed. */
export function drawChoices(choices: readonly Choice[], typed: string): string {
  const lines = choices.map(({ name }) => `<div class="option">${escapeHtml(name)}</div>`).join("");
  return `<div class="choices">${lines}</div><div class="typing">${escapeHtml(typed)}</div>`;
}

/** A dialog with one line to fill in. */
export function drawDialog({ title, components }: Modal): string {
  const fields = components.flatMap((part) =>
    part.type === ComponentType.Label ? [drawField(part.label, part.component)] : [],
  );
  return `<div class="dialog"><h2>${escapeHtml(title)}</h2>${fields.join("")}
<div class="row"><button class="secondary">Cancel</button><button class="primary">Submit</button></div></div>`;
}

function drawField(label: string, component: object): string {
  const placeholder = "placeholder" in component ? String(component.placeholder) : "";
  return `<label>${escapeHtml(label)}<input placeholder="${escapeHtml(placeholder)}"></label>`;
}

const icon = (path: string, size = 16): string =>
  `<svg width="${size}" height="${size}" viewBox="0 0 24 24" fill="currentColor"><path d="${path}"/></svg>`;
const EYE = icon(
  "M12 5C6.5 5 2.7 9 1.2 12c1.5 3 5.3 7 10.8 7s9.3-4 10.8-7C21.3 9 17.5 5 12 5Zm0 11.5a4.5 4.5 0 1 1 0-9 4.5 4.5 0 0 1 0 9Zm0-2a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5Z",
);
const CHEVRON = icon(
  "M5.3 9.3a1 1 0 0 1 1.4 0l5.3 5.3 5.3-5.3a1 1 0 1 1 1.4 1.4l-6 6a1 1 0 0 1-1.4 0l-6-6a1 1 0 0 1 0-1.4Z",
  20,
);
const ARROW = icon(
  "M14 3h7v7h-2V6.4l-8.3 8.3-1.4-1.4L17.6 5H14V3ZM5 5h6v2H5v12h12v-6h2v6a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V7a2 2 0 0 1 2-2Z",
);
const PAGE = icon(
  "M6 2h8l6 6v12a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2V4a2 2 0 0 1 2-2Zm7 1.5V9h5.5L13 3.5Z",
  32,
);
