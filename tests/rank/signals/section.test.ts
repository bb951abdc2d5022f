/** A sentence counts for more in a section that speaks of what was asked. */
import { expect, it } from "vitest";
import { section } from "../../../src/rank/signals/section.js";
import { evidenceOn, libraryOf } from "../../support/library-of.js";

const library = await libraryOf({
  "a.md":
    "# Guide\n\n## Uninstalling\n\nYou may want to remove the program.\n\nRun the script below.\n\n## Colours\n\nRun the painter.\n",
});

const scoreOf = (question: string, text: string): number =>
  section.score(evidenceOn(library, question, text));

it("is 1 where other sentences of the section and its heading hold all words", () => {
  expect(scoreOf("remove program uninstalling", "Run the script below.")).toBe(1);
});

it("takes no word from another section", () => {
  expect(scoreOf("remove the program", "Run the painter.")).toBe(0);
});

it("looks at the window around a sentence of a very long section", async () => {
  const filler = Array.from({ length: 120 }, (_, at) => `Line ${at} tells of weather.`).join(
    "\n\n",
  );
  const long = await libraryOf({ "b.md": `# Log\n\nThe lighthouse burned.\n\n${filler}\n` });

  const near = section.score(evidenceOn(long, "lighthouse", "Line 3 tells of weather."));
  const far = section.score(evidenceOn(long, "lighthouse", "Line 110 tells of weather."));

  expect([near, far]).toEqual([1, 0]);
});
