/** Signal: the words that the question has in quotation marks stand in the sentence word for word. */
import { foldSpaces } from "../../language/question.js";
import type { Signal } from "./signal.js";

export const exactPhrase: Signal = {
  name: "exact phrase",
  meaning: "the words in quotation marks stand in it word for word",
  score: ({ query, text }) => {
    const { quoted } = query.question;
    if (quoted.length === 0) return 0;
    const folded = foldSpaces(text);
    return quoted.filter((words) => folded.includes(words)).length / quoted.length;
  },
};
