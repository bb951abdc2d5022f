/** Texts that break things: markup, mentions, control characters, every script, halves of characters. */
import fc from "fast-check";

const SNIPPETS = [
  ...Array.from("*_`~|<>[]()#-+.:@\\!&$%{}^=\"'/?;, \n\t\r"),
  ...[
    "**",
    "__",
    "~~",
    "||",
    "```",
    "``",
    "\n> ",
    "\n# ",
    "\n-# ",
    "\n- ",
    "\n1. ",
    "\n\n",
    "\r\n",
  ],
  ...["@everyone", "@here", "<@1>", "<@!1>", "<@&1>", "<#1>", "</ask:1>", "<id:home>", "<t:1:R>"],
  ...[":smile:", "<:x:1>", "<a:x:1>", "https://a.b/c_d*e*", "[x](https://evil)", "<https://a.b>"],
  ...[
    "\u200B",
    "\u200D",
    "\u200E",
    "\u202E",
    "\u2066",
    "\uFEFF",
    "\u2028",
    "\u00AD",
    "\0",
    "\x1B[31m",
  ],
  ...[
    "\uD800",
    "\uDC00",
    "👩‍👩‍👧",
    "🏳️‍🌈",
    "🇩🇪",
    "é",
    "e\u0301\u0302\u0303",
    "ﷺ",
    "שלום",
    "مرحبا",
    "可愛い",
    "ไทย",
  ],
  ...["word", "The answer is 42.", "Who? ", "a".repeat(300), "long words in a row ".repeat(8)],
];

/** Any text, mostly made of what is special to Discord. */
export function hostileText(maxPieces = 30): fc.Arbitrary<string> {
  const piece = fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(...SNIPPETS) },
    { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 8 }) },
    { weight: 2, arbitrary: fc.string({ unit: "grapheme", maxLength: 8 }) },
  );
  return fc.array(piece, { maxLength: maxPieces }).map((pieces) => pieces.join(""));
}
