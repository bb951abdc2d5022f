/** Which kinds of question go well, and which don't. */
import { describe, expect, it } from "vitest";
import { groupsBy, groupsText } from "../../src/evaluate/groups.js";
import type { GoldQuestion } from "../../src/evaluate/questions.js";
import { foundWith, notFoundWith } from "../support/answers.js";
import { outcomeOf, FERRY } from "../support/outcomes.js";

const right = foundWith([FERRY.old]);
const wrong = foundWith([FERRY.white]);
const second = foundWith([FERRY.white, FERRY.old]);
const typed = (type: string, answerable = true): Partial<GoldQuestion> => ({ type, answerable });

const OUTCOMES = [
  outcomeOf(typed("who"), { shipped: right, open: right }),
  outcomeOf(typed("when"), { shipped: wrong, open: wrong }),
  outcomeOf(typed("when"), { shipped: notFoundWith(), open: second }),
  outcomeOf(typed("when", false), { shipped: wrong, open: wrong }),
  outcomeOf(typed("why", false), { shipped: notFoundWith(), open: wrong }),
  outcomeOf({}, { shipped: right, open: right }),
];

describe("groupsBy", () => {
  it("counts each group's questions, largest group first, and passes over those without one", () => {
    expect(groupsBy("type", OUTCOMES)).toEqual([
      { name: "when", n: 3, answerable: 2, P1: 0, R3: 0.5, answered: 2, right: 0 },
      { name: "who", n: 1, answerable: 1, P1: 1, R3: 1, answered: 1, right: 1 },
      { name: "why", n: 1, answerable: 0, P1: 0, R3: 0, answered: 0, right: 0 },
    ]);
    expect(groupsBy("phrasing", OUTCOMES)).toEqual([]);
  });
});

describe("groupsText", () => {
  it("is a table with a line for each group", () => {
    expect(groupsText("by kind", groupsBy("type", OUTCOMES))).toMatchInlineSnapshot(`
      "by kind         n        P1        R3  answered     right
      when            3     0.0 %    50.0 %         2         0
      who             1   100.0 %   100.0 %         1         1
      why             1         –         –         0         0"
    `);
  });
});
