/** Signal: the sentence says something: a table's row more than running text, code hardly. */
import type { ParagraphRole } from "../../model.js";
import type { Signal } from "./signal.js";

const WORTH: Record<ParagraphRole, number> = {
  row: 1,
  prose: 0.7,
  item: 0.7,
  caption: 0.6,
  title: 0.3,
  code: 0,
  furniture: 0,
  repeated: 0,
};

export const body: Signal = {
  name: "body",
  meaning: "it is body text, not a title or page furniture",
  score: ({ sentence }) => WORTH[sentence.paragraph.role],
};
