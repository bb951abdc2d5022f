/** Every listed signal keeps the common promises, and the list is one that can be read. */
import { describe, expect, it } from "vitest";
import { SIGNALS } from "../../../src/rank/signals/index.js";
import { describeSignal } from "../../contracts/signal-contract.js";

const SPEAKS_ALONE: Readonly<Record<string, string>> = {
  body: "what a paragraph is does not hang on the question",
  direct: "where a sentence points does not hang on the question",
  brevity: "how long a sentence is does not hang on the question",
  "expected kind": "a number answers “how many” whatever else the sentence says",
};

for (const { signal } of SIGNALS) {
  const reason = SPEAKS_ALONE[signal.name];
  describeSignal(signal, reason === undefined ? {} : { withoutSharedTerm: reason });
}

describe("the list of signals", () => {
  it("names each signal once and gives it a weight above 0", () => {
    const names = SIGNALS.map(({ signal }) => signal.name);

    expect(new Set(names).size).toBe(names.length);
    expect(SIGNALS.filter(({ weight }) => !(weight > 0))).toEqual([]);
  });

  it("holds every signal that is let off a promise", () => {
    const names = SIGNALS.map(({ signal }) => signal.name);

    expect(Object.keys(SPEAKS_ALONE).filter((name) => !names.includes(name))).toEqual([]);
  });
});
