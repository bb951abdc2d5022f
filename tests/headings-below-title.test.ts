import { expect, it } from "vitest";
import { headingsBelowTitle } from "../src/headings-below-title.js";

it.each([
  [[], []],
  [["Fares"], []],
  [["Fares", "Children"], ["Children"]],
  [
    ["Children", "Fares"],
    ["Children", "Fares"],
  ],
  [["Fares", "Fares"], ["Fares"]],
])("shows %j after the title Fares as %j", (headings, shown) => {
  expect(headingsBelowTitle({ title: "Fares" }, headings)).toEqual(shown);
});
