/** Names before the words of captions are speakers; other words before a colon are not. */
import { describe, expect, it } from "vitest";
import { subtitles } from "../../../src/documents/formats/subtitles.js";
import { showParsed } from "../../support/show-parsed.js";

/** What is read of cues that follow each other without a pause. */
async function shown(...cues: readonly string[]): Promise<string[]> {
  const parts = cues.map((words, at) => `00:0${at}.000 --> 00:0${at + 1}.000\n${words}\n`);
  return showParsed(await subtitles.parse(["WEBVTT\n", ...parts].join("\n")));
}

describe("withSpeakers", () => {
  it("joins a sentence over cues that begin with its speaker's name, as Zoom writes them", async () => {
    expect(
      await shown(
        "Anna Weber: The harbour closes",
        "Anna Weber: in November.",
        "Ben Kurz: Thanks. For how long?",
        "Ben Kurz: I ask for a friend.",
        "Anna Weber: Six weeks.",
      ),
    ).toEqual([
      "# Anna Weber",
      "prose: The harbour closes in November.",
      "# Ben Kurz",
      "prose: Thanks. For how long? I ask for a friend.",
      "# Anna Weber",
      "prose: Six weeks.",
    ]);
  });

  it("reads two speakers in one cue, each with the lines below the name", async () => {
    expect(
      await shown(
        "- ANNA: Where is it?\n- SPEAKER 2: In Ulm,\nbehind the hall.",
        "ANNA: Ah.",
        "SPEAKER 2: Yes.",
      ),
    ).toEqual([
      "# ANNA",
      "prose: Where is it?",
      "# SPEAKER 2",
      "prose: In Ulm, behind the hall.",
      "# ANNA",
      "prose: Ah.",
      "# SPEAKER 2",
      "prose: Yes.",
    ]);
  });

  it.each([
    ["what stands once", ["The rule: pay first.", "Then: enter.", "Go."]],
    ["what only points to something", ["Note: pay first.", "Note: then enter.", "Note: go."]],
  ])("takes %s for no name", async (_case, cues) => {
    expect((await shown(...cues)).filter((line) => /^# ./.test(line))).toEqual([]);
  });

  it("leaves names to voice tags where there are any", async () => {
    expect(await shown("<v Anna>Rule: pay.", "<v Anna>Rule: enter.")).toEqual([
      "# Anna",
      "prose: Rule: pay. Rule: enter.",
    ]);
  });
});
