/** Subtitles (VTT, SRT): what is said as sentences with their times, under the speaker's name. */
import { DocumentError } from "../../errors.js";
import { assemble, type Block, type Piece } from "./extracted-text.js";
import type { Parsed, TextFormat } from "./format.js";
import { type Cue, readCues } from "./subtitle-cues.js";
import { withSpeakers } from "./subtitle-speakers.js";

export const subtitles: TextFormat = {
  name: "subtitles",
  extensions: [".vtt", ".srt"],
  version: 3,
  input: "text",
  isExtracted: true,
  parse: (text) => Promise.resolve().then(() => parse(text)),
};

/** A line of a cue that says something new. */
interface Spoken {
  readonly words: string;
  readonly speaker: string | undefined;
  readonly time: Cue["time"];
}

/** ms without words that end a paragraph after a finished sentence, and after any words. */
const PAUSE = 2_000;
const LONG_PAUSE = 8_000;
/** UTF-16 units after which a paragraph ends with the next sentence. */
const LONG_PARAGRAPH = 600;
/** The same in captions without full stops, as machines write them: about ten seconds of speech. */
const LONG_UNPUNCTUATED = 180;
/** Of all lines: with fewer at a sentence's end, the captions have no full stops. */
const LEAST_FINISHED = 0.08;
/** ms between two cues of which the second only shows the first again, with more words. */
const ROLLING = 500;

/** Lines that a rolling caption keeps on the screen, at most. */
const MOST_ROLLED = 10;

const FINISHED = /[.!?…。！？؟۔]["'”’»›)\]]*$/;
/** Nothing but a sound, a note or a song: "[Music]", "(applause)", "♪ La la ♪". */
const SOUND = /^(?:[[(][^[\]()]*[\])]|[♪♫\s]+|[♪♫].*[♪♫])$/u;
/** Who made the captions: "Subtitles by …", and the places that share them. */
const CREDIT =
  /^(?:(?:subtitle[sd]?|caption(?:s|ed)?|transcri(?:bed|pt|ption)|synced|corrected|untertitel|sous-titres?|subt[ií]tulos|legendas)(?: (?:and|&) \w+)?(?: (?:created|corrected|edited|made|provided|synced|translated))?:? (?:by|von|par|por)\b|(?:https?:\/\/)?(?:www\.)?(?:opensubtitles|addic7ed|subscene|amara|yifysubtitles|podnapisi)\.\w+)/i;
/** How another person's words begin, where two speak in one cue. */
const OTHER_SPEAKER = /^(?:[-–—]\s*|>>\s*)(?=\S)/;
const NO_SPACES = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}、。！？]/u;

function parse(text: string): Parsed {
  const { cues, language } = readCues(text);
  if (cues.length === 0) {
    throw new DocumentError(
      "holds no times such as 00:01:02,000 --> 00:01:04,000; save it as SRT or VTT again",
    );
  }
  return {
    ...assemble(blocksOf(spokenIn(withSpeakers(cues)))),
    details: language ? { language } : {},
  };
}

/** The lines in order, without what a rolling caption shows again. */
function spokenIn(cues: readonly Cue[]): Spoken[] {
  const spoken: Spoken[] = [];
  let before: Cue | undefined;
  for (const cue of cues) {
    if (cue.lines.length === 0) continue;
    const isRolling = before !== undefined && cue.time.start - before.time.end < ROLLING;
    const fresh = isRolling ? freshLines(before!, cue) : cue.lines;
    for (const { words, speaker } of fresh) {
      const goesOn = speaker === undefined && isUnfinished(spoken.at(-1)) && /^\p{Ll}/u.test(words);
      spoken.push({ words, speaker: goesOn ? spoken.at(-1)?.speaker : speaker, time: cue.time });
    }
    before = cue;
  }
  return spoken;
}

/** Whether a sentence breaks off: a name stands at the cue in which it began. */
function isUnfinished(last: Spoken | undefined): boolean {
  return last !== undefined && !FINISHED.test(last.words);
}

/** The lines of a cue but for those that the cue before already ended with. */
function freshLines({ lines: before }: Cue, { lines }: Cue): Cue["lines"] {
  const known = before.map(({ words }) => words);
  const words = lines.map((line) => line.words);
  for (let count = Math.min(known.length, words.length, MOST_ROLLED); count > 0; count -= 1) {
    const isShown = known.slice(-count).every((line, at) => line === words[at]);
    if (isShown) return lines.slice(count);
  }
  // Live captions grow word by word on their last line.
  const grown = known.at(-1)!;
  const at = words.findIndex((line) => line.startsWith(`${grown} `));
  const isGrown = at >= 0 && words.slice(0, at).every((line) => known.includes(line));
  if (!isGrown) return lines;
  const rest = words[at]!.slice(grown.length + 1);
  return [{ ...lines[at]!, words: rest }, ...lines.slice(at + 1)];
}

/** Paragraphs: one speaker's words up to a pause; a heading for each speaker that is named. */
function blocksOf(spoken: readonly Spoken[]): Block[] {
  const finished = spoken.filter(({ words }) => FINISHED.test(words)).length;
  const isPunctuated = finished >= spoken.length * LEAST_FINISHED;
  const blocks: Block[] = [];
  let pieces: Piece[] = [];
  let length = 0;
  let last: Spoken | undefined;
  for (const line of spoken) {
    const words = line.words.replace(OTHER_SPEAKER, "");
    if (line.speaker !== last?.speaker) blocks.push(headingOf(line));
    if (last === undefined || isOther(last, line) || ends(last, line, length, isPunctuated)) {
      pieces = [];
      length = 0;
      blocks.push({ role: isBeside(words) ? "furniture" : "prose", pieces });
    } else {
      pieces.push({ text: between(last.words, words) });
    }
    pieces.push({ text: words, time: line.time });
    length += words.length;
    last = line;
  }
  return blocks;
}

/** The speaker's name; an end of what was said under a name where nobody is named. */
function headingOf({ speaker }: Spoken): Block {
  return { role: "title", level: 1, pieces: speaker === undefined ? [] : [{ text: speaker }] };
}

/** Whether two lines are not one person's words. */
function isOther(last: Spoken, next: Spoken): boolean {
  if (last.speaker !== next.speaker || OTHER_SPEAKER.test(next.words)) return true;
  return isBeside(last.words) || isBeside(next.words);
}

/** Whether a line is no speech. */
function isBeside(words: string): boolean {
  return SOUND.test(words) || CREDIT.test(words);
}

/** Whether a paragraph that is so long ends between two lines. */
function ends(last: Spoken, next: Spoken, length: number, isPunctuated: boolean): boolean {
  const pause = next.time.start - last.time.end;
  if (pause >= LONG_PAUSE) return true;
  if (!isPunctuated) return length > LONG_UNPUNCTUATED || pause >= PAUSE;
  return FINISHED.test(last.words) && (pause >= PAUSE || length > LONG_PARAGRAPH);
}

function between(before: string, after: string): string {
  return NO_SPACES.test(before.slice(-1)) && NO_SPACES.test(after.slice(0, 1)) ? "" : " ";
}
