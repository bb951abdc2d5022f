/**
 * Repairs mojibake: UTF-8 text that was once read as GBK or Windows-1252 and saved so. Stretch by
 * stretch, and only on evidence: a stretch must be UTF-8 to the last byte when written back, give a
 * character that such text holds, and its surroundings must not speak for the damaged reading.
 *
 * | was        | read as                | stands in the file as |
 * |------------|------------------------|-----------------------|
 * | `it’s`     | GBK                    | `it鈥檚`              |
 * | `café`     | GBK                    | `caf茅`               |
 * | `it’s`     | Windows-1252           | `itâ€™s`              |
 * | `café`     | Windows-1252           | `cafÃ©`               |
 * | `it’s`     | Windows-1252 two times | `itÃ¢â‚¬â„¢s`          |
 *
 * What can't be recovered (a lone `鈥` has lost its last byte) stays as it is.
 */
import type { Repair } from "../model.js";
import { type Damage, findGbk, mayBeGbk } from "./repair-gbk.js";
import { findWindows1252, mayBeWindows1252 } from "./repair-windows-1252.js";

/** A text with its damaged stretches replaced. */
export interface Repaired {
  readonly text: string;
  /** In order, not overlapping; putting each `raw` back gives the text as it was. */
  readonly repairs: readonly Repair[];
}

/** The text with what is surely mojibake made readable. Clean text costs two scans. */
export async function repair(text: string): Promise<Repaired> {
  if (mayBeGbk(text)) {
    const damages = await findGbk(text);
    if (damages.length > 0) return replace(text, damages);
  }
  return replace(text, mayBeWindows1252(text) ? findWindows1252(text) : []);
}

function replace(text: string, damages: readonly Damage[]): Repaired {
  const parts: string[] = [];
  const repairs: Repair[] = [];
  let cursor = 0;
  let length = 0;
  for (const { start, end, repaired } of damages) {
    parts.push(text.slice(cursor, start), repaired);
    length += start - cursor;
    repairs.push({
      start: length,
      end: length + repaired.length,
      raw: text.slice(start, end),
    });
    length += repaired.length;
    cursor = end;
  }
  parts.push(text.slice(cursor));
  return { text: parts.join(""), repairs };
}
