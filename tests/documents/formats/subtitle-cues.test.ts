/** Cues as files really have them. */
import { describe, expect, it } from "vitest";
import { readCues } from "../../../src/documents/formats/subtitle-cues.js";

const shown = (text: string): string[] =>
  readCues(text).cues.map(({ time, lines }) => {
    const words = lines.map((line) => (line.speaker ? `${line.speaker}: ` : "") + line.words);
    return `${time.start}-${time.end} ${words.join(" / ")}`;
  });

describe("the cues of an SRT file", () => {
  it("have times with a comma or a point, with and without hours, and lines without tags", () => {
    const text = [
      '1\r\n00:00:01,000 --> 00:00:03,500\r\n{\\an8}<font color="#fff">Tom &amp; <b>you</b></font>',
      "1 < 2 &#233;\r\n\r\n2\r\n01:00:04.5 --> 01:00:05.75 X1:5 X2:9\r\n- Go.\r\n",
    ].join("\r\n");

    expect(shown(text)).toEqual(["1000-3500 Tom & you / 1 < 2 é", "3604500-3605750 - Go."]);
  });

  it("are found without blank lines between them, with blank lines of spaces, and around blank lines", () => {
    const text = [
      "1\n00:01,000 --> 00:02,000\nA\n2\n00:03,000 --> 00:04,000\nB\n",
      "still B\n   \n3\n00:05,000 --> 00:06,000\nC",
    ].join("\n");

    expect(shown(text)).toEqual(["1000-2000 A", "3000-4000 B / still B", "5000-6000 C"]);
  });

  it("end after they start, whatever the file says", () => {
    expect(shown("00:09,000 --> 00:02,000\nA")).toEqual(["9000-9001 A"]);
  });
});

describe("the cues of a VTT file", () => {
  it("leave out notes, styles, regions and names of cues, and tell the language", () => {
    const text = [
      "WEBVTT - a title\nKind: captions\nLanguage: en-GB",
      "NOTE written by hand\nover two lines",
      "STYLE\n::cue { color: red }",
      "REGION\nid:fred",
      "intro\n00:01.000 --> 00:02.000 align:start\nHello.",
      "NOTE not said",
      "00:03.000 --> 00:04.000\nBye.",
    ].join("\n\n");

    expect(shown(text)).toEqual(["1000-2000 Hello.", "3000-4000 Bye."]);
    expect(readCues(text).language).toBe("en-GB");
  });

  it("tell who speaks, also two in a line, until the voice ends", () => {
    const text =
      "WEBVTT\n\n00:01.000 --> 00:02.000\n<v.loud Anna Berg>Hi\nagain</v>\n(steps) <v Bo>Ho <c.a>you</c></v> <v Cy>Hm\n";

    expect(shown(text)).toEqual([
      "1000-2000 Anna Berg: Hi / Anna Berg: again / (steps) / Bo: Ho you / Cy: Hm",
    ]);
  });
});

describe("a text without times", () => {
  it("has no cues", () => {
    expect(shown("Hello --> there\n\n12:00 is noon")).toEqual([]);
  });
});
