/** Signal: the sentence says what the thing asked about is. */
import { fold } from "../../language/terms.js";
import { stem } from "../../language/wink.js";
import type { Query } from "../../search/query.js";
import type { Signal } from "./signal.js";

/**
 * What a definition opens with, and what joins it to its thing: "A shard *is a* …", "Shard*:* …".
 * At most 60 UTF-16 units stand before: what comes later is no longer what the sentence is about.
 */
const OPENING =
  /^[^\n:;]{1,60}?(?=\s(?:is|are|was|were)\s(?:an?|the|one|any|some|basically|simply|just|essentially|defined|used|what|when|where|how)\s|\s(?:means?|refers?\sto|stands?\sfor|describes?|denotes?|represents?)\s|["”’*_`)]*(?::|\s[–—-])\s)/iu;

/** Words of the opening that name nothing. */
const EMPTY = new Set("a an the this that so in of for and or our your its".split(" "));

export const defines: Signal = {
  name: "defines",
  meaning: "it says what the thing asked about is",
  score: ({ text, query }) => {
    if (query.question.kind !== "definition") return 0;
    const opening = OPENING.exec(text)?.[0];
    return opening === undefined ? 0 : agreement(opening, query);
  },
};

/** How far an opening and the question name the same thing, 0..1: their words' F1, by rarity. */
function agreement(opening: string, { wanted }: Query): number {
  const words = (fold(opening).match(WORD) ?? []).filter((word) => !EMPTY.has(word)).map(stem);
  const told = wanted.reduce((sum, { idf }) => sum + idf, 0);
  const named = wanted.filter(({ concept }) => words.includes(concept.term));
  if (named.length === 0) return 0;
  const recall = named.reduce((sum, { idf }) => sum + idf, 0) / told;
  const precision = named.length / words.length;
  return (2 * recall * precision) / (recall + precision);
}

const WORD = /[\p{L}\p{N}]+/gu;
