/**
 * The cues of a VTT or SRT file: when they are shown, who speaks, and the words of each line without
 * tags. Reads what real files hold: cues without a blank line between them, decimal commas, lines of
 * numbers, blocks of notes and styles.
 */
import type { Span } from "../../model.js";

/** What is shown at one time. */
export interface Cue {
  /** ms from the start of the recording; `end` is at least one after `start`. */
  readonly time: Span;
  /** The lines that hold words, trimmed. */
  readonly lines: readonly CueLine[];
}

export interface CueLine {
  readonly words: string;
  /** Who speaks, where a voice tag says so. */
  readonly speaker?: string;
}

export interface Subtitles {
  readonly cues: readonly Cue[];
  /** As the header of a VTT file states it. */
  readonly language?: string;
}

const CLOCK = String.raw`(?:(\d{1,4}):)?(\d{1,2}):(\d{1,2})(?:[.,](\d{1,3}))?`;
const TIME_LINE = new RegExp(String.raw`^\s*${CLOCK}\s*-->\s*${CLOCK}(?:\s|$)`);
/** Longest line that can be a time line, in characters: settings and coordinates included. */
const LONGEST_TIME_LINE = 300;
const NUMBER = /^\s*\d+\s*$/;
const LANGUAGE = /^language:\s*([a-z]{2,3}(?:-[a-z0-9]{2,8})*)\s*$/i;

/** The cues in the order of the file; none where no line holds a time. */
export function readCues(text: string): Subtitles {
  const lines = text.split(/\r\n?|\n/);
  const isVtt = lines[0]!.replace(/^\ufeff/, "").startsWith("WEBVTT");
  const places = lines.flatMap((line, at) => (timeOf(line) === undefined ? [] : [at]));
  const cues = places.map((at, index) => {
    const next = places[index + 1] ?? lines.length;
    const end = next === lines.length ? next : endBefore(lines, next, at);
    const shown = lines.slice(at + 1, end);
    // YouTube's captions begin with a line that holds a space: only an empty one ends a cue before words.
    const blank = isVtt ? shown.findIndex((line, row) => isEnd(line, shown.slice(0, row))) : -1;
    return {
      time: timeOf(lines[at]!)!,
      lines: linesOf(blank < 0 ? shown : shown.slice(0, blank)),
    };
  });
  const header = isVtt ? lines.slice(1, places[0] ?? lines.length) : [];
  const language = header.map((line) => LANGUAGE.exec(line)?.[1]).find(Boolean);
  return { cues, ...(language === undefined ? {} : { language }) };
}

function isEnd(line: string, above: readonly string[]): boolean {
  return line === "" || (line.trim() === "" && above.some((one) => one.trim() !== ""));
}

/** Where the cue before a time line ends: a number, or a name on its own, belongs to the next cue. */
function endBefore(lines: readonly string[], timeLine: number, start: number): number {
  const above = timeLine - 1;
  if (above <= start) return timeLine;
  const isAlone = lines[above - 1]!.trim() === "" && above - 1 > start;
  return NUMBER.test(lines[above]!) || isAlone ? above : timeLine;
}

/** What a time line states, in ms; undefined for any other line. */
function timeOf(line: string): Span | undefined {
  if (line.length > LONGEST_TIME_LINE || !line.includes("-->")) return undefined;
  const found = TIME_LINE.exec(line);
  if (found === null) return undefined;
  const start = milliseconds(found.slice(1, 5));
  return { start, end: Math.max(milliseconds(found.slice(5, 9)), start + 1) };
}

function milliseconds([hours = "0", minutes, seconds, fraction = "0"]: string[]): number {
  const whole = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
  return whole * 1000 + Number(fraction.padEnd(3, "0"));
}

const VOICE = /<v(?:\.[^\s<>]*)?\s+([^<>]+)>/i;
const VOICE_END = /<\/v>/i;
/** Tags of both formats, times inside of a line, and the positions that SRT took from SSA. */
const TAG = /<\/?(?:v|c|i|b|u|s|em|strong|font|span|ruby|rt|lang)(?:[.\s][^<>]*)?>|<[\d:.]+>/gi;
const POSITION = /\{\\[^{}]*\}/g;
const ENTITY = /&(?:amp|lt|gt|quot|apos|nbsp|lrm|rlm|#\d{1,7}|#x[\da-f]{1,6});/gi;
const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  lrm: "",
  rlm: "",
};
const LAST_CHARACTER = 0x10ffff;

function linesOf(raw: readonly string[]): CueLine[] {
  let speaker: string | undefined;
  return raw.flatMap((line) => {
    const found: CueLine[] = [];
    const parts = line.includes("<") ? line.split(/(?=<v[.\s])|(?<=<\/v>)/i) : [line];
    for (const part of parts) {
      const named = VOICE.exec(part)?.[1];
      speaker = named === undefined ? speaker : plainWords(named);
      const words = plainWords(part);
      if (words !== "") found.push({ words, ...(speaker ? { speaker } : {}) });
      if (VOICE_END.test(part)) speaker = undefined;
    }
    return found;
  });
}

/** How ruby says above a word how it is read: no word of the line. */
const READING = /<rt(?:[.\s][^<>]*)?>[^<]*/gi;

/** Sounds and bleeps that YouTube writes among the words. */
const SOUNDS =
  /\[(?:music|applause|laughter|musik|applaus|gelächter|musique|applaudissements|rires|música|aplausos|risas|risos|音楽|拍手|笑い|\s*__\s*)\]/gi;

function plainWords(line: string): string {
  const words = withoutTags(line);
  const spoken = words.replace(SOUNDS, " ").replace(/\s+/g, " ").trim();
  // A sound alone is told apart later.
  return /[\p{L}\p{N}]/u.test(spoken) ? spoken : words;
}

function withoutTags(line: string): string {
  return line
    .replace(READING, "")
    .replace(TAG, "")
    .replace(POSITION, "")
    .replace(ENTITY, characterOf)
    .replace(/\s+/g, " ")
    .trim();
}

function characterOf(entity: string): string {
  const name = entity.slice(1, -1).toLowerCase();
  if (!name.startsWith("#")) return ENTITIES[name]!;
  const code = name.startsWith("#x") ? parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code > LAST_CHARACTER ? entity : String.fromCodePoint(code);
}
