/** Asking on behalf of somebody on Discord: the question in, the card of its answer out. */
import { UserError } from "../errors.js";
import type { Answer, Source } from "../model.js";
import type { Desk, PressInput, Visitor } from "./commands/command.js";
import { decode } from "./custom-ids.js";
import { type Message, componentsOf } from "./payload.js";
import { scopeOf } from "./scope.js";
import type { AnswerView } from "./views/answer-head.js";
import { answerCard } from "./views/answer.js";
import { type Viewer, questionIn } from "./views/card.js";

/** Quotes fetched for an answer: what the pages of its card are made of. */
const QUOTES = 10;

/** What is asked, and how its answer is shown. */
export interface Asked {
  readonly question: string;
  /** The id of the source, folder or tag to answer from. */
  readonly within?: string | undefined;
  /** From 0. */
  readonly page?: number | undefined;
  readonly isPublic?: boolean;
}

/** An answer and how its card is shown. */
export interface Answered {
  readonly answer: Answer;
  readonly view: AnswerView;
}

/** The answer to a question, with the view of it that was asked for. */
export async function answerTo(desk: Desk, visitor: Visitor, asked: Asked): Promise<Answered> {
  const { app, precision } = desk;
  const within = asked.within === undefined ? undefined : scopeOf(desk, visitor, asked.within);
  const answer = await app.ask(asked.question, {
    limit: QUOTES,
    ...(within === undefined ? {} : { sources: within.sources }),
  });
  const viewer: Viewer = {
    tongue: visitor.tongue,
    asker: visitor.userId,
    revision: answer.revision,
    isPublic: asked.isPublic === true,
  };
  const view: AnswerView = {
    viewer,
    page: asked.page ?? 0,
    ...(within === undefined
      ? {}
      : { within: { id: within.id, kind: within.kind, title: within.title } }),
    ...(precision === undefined ? {} : { precision }),
  };
  return { answer, view };
}

/** The card of the answer to a question. */
export async function answerMessage(desk: Desk, visitor: Visitor, asked: Asked): Promise<Message> {
  const { answer, view } = await answerTo(desk, visitor, asked);
  return answerCard(answer, view);
}

/** The viewer of a card that only the visitor sees. */
export function privateViewer({ app }: Desk, { tongue, userId }: Visitor): Viewer {
  return { tongue, asker: userId, revision: app.library.revision, isPublic: false };
}

/**
 * The source with an id.
 * @throws UserError where the corpus has none.
 */
export function sourceOf({ app }: Desk, { tongue }: Visitor, id: string | undefined): Source {
  const source = app.library.sources.find((other) => other.id === id);
  if (source === undefined) throw new UserError(tongue.strings.errors.sourceGone);
  return source;
}

/**
 * The question of the card that was pressed.
 * @throws UserError where the card holds none.
 */
export function pressedQuestion({ components, tongue }: PressInput): string {
  const question = questionIn(components);
  if (question === undefined || question === "") {
    throw new UserError(tongue.strings.errors.lostQuestion);
  }
  return question;
}

/**
 * The question that an answer's card was made of; undefined for other cards. Its own "Why these?"
 * button tells what the answer was limited to.
 */
export function pressedAnswer({ components }: PressInput): Asked | undefined {
  const question = questionIn(components);
  const why = componentsOf(components)
    .map((component) => component["custom_id"])
    .map((id) => (typeof id === "string" ? decode(id) : undefined))
    .find((control) => control?.action === "why");
  if (question === undefined || why === undefined) return undefined;
  return { question, within: why.source, page: why.page };
}
