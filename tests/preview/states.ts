/** The states of Verbatim's messages that are worth a look, each as what a person does to see it. */
import type { Action } from "../../src/discord/custom-ids.js";
import { onMessage, slash, typing } from "../support/interactions.js";

/** Something done to the message that is shown, which leads to the next. */
export interface Step {
  /** The first control with this action is used, also one in a menu. */
  readonly press: Action;
  /** Sends the dialog that came up, with this typed into it. */
  readonly type?: string;
  /** Someone other than the person who asked. */
  readonly byAnother?: boolean;
}

/** What a person does, and in which circumstances. */
export interface State {
  /** For the command line and for links. */
  readonly name: string;
  readonly corpus: "shipped" | "oddities";
  readonly start: (about: { readonly locale: string; readonly permissions: string }) => object;
  readonly steps?: readonly Step[];
  /** Instead of the locale that was asked for. */
  readonly locale?: string;
  readonly trouble?: "busy" | "broken" | "changed";
}

/** Has more quotes than a page holds. */
const MANY = "How many troops took part in the drills in Belarus?";
const TROOPS = "How many troops are participating in the Zapad-2025 drills?";
const EVERYONE = { visibility: "everyone" };

function asked(question: string, options: Record<string, string> = {}): State["start"] {
  return (about) => slash("ask", { question, ...options }, about);
}

function shipped(name: string, question: string, ...steps: readonly Step[]): State {
  return { name, corpus: "shipped", start: asked(question), steps };
}

function odd(name: string, question: string, ...steps: readonly Step[]): State {
  return { name, corpus: "oddities", start: asked(question), steps };
}

function typedCommand(name: string, command: string, options: Record<string, string> = {}): State {
  return { name, corpus: "shipped", start: (about) => slash(command, options, about) };
}

const LOCALES = ["de", "fr", "es-ES", "pt-BR", "ja"] as const;

export const STATES: readonly State[] = [
  shipped("answer", TROOPS),
  { ...shipped("answer-public", TROOPS), start: asked(TROOPS, EVERYONE) },
  shipped("answer-page-2", MANY, { press: "answer-page" }),
  { ...shipped("answer-one-source", TROOPS), start: asked(TROOPS, { source: "News" }) },
  shipped("answer-typos", "How many troops were invloved in the joint drils?"),
  shipped("shared", TROOPS, { press: "share" }),
  {
    name: "find-quotes",
    corpus: "shipped",
    start: (about) =>
      onMessage(
        "Find quotes",
        "Big news today!\n\nHow many troops are participating in the Zapad-2025 drills?",
        about,
      ),
  },
  shipped("context", TROOPS, { press: "context" }),
  shipped("why", TROOPS, { press: "why" }),
  shipped("exact", TROOPS, { press: "exact" }),
  shipped("not-found", "When did the drills start?"),
  shipped("did-you-mean", "What is the captial of Frnace?"),
  odd("differ", "How many passengers did Ulvik Ferries carry in 2024?"),
  odd("table", "What does an adult single cost?"),
  odd("code", "How do I read the tide gauge by hand?"),
  odd("list", "What does the mate check before departure?"),
  odd("markdown", "When do the fares apply?"),
  odd("markdown-context", "When do the fares apply?", { press: "context" }),
  odd("markdown-exact", "When do the fares apply?", { press: "exact" }),
  odd("long", "What do the harbour rules of 1911 provide?"),
  odd("marks", "What is the signal flag code?"),
  odd("right-to-left", "اللوحة الجديدة معلقة في الميناء"),
  typedCommand("sources", "sources"),
  typedCommand("sources-filter", "sources", { filter: "zapad" }),
  typedCommand("sources-no-match", "sources", { filter: "submarine" }),
  { ...typedCommand("sources-problems", "sources"), corpus: "oddities" },
  {
    ...typedCommand("problems", "sources"),
    corpus: "oddities",
    steps: [{ press: "problems" }],
  },
  { ...typedCommand("source", "sources"), steps: [{ press: "source" }] },
  { ...odd("source-headings", ""), start: filtered("crew"), steps: [{ press: "source" }] },
  {
    ...typedCommand("download", "sources"),
    steps: [{ press: "source" }, { press: "download" }],
  },
  {
    ...typedCommand("ask-within", "sources"),
    steps: [{ press: "source" }, { press: "ask-within" }],
  },
  {
    ...typedCommand("asked-within", "sources"),
    steps: [{ press: "source" }, { press: "ask-within", type: "Who took part in the drills?" }],
  },
  typedCommand("about", "about"),
  {
    name: "typing-question",
    corpus: "shipped",
    start: (about) => typing("ask", "question", "what do the", about),
  },
  {
    name: "typing-source",
    corpus: "shipped",
    start: (about) => typing("ask", "source", "", about),
  },
  { ...shipped("changed", TROOPS, { press: "context" }), trouble: "changed" },
  { ...shipped("busy", TROOPS), trouble: "busy" },
  { ...shipped("broken", TROOPS), trouble: "broken" },
  {
    ...shipped("not-yours", TROOPS, { press: "remove", byAnother: true }),
    start: asked(TROOPS, EVERYONE),
  },
  { ...shipped("no-source", TROOPS), start: asked(TROOPS, { source: "The Times" }) },
  ...LOCALES.flatMap((locale): State[] => [
    { ...shipped(`answer-${locale}`, TROOPS), locale },
    { ...shipped(`why-${locale}`, TROOPS, { press: "why" }), locale },
    { ...shipped(`not-found-${locale}`, "When did the drills start?"), locale },
    { ...typedCommand(`about-${locale}`, "about"), locale },
  ]),
];

function filtered(filter: string): State["start"] {
  return (about) => slash("sources", { filter }, about);
}
