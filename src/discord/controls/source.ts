/** The controls of lists of sources and of one source. */
import { UserError } from "../../errors.js";
import { privateViewer, sourceOf } from "../answering.js";
import type { Desk, Press, PressInput, Reply, Visitor } from "../commands/command.js";
import { matchingSources } from "../find-source.js";
import { LIMITS, type Message, modal } from "../payload.js";
import { questionOf } from "../question.js";
import { type Scope, scopeOf, sourcesWithin } from "../scope.js";
import { QUESTION_ROOM, controlId, filterIn, questionIn } from "../views/card.js";
import { downloadCard, problemsCard, sourceCard, sourcesCard } from "../views/sources.js";
import { askTyped } from "./answer.js";

/** A page of the list of sources. */
export const listSources: Press = (input, desk) => {
  const { source, page = 0 } = input.control;
  const filter = filterIn(input.components);
  const within = source === undefined ? undefined : scopeOf(desk, input, source);
  return besides(input, sourcesMessage(desk, input, { page, filter, within }));
};

/** A page of the files that could not be used, for members who can manage the server. */
export const listProblems: Press = (input, desk) => {
  if (!input.canManageServer) throw new UserError(input.tongue.strings.problems.denied);
  const viewer = privateViewer(desk, input);
  return besides(input, problemsCard(viewer, desk.app.library.problems, input.control.page ?? 0));
};

/** One source in detail. */
export const showSource: Press = (input, desk) => {
  const source = sourceOf(desk, input, input.control.source);
  const { library, libraryBuiltAt } = desk.app;
  const sentences = library.sentences.filter((sentence) => sentence.source === source).length;
  const viewer = privateViewer(desk, input);
  return besides(input, sourceCard({ viewer, source, sentences, readAt: libraryBuiltAt }));
};

/** The source's file. */
export const download: Press = (input, desk) => {
  const source = sourceOf(desk, input, input.control.source);
  const { errors } = input.tongue.strings;
  if (source.size > LIMITS.attachmentBytes) throw new UserError(errors.fileTooLarge);
  const message = async () => {
    const bytes = await desk.app.readFile(source).catch((cause: unknown) => {
      throw new UserError(errors.fileGone, { cause });
    });
    if (bytes.length > LIMITS.attachmentBytes) throw new UserError(errors.fileTooLarge);
    return downloadCard(privateViewer(desk, input), source, bytes);
  };
  return { kind: "message", audience: "private", message };
};

/** Asks for a question in a dialog; then, when it comes back, answers it from the one source. */
export const askWithin: Press = (input, desk) => {
  const source = sourceOf(desk, input, input.control.source);
  if (input.typed !== undefined) return askTyped(input, desk, questionOf(input.typed));
  const id = controlId(privateViewer(desk, input), "ask-within", { source: source.id });
  return { kind: "dialog", modal: modal(id, input.tongue.strings.askWithin, QUESTION_ROOM) };
};

/** Which part of the list of sources is shown. */
export interface Listed {
  readonly page: number;
  /** Words that every source shown has. */
  readonly filter?: string | undefined;
  /** The folder or tag that every source shown is in. */
  readonly within?: Scope | undefined;
}

/** The list of sources that match a filter and are in a scope, or of all. */
export function sourcesMessage(desk: Desk, visitor: Visitor, listed: Listed): Message {
  const { page, filter, within } = listed;
  const { library, libraryBuiltAt, failedAt } = desk.app;
  const counts = new Map<string, number>();
  for (const { source } of library.sentences) {
    counts.set(source.id, (counts.get(source.id) ?? 0) + 1);
  }
  const inside = sourcesWithin(library.sources, within);
  const sources = filter === undefined ? inside : matchingSources(inside, filter);
  return sourcesCard({
    viewer: privateViewer(desk, visitor),
    entries: sources.map((source) => ({ source, sentences: counts.get(source.id) ?? 0 })),
    page,
    ...(filter === undefined ? {} : { filter }),
    ...(within === undefined ? {} : { within }),
    readAt: libraryBuiltAt,
    problems: visitor.canManageServer ? library.problems.length : 0,
    ...(visitor.canManageServer && failedAt !== undefined ? { failedAt } : {}),
  });
}

/** In the place of a private card that is not an answer; an answer is not lost for a list. */
function besides(input: PressInput, card: Message): Reply {
  return input.isPrivate && questionIn(input.components) === undefined
    ? { kind: "update", message: () => card }
    : { kind: "message", audience: "private", message: () => card };
}
