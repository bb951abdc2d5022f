/** A sentence that only points elsewhere is told by how it opens. */
import { expect, it } from "vitest";
import { direct } from "../../../src/rank/signals/direct.js";
import { evidenceOn, libraryOf } from "../../support/library-of.js";

const TEXT = "The ferry leaves at nine.";
const evidence = evidenceOn(await libraryOf({ "a.txt": TEXT }), "ferry", TEXT);

it.each([
  "See the timetable.",
  "- See [the timetable](times.md) for details.",
  "For more information, ask at the pier.",
  "More details are in the annex.",
  "Please refer to the annex.",
  "The following section lists the ferries.",
])("takes “%s” for a pointer", (text) => {
  expect(direct.score({ ...evidence, text })).toBe(0);
});

it.each([
  "Seeds are sold at the pier.",
  "Sailors see the lighthouse from afar.",
  "For children the fare is 4 euros.",
  "More than 200 people came.",
  "",
])("takes “%s” for a statement", (text) => {
  expect(direct.score({ ...evidence, text })).toBe(1);
});
