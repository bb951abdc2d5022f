/** Texts made to break what reads them: invisible characters, odd line ends, halves of pairs. */
import fc from "fast-check";

const PIECES = [
  ..." . ! ? … , ; : ( ) [ ] { } \" ' “ ” ‘ ’ « » ` * _ ~ - – — / @ # $ % & = + | \\ < >".split(
    " ",
  ),
  ...[" ", "\n", "\r", "\t"],
  ...["\r\n", "\n\n", "\u2028", "\u2029", "\u0085", "\u00A0", "\u3000", "\u000B", "\f"],
  ...["\u200B", "\u200C", "\u200D", "\u2060", "\uFEFF", "\u00AD", "\u200F", "\u202E", "\u2069"],
  ...["\uD800", "\uDC00", "😀", "👍🏽", "👨‍👩‍👧", "🇩🇪", "🇩", "\uFE0F", "e\u0301", "\u0301", "각", "ᄀ"],
  ...[
    "。",
    "！",
    "「",
    "」",
    "你好",
    "؟",
    "سلام",
    "।",
    "हिन्दी",
    "שלום",
    "г",
    "ß",
    "İ",
    "ﬁ",
    "Ⅳ",
    "½",
  ],
  ...["The", "end", "He", "U.S", "Mr", "e.g", "No", "p.m", "I", "a", "J", "Inc", "1", "2", "3.5"],
  ...["https://x.y/z", "a@b.c", "](http://a.b)", "```", "1. ", "2) ", "• ", "- ", "[1]", "</b>"],
  ...["__proto__", "constructor", "toString", "don't", "cannot", "...", ". . ."],
] as const;

/** Any such text, from empty to a few hundred characters, now and then with very long runs. */
export function hostileProse(): fc.Arbitrary<string> {
  const piece = fc.constantFrom<string>(...PIECES);
  const mixed = fc.array(fc.oneof({ weight: 8, arbitrary: piece }, fc.string({ unit: "binary" })), {
    maxLength: 60,
  });
  const run = fc.tuple(piece, fc.integer({ min: 100, max: 2000 })).map(([of, n]) => of.repeat(n));
  return fc.oneof(
    { weight: 20, arbitrary: mixed.map((pieces) => pieces.join("")) },
    { weight: 10, arbitrary: fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(" ")) },
    { weight: 1, arbitrary: run },
  );
}
