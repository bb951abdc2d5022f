/** Where sentences begin and end, and what holds for any text whatever. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LONGEST_SENTENCE, sentenceSpans } from "../../src/language/sentences.js";
import { read } from "../../src/language/wink.js";
import { hostileProse } from "../support/hostile-prose.js";

const sentences = (text: string): string[] =>
  sentenceSpans(text).map(({ start, end }) => text.slice(start, end));

/** `|` in an example marks where one sentence ends and the next begins. */
const expectCut = (example: string): void => {
  const parts = example.split("|");
  expect(sentences(parts.join(""))).toEqual(parts.map((part) => part.trim()));
};

describe("sentenceSpans", () => {
  it("gives places in the text", () => {
    expect(sentenceSpans("  One two. Three.\n")).toEqual([
      { start: 2, end: 10 },
      { start: 11, end: 17 },
    ]);
  });

  it("gives the same with a reading at hand", () => {
    const text = "He lives in the U.S. The army left. Prof. K. Lund stayed.";

    expect(sentenceSpans(text, read(text))).toEqual(sentenceSpans(text));
  });

  it("gives nothing for text without anything to see", () => {
    expect(["", " \n\t", "\u200B\uFEFF", "\u202E\u2060"].map(sentences)).toEqual([[], [], [], []]);
  });

  it("ends a sentence at a blank line and not at a line break", () => {
    expectCut("The first line\ngoes on here. |Then it\r\nstops\r\n\r\n|without a stop");
  });

  it("keeps a heading without a stop whole", () => {
    expectCut("Opening hours and fees for 2025: St. Anne's");
  });

  it.each([
    ["The U.S. military flew in. |On Feb. 24, 2022, it left the U.S. |The war went on."],
    ["Four U.N. Security Council members met at Acme Inc. |They left at 5 p.m. |Nobody spoke."],
    ["It opens at 9 a.m. Monday and at 8 p.m. GMT. |See No. 5, Fig. 3, vol. II and pp. 4–7."],
    ["He said no. |She said yes. |We saw Dr. Marsh vs. Mr. Doyle, e.g. The Hague, i.e. court."],
    ["The answer is 42. |Fares, tolls etc. |Then came approx. five of Sept. 9."],
  ])("tells an abbreviation's stop from a sentence's: %s", (example) => {
    expectCut(example);
  });

  it.each([
    ["J. K. Rowling met George W. Bush. |So did W. E. B. Du Bois."],
    ["Q.E.D. |Next theorem."],
    ["News.Az reports it, as do Node.js, example.com, file.pdf and www.x.com. |More follows."],
    ["Version 3.5 came after v1.2.3. |It is 19.2 MB. |The 3 1/2-year-old file stays."],
    ["Visit https://x.example/a.b?c=d! |Then come back."],
    ["He joined Yahoo! in May and read Yahoo! Mail. |It was slow."],
  ])("keeps names, numbers and addresses whole: %s", (example) => {
    expectCut(example);
  });

  it.each([
    ["“Really?” he asked. |“It is late.” |He left."],
    ["She stayed (it was late. Nobody knew.) and slept. |(He had gone.) |The end came."],
    ["It was so.[1] |Then not.[2][3] |“All is lost.” — Lund"],
    ["Wait... what? |He said … and left. |And then…"],
    ["Great! 😀 |Go 🇩🇪! |Well done 👍🏽. |Next one."],
    ["Stop! – she cried. |It was late – very late."],
  ])("leaves closing marks with the sentence they close: %s", (example) => {
    expectCut(example);
  });

  it.each([
    ["> It lies in the U.S.\n> Army's hands. |He met Dr.\n> Lund."],
    ["**Bold.** |Next, see `a. B` and ``x. `y`. Z``. |Done."],
    ["Read [this. And that](http://x.example/y.z. Q) now. |`foo` is it. |_Yes._ |No."],
  ])("reads past Markdown's marks and never cuts code and links: %s", (example) => {
    expectCut(example);
  });

  it.each([
    ["你好。|你好吗？|我很好！|“你好吗？”他问。|「行く。でも」と言った。|次。"],
    ["كيف حالك؟ |أنا بخير. |شكرا."],
    ["यह एक वाक्य है। |यह दूसरा है।"],
    ["Он жил в г. Москва. |Потом уехал."],
  ])("knows the stops of other scripts: %s", (example) => {
    expectCut(example);
  });

  it.each([
    ["Bring:\n|1. Milk\n|2. Eggs. |Fresh ones.\n|3. Bread"],
    ["The port\n|- is closed\n|- is small"],
    ["• First • |Second".replace(" • |", " |• ")],
    ["It closed in May.\n2."],
  ])("gives a list's items and never their marks alone: %s", (example) => {
    expectCut(example);
  });

  it("takes a missing space for a slip only where a sentence surely begins", () => {
    expectCut("This is the end.|Next we go. |Use system.Out or Foo.Bar.");
  });

  it("cuts what is too long for a quote at a line break, a semicolon or a space", () => {
    const row = "one two; three four ".repeat(50).trim();
    const text = `${row}\n${row}\n${row.replaceAll(";", "")}`;

    expect(sentences(text)).toEqual([row, row, row.replaceAll(";", "")]);
  });

  it("cuts between whole characters where there is no better place", () => {
    const family = "👨‍👩‍👧";
    const spans = sentenceSpans(family.repeat(400));

    expect(spans.every(({ start, end }) => (end - start) % family.length === 0)).toBe(true);
    expect(Math.max(...spans.map(({ start, end }) => end - start))).toBeLessThanOrEqual(
      LONGEST_SENTENCE,
    );
  });
});

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });
const VISIBLE = /[^\s\p{Cc}\p{Default_Ignorable_Code_Point}]/u;

