/** How each language writes numbers, shares and dates. Making a format costs as much as half a card, so each is made once. */

/** Formats kept: more than Discord has languages; a made-up code must not fill the memory. */
const MOST_FORMATS = 100;

/** What is made of a key the first time it is asked for, kept for the next. */
function kept<T>(make: (code: string) => T): (code: string) => T {
  const made = new Map<string, T>();
  return (code) => {
    const known = made.get(code);
    if (known !== undefined) return known;
    const format = make(code);
    if (made.size >= MOST_FORMATS) made.clear();
    made.set(code, format);
    return format;
  };
}

/** The numbers of a language. @param code one that `Intl` knows */
export const numbersIn = kept((code) => new Intl.NumberFormat(code));

/** The percentages of a language, of shares from 0 to 1. @param code one that `Intl` knows */
export const sharesIn = kept((code) => new Intl.NumberFormat(code, { style: "percent" }));

/** The days of a language, without regard to time zones. @param code one that `Intl` knows */
export const daysIn = kept(
  (code) => new Intl.DateTimeFormat(code, { dateStyle: "medium", timeZone: "UTC" }),
);
