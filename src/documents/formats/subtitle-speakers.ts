/**
 * Who speaks, where captions write it before the words ("Anna Weber: Welcome."), as meeting programs
 * and subtitles for the deaf do, and not in a voice tag.
 */
import type { Cue, CueLine } from "./subtitle-cues.js";

/** Up to four words that begin with a capital, and a colon. */
const LABEL =
  /^(?:[-–—]\s*|>>+\s*)?(\p{Lu}[\p{L}\p{M}\p{N}.'’-]*(?: [\p{L}\p{N}(][\p{L}\p{M}\p{N}.'’()-]*){0,3}):\s+(?=\S)/u;
/** Words before a colon that are nobody's name. */
const NO_NAME =
  /^(?:answer|attention|caution|example|hint|important|note|ps|q|a|question|remember|reminder|result|step|summary|tip|warning)\b/iu;
/** Cues that a name must begin: one alone could be a word and its explanation. */
const LEAST_CUES = 2;
/** Of all cues: with names before fewer, only those in capitals are taken for names. */
const LEAST_SHARE = 0.2;

/** The cues with speakers in place of such names; as they are where voice tags tell the speakers. */
export function withSpeakers(cues: readonly Cue[]): readonly Cue[] {
  if (cues.some(({ lines }) => lines.some(({ speaker }) => speaker !== undefined))) return cues;
  const names = namesIn(cues);
  if (names.size === 0) return cues;
  return cues.map((cue) => ({ ...cue, lines: spokenBy(names, cue.lines) }));
}

function labelOf({ words }: CueLine): string | undefined {
  const name = LABEL.exec(words)?.[1];
  return name === undefined || NO_NAME.test(name) ? undefined : name;
}

/** What stands before a colon often enough to be a name. */
function namesIn(cues: readonly Cue[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { lines } of cues) {
    for (const name of new Set(lines.flatMap((line) => labelOf(line) ?? []))) {
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  const often = [...counts].filter(([, count]) => count >= LEAST_CUES);
  const labelled = often.reduce((sum, [, count]) => sum + count, 0);
  const isCustom = labelled >= cues.length * LEAST_SHARE;
  return new Set(often.map(([name]) => name).filter((name) => isCustom || !/\p{Ll}/u.test(name)));
}

/** A name counts for the lines below it in its cue too. */
function spokenBy(names: ReadonlySet<string>, lines: readonly CueLine[]): CueLine[] {
  let speaker: string | undefined;
  return lines.map((line) => {
    const name = labelOf(line);
    const isNamed = name !== undefined && names.has(name);
    if (isNamed) speaker = name;
    const words = isNamed ? line.words.replace(LABEL, "") : line.words;
    return { words, ...(speaker === undefined ? {} : { speaker }) };
  });
}
