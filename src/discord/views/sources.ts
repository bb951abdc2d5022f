/** What the bot knows: the list of sources, one source in detail, and the files it could not use. */
import { type Problem, type Source, quote } from "../../model.js";
import {
  type Button,
  LIMITS,
  type Message,
  type Part,
  container,
  file,
  linkButton,
  message,
  row,
  selectRow,
  separator,
  text,
} from "../payload.js";
import {
  COLOURS,
  type Viewer,
  ago,
  control,
  controlId,
  filterNote,
  fitLine,
  numeral,
  smallPrint,
  title,
} from "./card.js";
import { type Within, withinNote } from "./answer-head.js";
import { buttonLink, nameOf, standing } from "./citation.js";
import { clipLabel } from "./clip.js";
import { quoteParts } from "./quote.js";

/** Entries on a page of a list. */
export const ENTRIES_A_PAGE = 8;

/** A source and what is counted of it. */
export interface SourceEntry {
  readonly source: Source;
  readonly sentences: number;
}

/** A page of the list of sources. */
export interface SourcesView {
  readonly viewer: Viewer;
  readonly entries: readonly SourceEntry[];
  readonly page: number;
  readonly filter?: string;
  /** The folder or tag that the list is limited to. */
  readonly within?: Within;
  readonly readAt: Date;
  /** Files that could not be used; only for those who may know. */
  readonly problems?: number;
  /** When reading the folder again failed, if it did last; only for those who may know. */
  readonly failedAt?: Date;
}

/** The list of sources. */
export function sourcesCard(view: SourcesView): Message {
  const { viewer, entries, filter, within } = view;
  const { strings } = viewer.tongue;
  const { reload, sources } = strings;
  const { shown, at, of } = pageOf(entries, view.page);
  const count = numeral(viewer, entries.length);
  const none = filter === undefined ? sources.none : sources.noMatch;
  const head = filter === undefined ? sources.title(count) : sources.filtered(count);
  const buttons = listButtons(view, at, of);
  return message([
    container(COLOURS.neutral, [
      title(head),
      ...(filter === undefined ? [] : [filterNote(filter)]),
      ...smallPrint(...(within === undefined ? [] : [withinNote(within, strings)])),
      separator(),
      ...(shown.length === 0 ? [text(none)] : listOf(shown, viewer)),
      separator(),
      ...smallPrint(
        [sources.read(ago(view.readAt)), ...(of > 1 ? [pageWords(viewer, at, of)] : [])].join(
          " · ",
        ),
        ...(view.failedAt === undefined ? [] : [reload.failed(ago(view.failedAt))]),
      ),
      ...(buttons.length === 0 ? [] : [row(...buttons)]),
    ]),
  ]);
}

function listOf(shown: readonly SourceEntry[], viewer: Viewer): Part[] {
  // Each in a text of its own: Discord leaves room between texts, not between lines.
  const entries = shown.map(({ source, sentences }) =>
    text(`**${nameOf(source)}**\n-# ${factsOf(viewer, source, sentences).join(" · ")}`),
  );
  const options = shown.map(({ source }) => ({
    label: clipLabel(source.title, LIMITS.optionText) || source.id,
    value: controlId(viewer, "source", { source: source.id }),
  }));
  const { openSource } = viewer.tongue.strings.buttons;
  return [...entries, selectRow(controlId(viewer, "menu"), openSource, options)];
}

function factsOf(viewer: Viewer, source: Source, sentences: number): string[] {
  const words = viewer.tongue.strings.sources;
  const kinds: Readonly<Record<string, string>> = words.kinds;
  return [
    ...standing(viewer, source),
    kinds[source.format] ?? fitLine(source.format, 30),
    words.sentences(numeral(viewer, sentences)),
  ];
}

function listButtons(
  { viewer, within, problems = 0 }: SourcesView,
  at: number,
  of: number,
): Button[] {
  const { buttons } = viewer.tongue.strings;
  return [
    ...pageButtons(viewer, { action: "sources", ...(within && { source: within.id }) }, at, of),
    ...(problems === 0 ? [] : [control(viewer, buttons.problems, "problems", { page: 0 })]),
  ];
}

/** One source in detail. */
export interface SourceView extends SourceEntry {
  readonly viewer: Viewer;
  readonly readAt: Date;
}

/** Headings listed, and the units of each and of the opening lines. */
const MOST_HEADINGS = 12;
const HEADING_ROOM = 100;
const OPENING_ROOM = 900;

