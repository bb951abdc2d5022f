/** The half-corpus trial: with every second paragraph left out, half the questions have no answer. */
import { cite } from "../answer/cite.js";
import { quote, type Paragraph, type Source } from "../model.js";
import type { GoldQuestion } from "./questions.js";
import { isFile, isHit } from "./score.js";

/**
 * The source without its second, fourth, sixth … paragraph, titles not counted and kept. Its text
 * stays whole, so every place in it does too; what is left out is neither searched nor quoted.
 */
export function halved(source: Source): Source {
  let count = 0;
  const isKept = ({ role }: Paragraph): boolean => {
    if (role === "title") return true;
    count += 1;
    return count % 2 === 1;
  };
  return {
    ...source,
    sections: source.sections.map((section) => ({
      ...section,
      paragraphs: section.paragraphs.filter(isKept),
    })),
  };
}

/**
 * The questions as the sources that are left can answer them: one without any right paragraph among
 * them is unanswerable.
 */
export function withoutFallenGold(
  questions: readonly GoldQuestion[],
  sources: readonly Source[],
): GoldQuestion[] {
  const places = sources.map((source) => ({ source, kept: paragraphQuotes(source) }));
  return questions.map((gold) => {
    const files = [...gold.sentences.map(({ doc }) => doc), ...gold.ranges.map(({ file }) => file)];
    const isLeft = places.some(
      ({ source, kept }) =>
        files.some((file) => isFile(source.path, file)) && kept.some((place) => isHit(gold, place)),
    );
    return gold.answerable && !isLeft ? { ...gold, answerable: false } : gold;
  });
}

function paragraphQuotes(source: Source): Parameters<typeof isHit>[1][] {
  const paragraphs = source.sections.flatMap((section) => section.paragraphs);
  return paragraphs.map(({ span }) => {
    const words = quote(source, span);
    return { quote: words, citation: cite(words) };
  });
}
