/** Signal: how many of the things that the question speaks of are there, rare or not. */
import type { Signal } from "./signal.js";

/** A relative as weak as this says nothing. */
const SURE = 0.3;
/** As in wide coverage: a word beside the sentence speaks for it less than one in it. */
const BESIDE = 0.8;

export const things: Signal = {
  name: "things",
  meaning: "it speaks of many of the question's things, common ones too",
  score: ({ query, inSentence, byRelatives, inHeadings, inSentenceBefore }) => {
    const { length } = query.wanted;
    let there = 0;
    for (let which = 0; which < length; which += 1) {
      const beside = BESIDE * Math.max(inHeadings[which]!, inSentenceBefore[which]!);
      if (query.wanted[which]!.isImplied) there += 1;
      else if (Math.max(inSentence[which]!, byRelatives[which]!, beside) > SURE) there += 1;
    }
    return length === 0 ? 0 : there / length;
  },
};
