/** Every signal is told in every language, on one line. */
import { describe, expect, it } from "vitest";
import { meanings } from "../../../src/discord/strings/meanings.js";
import { SIGNALS } from "../../../src/rank/signals/index.js";

describe("meanings", () => {
  it.each(Object.entries(meanings))("has words for every signal, in %s", (_, words) => {
    const names = SIGNALS.map(({ signal }) => signal.name);

    expect(Object.keys(words).sort()).toEqual(names.sort());
    expect(Object.values(words).filter((text) => text.length > 90)).toEqual([]);
  });

  it("is another text in each language", () => {
    expect(new Set(Object.values(meanings).map(({ body }) => body)).size).toBe(6);
  });
});
