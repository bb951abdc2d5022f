/** Subtitles as they are read: sentences over several cues, speakers, rolling captions. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { locate } from "../../../src/answer/locate.js";
import { subtitles } from "../../../src/documents/formats/subtitles.js";
import { checkExtracted, describeBinaryFormat } from "../../contracts/binary-format-contract.js";
import { decodedBy } from "../../support/decoded.js";
import { showParsed } from "../../support/show-parsed.js";
import { describeLongLines } from "../../contracts/long-line-contract.js";

type Line = readonly [start: number, end: number, words: string];

/** Lines with their times in seconds as a VTT file. */
function vtt(...lines: readonly Line[]): string {
  const clock = (seconds: number): string => new Date(seconds * 1000).toISOString().slice(11, 23);
  const cues = lines.map(([start, end, words]) => `${clock(start)} --> ${clock(end)}\n${words}`);
  return ["WEBVTT", ...cues].join("\n\n");
}

const FERRY = vtt(
  [1, 3, "<v Anna>The ferry to the island"],
  [3, 5, "<v Anna>leaves at nine. It"],
  [5, 6, "<v Anna>carries cars."],
  [6, 8, "<v Bo>And people, too."],
);
const SRT = "1\r\n00:00:01,000 --> 00:00:02,000\r\nThe harbour is old.\r\n\r\n";

describeBinaryFormat(subtitles, decodedBy(subtitles), {
  "a VTT file with speakers": Buffer.from(FERRY),
  "an SRT file": Buffer.from(SRT),
  "an SRT file in UTF-16": Buffer.from(`\ufeff${SRT}`, "utf16le"),
  "an SRT file with a byte order mark": Buffer.from(`\ufeff${SRT}`),
  "an SRT file in an old encoding": Buffer.from(SRT.replace("old", "h\u00fcbsch"), "latin1"),
});

const shown = async (text: string): Promise<string[]> => showParsed(await subtitles.parse(text));

describe("what is said", () => {
  it("is joined over cues, under who says it, with the time from its first to its last cue", async () => {
    const parsed = await subtitles.parse(FERRY);

    expect(showParsed(parsed)).toEqual([
      "# Anna",
      "prose: The ferry to the island leaves at nine. It carries cars.",
      "# Bo",
      "prose: And people, too.",
    ]);
    const start = parsed.text.indexOf("The ferry");
    expect(locate(parsed, { start, end: parsed.text.indexOf(" It") })).toEqual({
      time: { start: 1000, end: 5000 },
    });
    expect(locate(parsed, { start: parsed.text.indexOf("carries"), end: start + 50 })).toEqual({
      time: { start: 5000, end: 6000 },
    });
  });

  it("is nobody's where a cue names nobody", async () => {
    expect(await shown(vtt([1, 2, "<v Anna>Hi."], [2, 3, "Silence falls."]))).toEqual([
      "# Anna",
      "prose: Hi.",
      "#",
      "prose: Silence falls.",
    ]);
  });

  it("takes a sentence that goes on without a name for the same speaker's", async () => {
    const text = vtt([1, 2, "<v Anna>The festival opens"], [2, 3, "on the third of May."]);

    expect(await shown(text)).toEqual(["# Anna", "prose: The festival opens on the third of May."]);
  });

  it("begins anew after a pause behind a finished sentence and with another speaker's dash", async () => {
    const text = vtt([1, 2, "It is"], [4.5, 5, "late."], [9, 10, "- Go.\n- No."]);

    expect(await shown(text)).toEqual(["#", "prose: It is late.", "prose: Go.", "prose: No."]);
  });

  it("has no spaces between the lines of Chinese and Japanese", async () => {
    expect(await shown(vtt([1, 2, "渡船每天早上"], [2, 3, "九点出发。"]))).toEqual([
      "#",
      "prose: 渡船每天早上九点出发。",
    ]);
  });

  it("keeps songs, and who made the captions, apart from what is said", async () => {
    expect(
      await shown(
        vtt(
          [1, 2, "♪ Row the boat ♪"],
          [2, 3, "Subtitles are on by default"],
          [3, 4, "in all rooms."],
          [4, 5, "Subtitles by Anna"],
          [5, 6, "www.opensubtitles.org"],
        ),
      ),
    ).toEqual([
      "#",
      "furniture: ♪ Row the boat ♪",
      "prose: Subtitles are on by default in all rooms.",
      "furniture: Subtitles by Anna",
      "furniture: www.opensubtitles.org",
    ]);
  });

  it("says a word once that has its reading above it", async () => {
    expect(await shown(vtt([1, 2, "In <ruby>May<rt>mai</rt></ruby> <c.rt>it</c> opens."]))).toEqual(
      ["#", "prose: In May it opens."],
    );
  });

  it("is apart from sounds", async () => {
    expect(await shown(vtt([1, 2, "[Music]"], [2, 3, "Welcome."]))).toEqual([
      "#",
      "furniture: [Music]",
      "prose: Welcome.",
    ]);
  });
});

