/** Signal: the sentence is running text, not a title, caption or page furniture. */
import type { ParagraphRole } from "../../model.js";
import type { Signal } from "./signal.js";

const WORTH: Record<ParagraphRole, number> = {
  prose: 1,
  item: 1,
  row: 1,
  caption: 0.9,
  code: 0.7,
  title: 0.4,
  furniture: 0,
  repeated: 0,
};

export const body: Signal = {
  name: "body",
  meaning: "it is body text, not a title or page furniture",
  score: ({ sentence }) => WORTH[sentence.paragraph.role],
};
