/** From what people type, or have written in a message, to a question that can be looked up. */
import { QUESTION_ROOM } from "./views/card.js";
import { divide } from "./views/clip.js";
import { withoutHidden } from "./views/hidden.js";

/** Units of a message that are looked at: Discord's longest is 4,000. */
const MESSAGE_ROOM = 4000;
/** Units that decide where the first 300 end: a cut looks at no more than twice its room, and a little. */
const NEAR_ROOM = 4 * QUESTION_ROOM;

/**
 * The question on one line, without hidden characters, at most 300 units, cut at a word's end.
 * Undefined where nothing with a letter or digit is left.
 */
export function questionOf(typed: string): string | undefined {
  const line = withoutHidden(typed.slice(0, MESSAGE_ROOM).replace(/\s+/gu, " "))
    .replace(/\s+/gu, " ")
    .trim();
  const near = line.slice(0, NEAR_ROOM); // the rest would be divided only to be left out
  const first = divide(near, QUESTION_ROOM, ({ start, end }) => end - start)[0];
  const question = first === undefined ? "" : line.slice(first.start, first.end);
  return /[\p{L}\p{N}]/u.test(question) ? question : undefined;
}

const sentences = new Intl.Segmenter("en", { granularity: "sentence" });

/**
 * The question in a message: the last sentence that ends in a question mark, else what remains of
 * the message without quotes, code, addresses and mentions. Undefined where that holds no word.
 */
export function questionInMessage(content: string): string | undefined {
  const own = withoutMarkup(content.slice(0, MESSAGE_ROOM));
  const asked = [...sentences.segment(own)]
    .map(({ segment }) => segment.trim())
    .findLast((sentence) => /[?？؟;;]["”»')\]]*$/u.test(sentence) && questionOf(sentence));
  return questionOf(asked ?? own);
}

/** What the writer says: not what they quote, paste, link to, or whom they call. */
function withoutMarkup(content: string): string {
  return content
    .replace(/```[^]*?(?:```|$)/gu, " ")
    .replace(/^(?:>>>[^]*|> ?.*)$/gmu, " ")
    .replace(/<(?:@[!&]?|#|a?:\w{1,32}:|t:|\/[^:>]{1,100}:)[^>\s]{0,100}>/gu, " ")
    .replace(/https?:\/\/\S+/gu, " ")
    .replace(/@(?:everyone|here)/gu, " ")
    .replace(/[*_~`|]{2,}|`/gu, "");
}
