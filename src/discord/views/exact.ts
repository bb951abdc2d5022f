/** The very bytes of a quote as a file, where they stand, their hash, and citations to paste. */
import type { Citation, CitedQuote } from "../../model.js";
import {
  LIMITS,
  type Message,
  type Option,
  container,
  file,
  message,
  selectRow,
  separator,
  text,
} from "../payload.js";
import {
  COLOURS,
  controlId,
  fitLine,
  numeral,
  questionHeading,
  revisionNote,
  smallPrint,
  title,
  type Viewer,
} from "./card.js";
import { bibtexCitation, markdownCitation, nameOf, plainCitation } from "./citation.js";
import { clipLabel } from "./clip.js";
import { block } from "./quote.js";

/** A quote's bytes, and the answer it belongs to where that is known. */
export interface ExactView {
  readonly viewer: Viewer;
  readonly citation: Citation;
  readonly bytes: Uint8Array;
  readonly question?: string;
  /** All quotes of the answer, this one included. */
  readonly siblings?: readonly CitedQuote[];
}

/** Units of one citation to paste. */
const CITATION_ROOM = 600;

/** The card of a quote's exact text. */
export function exactCard(view: ExactView): Message {
  const { viewer, citation, bytes, question } = view;
  const { exact, labelled } = viewer.tongue.strings;
  const name = `${citation.source.id}-${citation.span.start}-${citation.span.end}.txt`;
  const isStored = citation.bytes !== undefined;
  const parts = [
    ...(question === undefined ? [] : [questionHeading(question)]),
    title(labelled(exact.title, nameOf(citation.source))),
    text(placeOf(viewer, citation)),
    file(name),
    ...smallPrint(isStored ? exact.attached : exact.extracted),
    separator(),
    text(
      [
        [exact.citation, plainCitation(citation)],
        [exact.markdown, markdownCitation(citation)],
        [exact.bibtex, bibtexCitation(citation)],
      ]
        .map(([label, words]) => `**${label ?? ""}**\n${block(clipCode(words ?? ""))}`)
        .join("\n"),
    ),
    ...others(view),
  ];
  return message([container(COLOURS.neutral, parts)], [{ name, bytes }]);
}

/** File, range and hash, each to be checked with ordinary tools. */
function placeOf(viewer: Viewer, { source, bytes, sha256 }: Citation): string {
  const { exact, labelled } = viewer.tongue.strings;
  const range = bytes && exact.bytes(numeral(viewer, bytes.start), numeral(viewer, bytes.end - 1));
  const file = labelled(exact.place, fitLine(source.path, 300));
  const where = [file, ...(range === undefined ? [] : [range])].join(" · ");
  return [where, `SHA-256: \`${sha256}\``, revisionNote(viewer)].join("\n");
}

/** Citations are cut only where a title or address is beyond all measure. */
function clipCode(words: string): string {
  return words.length <= CITATION_ROOM ? words : clipLabel(words, CITATION_ROOM);
}

function others({ viewer, citation, siblings = [] }: ExactView) {
  const isThis = ({ quote: { source, span } }: CitedQuote) =>
    source.id === citation.source.id && span.start === citation.span.start;
  const options = siblings
    .filter((sibling) => !isThis(sibling))
    .map(({ quote: { source, span, text: words } }): Option => {
      const value = controlId(viewer, "exact", { source: source.id, span });
      return {
        label: clipLabel(words, LIMITS.optionText) || source.id,
        value,
        description: clipLabel(source.title, LIMITS.optionText) || source.id,
      };
    });
  const { otherQuote } = viewer.tongue.strings.buttons;
  const unique = [...new Map(options.map((option) => [option.value, option])).values()];
  return unique.length === 0
    ? []
    : [selectRow(controlId(viewer, "menu"), otherQuote, unique.slice(0, LIMITS.selectOptions))];
}
