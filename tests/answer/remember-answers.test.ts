/** What was answered is given again, and only for the same question to the same library. */
import { describe, expect, it } from "vitest";
import { ask } from "../../src/answer/ask.js";
import { rememberAnswers, type Ask } from "../../src/answer/remember-answers.js";
import { libraryOf } from "../support/library-of.js";

const LIBRARY = await libraryOf({
  "a.txt": "The ferry carries 212 cars.\n",
  "b.txt": "A bus has 40.\n",
});

/** Asking that counts how often it was really asked. */
function counted(): { readonly count: () => number; readonly counting: Ask } {
  let times = 0;
  const counting: Ask = (...given) => {
    times += 1;
    return ask(...given);
  };
  return { count: () => times, counting };
}

describe("rememberAnswers", () => {
  it("gives the answer of before for the same question", () => {
    const { count, counting } = counted();
    const asking = rememberAnswers(counting, 10);
    const first = asking(LIBRARY, "How many cars?", { limit: 2 });

    expect(asking(LIBRARY, "How many cars?", { limit: 2 })).toBe(first);
    expect(first).toEqual(ask(LIBRARY, "How many cars?", { limit: 2 }));
    expect(count()).toBe(1);
  });

  it("asks anew for other words, options and libraries", async () => {
    const { count, counting } = counted();
    const asking = rememberAnswers(counting, 10);
    const id = LIBRARY.sources[1]!.id;
    asking(LIBRARY, "How many cars?");
    asking(LIBRARY, "How many buses?");
    asking(LIBRARY, "How many cars?", { limit: 1 });
    asking(LIBRARY, "How many cars?", { abstain: false });
    const within = asking(LIBRARY, "How many cars?", { sources: [id] });
    const other = asking(await libraryOf({ "a.txt": "It carries 7 cars.\n" }), "How many cars?");

    expect(count()).toBe(6);
    expect(within).toEqual(ask(LIBRARY, "How many cars?", { sources: [id] }));
    expect(JSON.stringify(other)).not.toContain("212");
  });

  it("forgets what was asked for longest ago", () => {
    const { count, counting } = counted();
    const asking = rememberAnswers(counting, 2);
    for (const question of ["one?", "two?", "one?", "three?", "one?"]) asking(LIBRARY, question);
    expect(count()).toBe(3);

    asking(LIBRARY, "two?");

    expect(count()).toBe(4);
  });

  it("keeps nothing where it is told to, nor the answers to long lists of sources", () => {
    const { count, counting } = counted();
    const sources = Array.from({ length: 51 }, (_, at) => String(at));
    for (const asking of [rememberAnswers(counting, 0), rememberAnswers(counting, 5)]) {
      asking(LIBRARY, "How many cars?", { sources });
      asking(LIBRARY, "How many cars?", { sources });
    }

    expect(count()).toBe(4);
  });
});
