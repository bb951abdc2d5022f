/**
 * The 52 kinds of English sentence end that pragmatic_segmenter's specification (MIT) sorts out, in
 * sentences of our own. Two fail by design and say why.
 */
import { describe, expect, it } from "vitest";
import { RULES as CORRECTIONS } from "../../src/language/sentence-rules.js";
import { sentenceSpans } from "../../src/language/sentences.js";

/** `|` in an example marks where one sentence ends and the next begins. */
const RULES: readonly (readonly [rule: string, example: string])[] = [
  ["full stop", "The ferry leaves at noon. |Tickets are sold on board."],
  ["question mark", "Who keeps the key? |Ask at the gate."],
  ["exclamation mark", "Mind the step! |It is wet."],
  ["a capital initial", "The bridge was drawn by Ada M. Harrow."],
  ["a one-letter abbreviation in small letters", "The table stands on p. 12."],
  ["a two-letter abbreviation in small letters", "Did Rosa and co. ever pay the rent?"],
  ["a two-letter abbreviation with a capital", "The lease went to Marsh, Doyle & Co. in March."],
  ["the same in small letters at the end", "We sold it to Rosa and co. |They paid late."],
  ["the same with a capital at the end", "The lease went to Marsh, Doyle & Co. |It ran for years."],
  ["an abbreviation before a name", "The path up Mt. Elbrus is closed."],
  ["one before and one after a name", "St. Anne's School is on Mill st. by the river."],
  ["an abbreviation with a possessive", "This was Tom Hale Jr.'s boat."],
  ["letters with stops inside a sentence", "They crossed the U.S.S.R. by train."],
  ["letters with stops at the end", "He moved to the U.K. |Why did he leave?"],
  ["U.S. at the end", "She was born in the U.S. |Where did she grow up?"],
  ["U.S. before a capital", "Letters go to the U.S. Senate in spring."],
  ["U.S. before a small letter", "Prices in the U.S. rose again."],
  [
    "a.m. inside a sentence and p.m. at its end",
    "At 7 a.m. Mrs. Lund opened the shop. |She locked it at 8 P.M. |Mrs. Lund then walked home.",
  ],
  ["a decimal number", "The stamp costs €1.50 at the desk."],
  ["a decimal number at the end", "The stamp costs €1.50. |It is sold at the desk."],
  ["a sentence in brackets inside a sentence", "The mill (It was built in 1790.) still turns."],
  ["an e-mail address", "Write to Rosa.Lund@example.org. |She answers on Mondays."],
  ["a web address", "It is at https://shop.example.4.org/new/list_a.html. |Have a look."],
  ["a single quotation inside a sentence", "He looked up, 'We are closed.' he said."],
  ["a double quotation inside a sentence", 'He looked up, "We are closed." he said.'],
  ["a double quotation at the end", 'He looked up, "We are closed." |He went on reading.'],
  ["two exclamation marks", "Stop!! |The bridge is out."],
  ["two question marks", "What?? |Did you hear that?"],
  ["an exclamation and a question mark", "Gone!? |Are you sure?"],
  ["a question and an exclamation mark", "Gone?! |Are you sure?"],
  ["a list: 1.) without stops", "1.) Open the valve |2.) Close the door"],
  ["a list: 1.) with stops", "1.) Open the valve. |2.) Close the door."],
  ["a list: 1) without stops", "1) Open the valve |2) Close the door"],
  ["a list: 1) with stops", "1) Open the valve. |2) Close the door."],
  ["a list: 1. without stops", "1. Open the valve |2. Close the door"],
  ["a list: 1. with stops", "1. Open the valve. |2. Close the door."],
  ["a list with bullets", "• 9. Open the valve |• 10. Close the door"],
  ["a list with hyphen bullets", "⁃9. Open the valve |⁃10. Close the door"],
  ["a list with letters", "a. Open the valve |b. Close the door |c. Ring the bell"],
  ["a line break from a page layout", "The pump was switched\noff because of the flood."],
  ["a line break after a space", "The pump was \nswitched off."],
  ["a number sign and coordinates", "The stone is N°. 2047.118.306. |Nobody has moved it."],
  ["a name with an exclamation mark", "He was hired by Yahoo! as an accountant."],
  ["I as a word and as an initial", "It was only you and I. |Did Ruth I. Marsh come too?"],
  [
    "an ellipsis at the end of a quotation",
    "She held that “whoever waits will see it pass. . . .”",
  ],
  ["an ellipsis in brackets", '"The tide [...] took the lower road [...]" (Marsh 31).'],
  [
    "a spaced ellipsis and a stop",
    "The letter breaks off after the date . . . . |Another hand goes on.",
  ],
  ["an ellipsis and a stop", "I thought you knew.... |She closed the book."],
  [
    "an ellipsis inside a sentence",
    "It is not ... how to say it...easy . . . that is, what I mean . . . I cannot go.",
  ],
  [
    "no space between sentences",
    "The sea rose.|Today it fell.|Dr. Lund counted 2,000.|That is many.",
  ],
];

const BY_DESIGN: typeof RULES = [
  [
    "a list without marks, by line (a line break says nothing in hard-wrapped text)",
    "services\n|boat repair\n|meals, rooms",
  ],
  [
    "four dots, of which the first is the stop (no quote is to begin with “. . .”)",
    "It was often . . . a question of tides. |. . . The road was closed. . . .",
  ],
];

function check(example: string): void {
  const text = example.replaceAll("|", "");
  const spans = sentenceSpans(text);

  expect(spans.map(({ start, end }) => text.slice(start, end))).toEqual(
    example.split("|").map((sentence) => sentence.trim()),
  );
}

describe("the golden rules", () => {
  it("are 52", () => {
    expect(RULES.length + BY_DESIGN.length).toBe(52);
  });

  it.each(RULES)("holds for %s", (_, example) => {
    check(example);
  });

  it.fails.each(BY_DESIGN)("fails by design for %s", (_, example) => {
    check(example);
  });
});

describe("the rules", () => {
  it("each give a reason of their own", () => {
    const reasons = CORRECTIONS.map((rule) => rule.reason);

    expect(new Set(reasons).size).toBe(CORRECTIONS.length);
  });
});
