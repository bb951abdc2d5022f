/** Sources, answers and people for tests of the Discord front, made from plain texts. */
import { cite } from "../../src/answer/cite.js";
import { buildLibrary } from "../../src/answer/library.js";
import type {
  Desk,
  DeskApp,
  PressInput,
  RunInput,
  Visitor,
} from "../../src/discord/commands/command.js";
import { type Control, decode } from "../../src/discord/custom-ids.js";
import { type Message, componentsOf, textsOf } from "../../src/discord/payload.js";
import { tongueOf } from "../../src/discord/strings.js";
import type { AnswerView } from "../../src/discord/views/answer-head.js";
import type { Viewer } from "../../src/discord/views/card.js";
import {
  type Answer,
  type CitedQuote,
  type FoundAnswer,
  type NotFoundAnswer,
  type ParagraphRole,
  type Source,
  type Span,
  quote,
} from "../../src/model.js";

export const REVISION = "3f9c1a2b".padEnd(64, "0");
export const ASKER = "782341234567891000";
export const OTHER = "900000000000000001";
export const READ_AT = new Date("2025-11-01T12:00:00Z");

/** A source of a text: every line that is not blank is a paragraph. */
export function sourceOf(
  text: string,
  about: Partial<Source> = {},
  role: ParagraphRole = "prose",
): Source {
  const paragraphs = [...text.matchAll(/[^\n]+/gu)]
    .map((line) => ({ start: line.index, end: line.index + line[0].length }))
    .filter(({ start, end }) => text.slice(start, end).trim() !== "")
    .map((span) => ({ span, role }));
  return {
    id: "30b24056cddd",
    path: "news/zapad.txt",
    title: "Russia, Belarus launch Zapad-2025 drills",
    format: "plain-text",
    text,
    sections: [{ headings: [], paragraphs }],
    origin: { encoding: "utf-8", bomBytes: 0, repairs: [] },
    sha256: "0".repeat(64),
    size: text.length,
    ...about,
  };
}

/** A quote of a source, by its words, with the words in it that answer. */
export function cited(source: Source, words: string, ...highlights: string[]): CitedQuote {
  const start = source.text.indexOf(words);
  const own = quote(source, { start, end: start + words.length });
  return {
    quote: own,
    citation: cite(own),
    highlights: highlights.map((word): Span => {
      const at = words.indexOf(word);
      return { start: at, end: at + word.length };
    }),
    score: 1,
    explanation: {
      name: "score",
      value: 3,
      parts: [
        { name: "coverage", value: 1, detail: "has 2 of 3 words of the question", parts: [] },
        { name: "full text", value: 2, detail: "its words are rare here", parts: [] },
      ],
    },
    also: [],
  };
}

export function found(
  quotes: readonly CitedQuote[],
  about: Partial<FoundAnswer> = {},
): FoundAnswer {
  const [first, ...rest] = quotes;
  if (first === undefined) throw new Error("an answer needs a quote");
  return {
    kind: "found",
    question: "How many troops took part?",
    confidence: 0.9,
    band: "high",
    corrections: [],
    revision: REVISION,
    quotes: [first, ...rest],
    ...about,
  };
}

export function notFound(about: Partial<NotFoundAnswer> = {}): NotFoundAnswer {
  return {
    kind: "not-found",
    question: "What is pi?",
    confidence: 0.05,
    band: "low",
    corrections: [],
    revision: REVISION,
    reasons: [],
    closest: [],
    ...about,
  };
}

export function viewerIn(locale: string, about: Partial<Viewer> = {}): Viewer {
  return { tongue: tongueOf(locale), asker: ASKER, revision: REVISION, isPublic: false, ...about };
}

export function viewOf(about: Partial<AnswerView> = {}, locale = "en-US"): AnswerView {
  return { viewer: viewerIn(locale), page: 0, ...about };
}

export const visitor: Visitor = {
  userId: ASKER,
  audience: { roles: [] },
  tongue: tongueOf("en-US"),
  canManageServer: false,
  canManageMessages: false,
};

export function typed(options: Record<string, string>, about: Partial<RunInput> = {}): RunInput {
  return { ...visitor, options, ...about };
}

/** A desk whose application answers every question with the given answer. */
export function deskWith(
  sources: readonly Source[],
  answer: Answer | ((question: string) => Answer | Promise<Answer>) = notFound(),
  about: Partial<DeskApp> = {},
): Desk {
  const library = {
    ...buildLibrary(sources, {
      problems: [{ path: "broken.pdf", reason: "The file is cut off. Save it again." }],
    }),
    revision: REVISION,
  };
  return {
    app: {
      library,
      startedAt: READ_AT,
      libraryBuiltAt: READ_AT,
      ask: (question) => {
        const given = typeof answer === "function" ? answer(question) : answer;
        return given instanceof Promise ? given : { ...given, question };
      },
      seenBy: () => Promise.resolve(undefined),
      readFile: (source) => Promise.resolve(new TextEncoder().encode(source.text)),
      ...about,
    },
    reload: () =>
      Promise.resolve({
        sources: 1,
        problems: 0,
        changes: { added: 0, changed: 0, removed: 0, read: 0 },
        ms: 1,
      }),
    version: "1.2.3",
    isFirst: () => true,
  };
}

/** All text of a message, as Discord is given it. */
export function wordsOf({ body }: Message): string {
  return textsOf(body.components)
    .map(({ content }) => content)
    .join("\n");
}

/** The labels and meanings of a message's controls. */
export function controlsOf({ body }: Message): { label: string; control: Control | undefined }[] {
  return componentsOf(body.components)
    .flatMap((part) => [
      part,
      ...((part["options"] as Record<string, unknown>[] | undefined) ?? []),
    ])
    .filter((part) => part["label"] !== undefined && part["url"] === undefined)
    .map((part) => ({
      label: String(part["label"]),
      control: decode(String(part["custom_id"] ?? part["value"])),
    }));
}

/** A press on the control with a label, in a message. */
export function pressOn(
  message: Message,
  label: string,
  about: Partial<PressInput> = {},
): PressInput {
  const control = controlsOf(message).find((part) => part.label === label)?.control;
  if (control === undefined) throw new Error(`no control ${label}`);
  return {
    ...visitor,
    control,
    isPrivate: true,
    messageId: "1",
    components: message.body.components,
    ...about,
  };
}
