/** What stands above the quotes: the question, how sure the answer is, how it was read, differences. */
import type { Answer, Band, FoundAnswer } from "../../model.js";
import { sharesIn } from "../formats.js";
import { type Part, text } from "../payload.js";
import type { Strings } from "../strings.js";
import { type Viewer, fitLine, questionHeading, smallPrint } from "./card.js";
import { nameOf } from "./citation.js";

/** One source, or the sources of a folder or tag. */
export interface Within {
  /** Twelve hexadecimal digits, to be carried by the card's buttons. */
  readonly id: string;
  readonly kind: "source" | "folder" | "tag";
  /** The source's title; the folder's or tag's name. */
  readonly title: string;
}

/** What an answer's card shows of it, and for whom. */
export interface AnswerView {
  readonly viewer: Viewer;
  /** From 0; a page beyond the last shows the last. */
  readonly page: number;
  /** What the question was limited to. */
  readonly within?: Within;
  /** The user who shared a private answer. */
  readonly sharedBy?: string;
  /** True once the answer was shared: it is not offered again. */
  readonly isShared?: boolean;
  /** Share of right answers in each band, 0..1, from the evaluation. */
  readonly precision?: Readonly<Record<Band, number>>;
}

/** The values shown where sources differ. */
const MOST_VALUES = 4;

/** The question, how sure the answer is, how it was read, and where sources differ. */
export function headOf(answer: FoundAnswer, view: AnswerView): Part[] {
  const { viewer } = view;
  return [
    questionHeading(answer.question),
    ...smallPrint(bandLine(answer.band, view), ...notes(answer, view)),
    ...differenceOf(answer, viewer),
    ...unansweredOf(answer, viewer),
  ];
}

const DOTS = { high: "🟢", medium: "🟡", low: "🟠" } as const satisfies Record<Band, string>;

function bandLine(band: Band, { viewer, precision }: AnswerView): string {
  const { strings, code } = viewer.tongue;
  const share = precision?.[band];
  const measured = share === undefined ? [] : [strings.measured(sharesIn(code).format(share))];
  return [`${DOTS[band]} **${strings.bands[band]}**`, ...measured].join(" · ");
}

/** Notes in small print: words read as others, the source asked, who shared it. */
export function notes({ corrections }: Pick<Answer, "corrections">, view: AnswerView): string[] {
  const { strings } = view.viewer.tongue;
  const readings = corrections
    .slice(0, 4)
    .map(({ from, to }) => strings.answer.readAs(fitLine(from, 30), fitLine(to, 30)));
  return [
    ...(readings.length === 0 ? [] : [readings.join(" · ")]),
    ...(view.within === undefined ? [] : [withinNote(view.within, strings)]),
    ...(view.sharedBy === undefined ? [] : [strings.answer.askedBy(`<@${view.sharedBy}>`)]),
  ];
}

/** What an answer or a list is limited to, in words. */
export function withinNote({ kind, title }: Within, { answer, groups }: Strings): string {
  const name = fitLine(title, 100);
  return answer.within(kind === "source" ? name : groups[kind](name));
}

/** The questions of a message that nothing answers. */
function unansweredOf({ unanswered = [] }: FoundAnswer, { tongue }: Viewer): Part[] {
  const lines = unanswered.map((part) => tongue.strings.answer.unanswered(fitLine(part, 150)));
  return lines.length === 0 ? [] : [text(lines.map((line) => `❔ ${line}`).join("\n"))];
}

function differenceOf({ disagreement, quotes }: FoundAnswer, viewer: Viewer): Part[] {
  if (disagreement === undefined) return [];
  const lines = disagreement.values.slice(0, MOST_VALUES).map(({ value, quote }) => {
    const source = quotes[quote]?.quote.source;
    return `- **${fitLine(value, 70)}** – ${source === undefined ? "?" : nameOf(source, 70)}`;
  });
  return [text([`⚖️ **${viewer.tongue.strings.answer.differ}**`, ...lines].join("\n"))];
}
