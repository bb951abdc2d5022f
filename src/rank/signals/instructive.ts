/** Signal: the sentence tells what to do. */
import type { Signal } from "./signal.js";

/** What instructions begin with, when they begin with a verb. */
const VERBS =
  "run|use|open|set|add|install|type|enter|call|create|press|click|choose|select|go|edit|change|make|put|start|stop|remove|delete|update|check|enable|disable|download|copy|turn|try|write|pass|give|keep|avoid|return|wrap|replace|visit|apply|ask|bring|send|sign|log|fill|contact|submit";
const CAPITALISED = VERBS.replace(/\b[a-z]/g, (letter) => letter.toUpperCase());
const LINK = "(?:First|Then|Next|Finally|Instead|Otherwise|Now)";
const ADDRESS =
  "To [a-z]|If you(?:’d|'d)? (?:want|need|have|use|like|prefer|wish)\\b|(?:When|Whenever) you (?:want|need)\\b|You (?:can|should|must|need|have to|may)\\b";

/** A sentence's first words. Without the flag "u", under which so many words take 10 ms to compile. */
const OPENING = new RegExp(
  `^(?:${ADDRESS}|(?:${CAPITALISED})\\b|${LINK},? (?:(?:${VERBS})\\b|${ADDRESS.toLowerCase()}))`,
);

/** They stand behind list marks and quote marks. */
const WORD = /[\p{L}\p{N}]/u;

export const instructive: Signal = {
  name: "instruction",
  meaning: "it tells what to do",
  score: ({ text }) => (OPENING.test(text.slice(text.search(WORD))) ? 1 : 0),
};
