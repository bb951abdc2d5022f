/** Do two dates as texts state them name different days? */

const YEAR = /(?<!\d)(?:1\d|20)\d\d(?!\d)/g;
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const MONTH = new RegExp(`\\b(?:${MONTHS.join("|")})[a-z]*`, "gi");
const DAY = /(?<![\d:.,])(?:[12]?\d|3[01])(?:st|nd|rd|th)?(?![\d:]|\s+century)\b/gi;

/**
 * True where both state a year, a month or a day, and one of these differs. What only one of them
 * states contradicts nothing, nor does a stretch of several years or months.
 */
export function datesDiffer(one: string, other: string): boolean {
  return [YEAR, MONTH, DAY].some((part) => {
    const [a, b] = [valuesIn(one, part), valuesIn(other, part)];
    return a.size === 1 && b.size === 1 && [...a][0] !== [...b][0];
  });
}

function valuesIn(text: string, part: RegExp): Set<string> {
  const values = text.match(part) ?? [];
  return new Set(
    values.map((value) => value.slice(0, part === YEAR ? 4 : 3).toLowerCase()).map(bare),
  );
}

/** "5th" and "5" are one day, "Sept" and "Sep" one month. */
function bare(value: string): string {
  return /^\d/.test(value) ? String(parseInt(value, 10)) : value;
}
