/** What came of reading the folder again. */
import type { Reloaded } from "../../app.js";
import { type Message, container, message, row, text } from "../payload.js";
import { COLOURS, type Viewer, control, numeral, title } from "./card.js";

/** The card of a reload: what there is, what has changed, and how long it took. */
export function reloadedCard(
  viewer: Viewer,
  { sources, problems, changes, ms }: Reloaded,
): Message {
  const { buttons, problems: words, reload, sources: sourceWords } = viewer.tongue.strings;
  const count = (value: number): string => numeral(viewer, value);
  const { added, changed, removed } = changes;
  const lines = [
    `${sourceWords.title(count(sources))} · ${reload.took(count(ms))}`,
    reload.changes(count(added), count(changed), count(removed)),
    problems === 0 ? words.none : words.title(count(problems)),
  ];
  const open = control(viewer, buttons.problems, "problems", { page: 0 });
  return message([
    container(COLOURS.neutral, [
      title(reload.title),
      text(lines.join("\n")),
      ...(problems === 0 ? [] : [row(open)]),
    ]),
  ]);
}
