/** Signal: the sentence leads in to a list, which a quote of it brings along. */
import type { Signal } from "./signal.js";

export const leadIn: Signal = {
  name: "lead in",
  meaning: "it leads in to a list",
  score: ({ sentence: { section, paragraph, span }, text }) => {
    const isLast = span.end === paragraph.span.end;
    if (!isLast || !text.includes(":") || !/:["”’*_]*$/.test(text)) return 0;
    const next = section.paragraphs[section.paragraphs.indexOf(paragraph) + 1];
    return next?.role === "item" ? 1 : 0;
  },
};
