/** A sentence that tells what to do is told by how it opens. */
import { expect, it } from "vitest";
import { instructive } from "../../../src/rank/signals/instructive.js";
import { evidenceOn, libraryOf } from "../../support/library-of.js";

const TEXT = "The ferry leaves at nine.";
const evidence = evidenceOn(await libraryOf({ "a.txt": TEXT }), "ferry", TEXT);

it.each([
  "To uninstall it, run the script.",
  "Run `tool --help`.",
  "- Then, open the settings.",
  "> If you want silence, turn it off.",
  "If you’d like tea, ask.",
  "You can change the colour.",
  "First, choose a name.",
])("takes “%s” for an instruction", (text) => {
  expect(instructive.score({ ...evidence, text })).toBe(1);
});

it.each([
  "The script runs at night.",
  "Running costs are high.",
  "Today it rained.",
  "Your ticket is valid.",
  "",
])("takes “%s” for none", (text) => {
  expect(instructive.score({ ...evidence, text })).toBe(0);
});