describe("rolling captions", () => {
  it("are read once, in stretches that can be quoted", async () => {
    const words = Array.from({ length: 12 }, (_, at) => `this is line number ${at} of the talk`);
    const lines = words.flatMap((line, at): Line[] => {
      const above = words[at - 1] ?? " ";
      const timed = line.replace(/ (\w+)/g, "<00:00:01.500><c> $1</c>");
      return [
        [at * 2, at * 2 + 1.99, `${above}\n${timed}`],
        [at * 2 + 1.99, at * 2 + 2, `${line}\n `],
      ];
    });

    const read = await shown(vtt(...lines));

    expect(read.slice(1).join(" ").replaceAll("prose: ", "")).toBe(words.join(" "));
    expect(Math.max(...read.map((line) => line.length))).toBeLessThan(250);
  });

  it("of YouTube are read from their first word on, without sounds among the words", async () => {
    const text =
      "WEBVTT\nKind: captions\nLanguage: en\n\n00:00:01.000 --> 00:00:02.389 align:start position:0%\n \nhello<00:00:01.480><c> everyone</c>\n\n" +
      "00:00:02.389 --> 00:00:02.399 align:start position:0%\nhello everyone\n \n\n" +
      "00:00:02.399 --> 00:00:05.190 align:start position:0%\nhello everyone\n[Music] the<00:00:02.720><c> hull</c> is cedar [ __ ]\n";
    const { text: said, milestones } = await subtitles.parse(text);

    expect(said).toBe("hello everyone the hull is cedar");
    expect(milestones?.[0]?.time?.start).toBe(1000);
  });

  it("that grow word by word are read once", async () => {
    const grown: Line[] = [
      [1, 2, "The ferry"],
      [2, 3, "The ferry leaves"],
      [3, 4, "The ferry leaves\nat nine."],
    ];

    expect(await shown(vtt(...grown))).toEqual(["#", "prose: The ferry leaves at nine."]);
  });

  it("are not what is said again later", async () => {
    expect(await shown(vtt([1, 2, "No."], [3, 4, "No."]))).toEqual(["#", "prose: No. No."]);
  });
});

describe("a file without times", () => {
  it("is refused with what to do", async () => {
    await expect(subtitles.parse("Hello.")).rejects.toThrow(
      "holds no times such as 00:01:02,000 --> 00:01:04,000; save it as SRT or VTT again",
    );
  });
});

describe("hostile subtitles", () => {
  const time = "00:00:01,000 --> 00:00:02,000";

  it.each([
    ["a line of 5 million letters", `${time}\n${"x".repeat(5_000_000)}`],
    ["100,000 lines", `${time}\n${"x\n".repeat(100_000)}`],
    ["100,000 unfinished tags", `${time}\n${"<v ".repeat(100_000)}x`],
    ["100,000 tags", `${time}\n${"<b>".repeat(100_000)}x`],
    ["100,000 voices", `${time}\n${"<v A>x</v>".repeat(100_000)}`],
    ["a time line without an end", `${time}\nx\n\n00:01 -->${" ".repeat(1_000_000)}`],
    ["100,000 digits", `${time}\nx\n\n${"0".repeat(100_000)} --> 1`],
    ["50,000 cues", `${time}\nThe same words.\n\n`.repeat(50_000)],
  ])(
    "are read in good time: %s",
    async (_name, text) => {
      checkExtracted(await subtitles.parse(text));
    },
    5_000,
  );

  it("keep every promise", async () => {
    const units = [
      "\n",
      "\n\n",
      time,
      "WEBVTT",
      "NOTE",
      "<v A>",
      "</v>",
      "<",
      ">",
      "&#xd800;",
      "7",
      "- ",
      "a.",
      "é",
      "\ud800",
      "[x]",
      "♪",
    ];
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: fc.constantFrom(...units), maxLength: 60 }),
        async (text) => {
          checkExtracted(await subtitles.parse(`${time}\nWords.\n${text}`));
        },
      ),
    );
  });
});

describeLongLines(subtitles, (line) => `WEBVTT\n\n00:01.000 --> 00:02.000\n${line}\n`, {
  voices: "<v A>b ",
  "tags that are never closed": "<c.",
  times: "<00:01.000>a ",
  arrows: "00:01.000 --> ",
  names: "Anna: b ",
});
