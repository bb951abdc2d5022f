/** Signal: the sentence names a thing of the kind that was asked for. */
import type { AskedKind } from "../../language/asked-kind.js";
import type { Signal } from "./signal.js";

/** How much such a thing tells, by kind: lengths of time are rare, capital letters are not. */
const TELLS: Record<AskedKind, number> = {
  number: 1,
  duration: 1,
  frequency: 1,
  date: 0.7,
  reason: 0.5,
  person: 0.35,
  manner: 0.3,
  place: 0.25,
  name: 0.7,
  definition: 0.1,
  choice: 0,
  thing: 0,
};
/** A number of something else than what was asked for, against one of that. */
const UNCOUNTED = 0.4;

/** "Thousands" of the very thing, against "7,000". */
const VAGUE = 0.5;
const VAGUE_NUMBER =
  /^\W*(?:some |many |several )?(?:dozens|hundreds|thousands|millions|billions|several)\b/i;

export const expectedKind: Signal = {
  name: "expected kind",
  meaning: "it names a thing of the kind that was asked for (a number, a date, a person …)",
  score: ({ answers, isCounted, query, text }) => {
    if (answers.length === 0) return 0;
    const { kind } = query.question;
    if (kind !== "number") return TELLS[kind];
    if (!isCounted) return UNCOUNTED;
    const isVague = answers.every(({ start, end }) => VAGUE_NUMBER.test(text.slice(start, end)));
    return isVague ? VAGUE : TELLS.number;
  },
};