/** The card of one source: what is known of it, how it is built or begins, and what to do with it. */
export function sourceCard({ viewer, source, sentences, readAt }: SourceView): Message {
  const { buttons, labelled, sources } = viewer.tongue.strings;
  const url = buttonLink(source.url);
  const tags = fitLine((source.tags ?? []).join(", "), 200);
  const author = fitLine(source.author ?? "", 100);
  const facts = [
    factsOf(viewer, source, sentences).join(" · "),
    ...(author === "" ? [] : [labelled(sources.author, author)]),
    ...(tags === "" ? [] : [labelled(sources.tags, tags)]),
    sources.read(ago(readAt)),
  ];
  const place = { source: source.id };
  return message([
    container(COLOURS.neutral, [
      title(nameOf(source, 250)),
      ...smallPrint(...facts),
      separator(),
      ...contentsOf(viewer, source),
      row(
        control(viewer, buttons.askWithin, "ask-within", place),
        control(viewer, buttons.download, "download", place),
        control(viewer, buttons.sources, "sources", { page: 0 }),
        ...(url === undefined ? [] : [linkButton(url, buttons.open)]),
      ),
    ]),
  ]);
}

/** Its headings, else how it begins; nothing for a source without words. */
function contentsOf(viewer: Viewer, source: Source): Part[] {
  const words = viewer.tongue.strings.sources;
  const headings = [...new Set(source.sections.map((section) => section.headings.join(" › ")))]
    .map((path) => fitLine(path, HEADING_ROOM))
    .filter((path) => path !== "");
  if (headings.length > 0) {
    const shown = headings.slice(0, MOST_HEADINGS).map((path) => `- ${path}`);
    const rest = headings.length - shown.length;
    const tail = rest > 0 ? [`-# ${words.more(numeral(viewer, rest))}`] : [];
    return [text([`**${words.headings}**`, ...shown, ...tail].join("\n")), separator()];
  }
  const first = source.sections[0]?.paragraphs.find(({ role }) => role !== "furniture");
  const opening =
    first && quoteParts(quote(source, first.span), { highlights: [] }, OPENING_ROOM)[0];
  if (opening === undefined) return [];
  return [text(`**${words.opening}**\n${opening.markup}`), separator()];
}

/** A source's file as a download. */
export function downloadCard(viewer: Viewer, source: Source, bytes: Uint8Array): Message {
  const ending = /\.[a-z0-9]{1,8}$/i.exec(source.path)?.[0] ?? ".txt";
  const name = `${source.id}${ending}`;
  const words = viewer.tongue.strings.sources.downloaded(nameOf(source));
  return message([container(COLOURS.neutral, [text(words), file(name)])], [{ name, bytes }]);
}

/** The files that could not be used, each with its reason. */
export function problemsCard(viewer: Viewer, problems: readonly Problem[], page: number): Message {
  const words = viewer.tongue.strings.problems;
  const { shown, at, of } = pageOf(problems, page);
  const lines = shown.map(
    ({ path, reason }) => `- **${fitLine(path, 140)}**\n  ${fitLine(reason, 240)}`,
  );
  const buttons = pageButtons(viewer, { action: "problems" }, at, of);
  const isEmpty = problems.length === 0;
  return message([
    container(isEmpty ? COLOURS.neutral : COLOURS.problem, [
      ...(isEmpty
        ? [text(words.none)]
        : [title(words.title(numeral(viewer, problems.length))), text(lines.join("\n"))]),
      ...(of > 1 ? smallPrint(pageWords(viewer, at, of)) : []),
      ...(buttons.length === 0 ? [] : [row(...buttons)]),
    ]),
  ]);
}

function pageOf<T>(entries: readonly T[], page: number): { shown: T[]; at: number; of: number } {
  const of = Math.max(1, Math.ceil(entries.length / ENTRIES_A_PAGE));
  const at = Math.min(page, of - 1);
  return { shown: entries.slice(at * ENTRIES_A_PAGE, (at + 1) * ENTRIES_A_PAGE), at, of };
}

function pageButtons(
  viewer: Viewer,
  { action, ...place }: { readonly action: "sources" | "problems"; readonly source?: string },
  at: number,
  of: number,
): Button[] {
  const { buttons } = viewer.tongue.strings;
  return [
    ...(at > 0 ? [control(viewer, buttons.back, action, { ...place, page: at - 1 })] : []),
    ...(at < of - 1 ? [control(viewer, buttons.more, action, { ...place, page: at + 1 })] : []),
  ];
}

const pageWords = (viewer: Viewer, at: number, of: number): string =>
  viewer.tongue.strings.answer.page(at + 1, of);