/** What is wrong with the spans of a text, in words; undefined where nothing is. */
function faultOf(text: string): string | undefined {
  let end = 0;
  for (const span of sentenceSpans(text)) {
    const sentence = text.slice(span.start, span.end);
    if (span.start < end || span.end > text.length) return `${span.start} is out of order`;
    if (sentence.length > LONGEST_SENTENCE) return `${span.start} is too long`;
    if (sentence !== sentence.trim()) return `${span.start} has outer white space`;
    if (!VISIBLE.test(sentence)) return `${span.start} is blank`;
    if (VISIBLE.test(text.slice(end, span.start))) return `${end} is not covered`;
    end = span.end;
  }
  return VISIBLE.test(text.slice(end)) ? `${end} is not covered` : undefined;
}

describe("any text", () => {
  it("is covered in order by spans that are never blank and have no outer white space", () => {
    fc.assert(
      fc.property(hostileProse(), (text) => {
        expect(faultOf(text)).toBeUndefined();
      }),
      { numRuns: 200 },
    );
  });

  it("is cut at the same places every time", () => {
    fc.assert(
      fc.property(hostileProse(), (text) => {
        expect(sentenceSpans(text)).toEqual(sentenceSpans(text));
      }),
      { numRuns: 50 },
    );
  });

  it("is never cut inside a character as a reader sees it", () => {
    fc.assert(
      fc.property(hostileProse(), (text) => {
        const edges = new Set(sentenceSpans(text).flatMap(({ start, end }) => [start, end]));
        for (const { index, segment } of graphemes.segment(text)) {
          if (/^\s/.test(segment)) continue; // a mark that sits on white space
          for (let at = index + 1; at < index + segment.length; at++) {
            expect(edges.has(at), `cut at ${at} in ${JSON.stringify(text)}`).toBe(false);
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    "a. ",
    "A. B ",
    "(a. ",
    "`a. ",
    "](",
    "! 😀",
    "\n- ",
    "1. x ",
    ". . ",
    "。」",
    "x",
    ".\u0301",
  ])("of 100,000 characters of %j is done in no time", (pattern) => {
    const text = pattern.repeat(100_000 / pattern.length);
    const reading = read(text);
    const began = performance.now();

    sentenceSpans(text, reading);

    expect(performance.now() - began).toBeLessThan(1500);
  });
});
