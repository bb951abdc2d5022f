/** Signal: the sentence names a thing of the kind that was asked for. */
import type { Signal } from "./signal.js";

export const expectedKind: Signal = {
  name: "expected kind",
  meaning: "it names a thing of the kind that was asked for (a number, a date, a person …)",
  score: ({ answers }) => (answers.length > 0 ? 1 : 0),
};
