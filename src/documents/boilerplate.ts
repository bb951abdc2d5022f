/**
 * Tells what a page carries around its words: lines that repeat, page controls, credits. They stay
 * in the text; their roles keep them from being offered as answers.
 */
import type { Paragraph, Section, Span } from "../model.js";

/** A line that stands this often in one document says nothing of its own. */
const REPEATS = 3;
/** Longest line, in characters, that can be a page control. */
const LONGEST_CONTROL = 60;
/** Longest name, in characters and words, of a publisher or agency. */
const LONGEST_NAME = 30;
const MOST_NAME_WORDS = 4;
/** Fewest words of a caption before its credit: less is a heading such as "Fig. 2. Overview". */
const LEAST_CAPTION_WORDS = 4;

/** Marks of buttons and icons; arrows that formulas use are not among them. */
const CONTROL_MARK = /(?:^|\s)[↺↻⟲⟳☰✕✖⨯⏩-⏺⤴🔍🔎🔗🖨📤]\ufe0f?(?:\s|$)/u;
/** A size as page controls show it: "16 px". */
const CONTROL_SIZE = /(?:^|\s)\d+ ?px(?:\s|$)/;
/** Places of a page one after another: "Home » News » World". */
const BREADCRUMBS = /^[^.!?»›]{1,30}(?:\s+[»›]\s+[^.!?»›]{1,40}){2,}$/;
/** A line that only says whose the picture or text is. */
const CREDIT_LINE =
  /^\(?(?:(?:photo|image|picture|video|illustration|graphic|source)s?(?: credits?)?|credits?|courtesy)(?:\s?:| by | of )\s?[^.!?]{1,60}\)?$/i;
/** A name at the end, after a finished sentence. */
const TRAILING_NAME = /^(.*?[.!?…]["'”’»)\]]*)\s+(\S[^.!?…]*(?:\.\p{L}[^.!?…]*)?)$/su;
/** The last word before a full stop that ends a sentence and no abbreviation ("Gen.", "U.S."). */
const WORD_BEFORE_STOP =
  /(?:^|[\s("“‘«])(?:\p{Ll}[\p{L}'’-]{2,}|\p{L}[\p{L}'’-]{4,}|\p{N}{2,})[.!?…]["'”’»)\]]*$/u;
const NAME_WORD = /^(?:\p{Lu}[\p{L}\p{N}.'’&-]*|of|the|and|for|&|\/)$/u;

/**
 * The paragraphs with `repeated`, `furniture` and `caption` where they are such; a credit behind a
 * caption's full stop becomes a paragraph of its own. For formats without marked structure.
 */
export function markBoilerplate(
  text: string,
  paragraphs: readonly Paragraph[],
): readonly Paragraph[] {
  const last = paragraphs.length - 1;
  const isArticle = paragraphs.some(({ span }) => isFullSentence(slice(text, span)));
  return markRepeated(text, paragraphs).flatMap((paragraph, index) => {
    if (paragraph.role !== "prose") return [paragraph];
    const words = slice(text, paragraph.span);
    const isCredit = isArticle && index === last && isName(words);
    if (isCredit || isControl(words) || CREDIT_LINE.test(words)) {
      return [{ ...paragraph, role: "furniture" as const }];
    }
    return splitCredit(words, paragraph);
  });
}

/** The paragraphs with `repeated` for prose whose words stand three times or more. */
export function markRepeated(text: string, paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  const counts = new Map<string, number>();
  const keys = paragraphs.map(({ span }) => slice(text, span).replace(/\s+/g, " "));
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return paragraphs.map((paragraph, index) =>
    paragraph.role === "prose" && (counts.get(keys[index]!) ?? 0) >= REPEATS
      ? { ...paragraph, role: "repeated" }
      : paragraph,
  );
}

/** The sections with `repeated` for prose whose words stand three times or more in all of them. */
export function markRepeatedIn(text: string, sections: readonly Section[]): Section[] {
  const all = sections.flatMap(({ paragraphs }) => paragraphs);
  const marked = markRepeated(text, all).values();
  return sections.map((section) => ({
    ...section,
    paragraphs: section.paragraphs.map((paragraph) => marked.next().value ?? paragraph),
  }));
}

/** A line of page controls: mostly signs, a control mark or size among them, or breadcrumbs. */
function isControl(words: string): boolean {
  if (words.length > LONGEST_CONTROL || /[.!?…]$/.test(words)) return false;
  if (BREADCRUMBS.test(words)) return true;
  const letters = words.match(/\p{L}/gu)?.length ?? 0;
  const isMostlySigns = letters * 2 < words.replace(/\s/g, "").length;
  return isMostlySigns && (CONTROL_MARK.test(words) || CONTROL_SIZE.test(words));
}

/** A caption apart from the agency's name glued to its end; else the paragraph as it is. */
function splitCredit(words: string, paragraph: Paragraph): Paragraph[] {
  if (words.includes("\n")) return [paragraph];
  const [, caption = "", name = ""] = TRAILING_NAME.exec(words) ?? [];
  const isCaption =
    WORD_BEFORE_STOP.test(caption) && caption.split(/\s+/).length >= LEAST_CAPTION_WORDS;
  if (!isCaption || !isName(name)) return [paragraph];
  const { start, end } = paragraph.span;
  return [
    { ...paragraph, role: "caption", span: { start, end: start + caption.length } },
    { ...paragraph, role: "furniture", span: { start: end - name.length, end } },
  ];
}

function isFullSentence(words: string): boolean {
  return words.length > LONGEST_CONTROL && /[.!?…。！？]["'”’»)\]]*$/.test(words);
}

/** Whether it reads as the bare name of a publisher or agency: "News.Az", "The Moscow Times". */
function isName(words: string): boolean {
  if (words.length > LONGEST_NAME || !/^\p{Lu}/u.test(words) || /[.!?…]$/.test(words)) return false;
  const parts = words.split(/\s+/);
  return parts.length <= MOST_NAME_WORDS && parts.every((part) => NAME_WORD.test(part));
}

function slice(text: string, { start, end }: Span): string {
  return text.slice(start, end);
}
