/** What every signal promises, whatever the question and the sentence. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { evidenceFor, type Evidence } from "../../src/rank/evidence.js";
import type { Signal } from "../../src/rank/signals/signal.js";
import { libraryOf, queryFor } from "../support/library-of.js";

/** Why a signal speaks for a sentence that shares no word with the question. */
export interface SignalExceptions {
  readonly withoutSharedTerm?: string;
}

const FILES = {
  "drills.md": `# Joint drills

## Troops

The joint drills involved around 7,000 troops. They lasted five days near Borisov.

- 12 tanks crossed the river on 12 September 2025.
- Fuel.

| Unit | Troops |
|---|---|
| Navy | 300 |

    ./start --drills
`,
  "alone.txt": "General Anna Weber bought forty apples because nine pears were rotten.\n",
  "odd.txt": "العربية في 1999\n\n你好世界。\n\n😀 😀\n",
};
/** The one sentence of its source; shares no word with `UNRELATED`. */
const ALONE = "General Anna Weber bought forty apples because nine pears were rotten.";
/** One question of every kind that a signal may look at. */
const UNRELATED = [
  "How many troops joined the drills?",
  "Who led the joint drills?",
  "When did the drills last?",
  "Why did the drills last five days?",
  "drills",
];
const WORDS = [
  ..."how many who when where why what the joint drills troops tanks Borisov 7,000 12 navy fuel".split(
    " ",
  ),
  ..."apples pears 1999 العربية 你好世界 😀 soldeirs tungsten start ? --".split(" "),
];

/** Runs the suite for one signal. */
export function describeSignal(signal: Signal, exceptions: SignalExceptions = {}): void {
  describe(`${signal.name} as a signal`, async () => {
    const library = await libraryOf(FILES);
    const everyEvidence = (question: string): Evidence[] => {
      const candidates = library.sentences.map((sentence, at) => ({
        sentence,
        fullTextScore: at,
        passageScore: at,
      }));
      return evidenceFor(queryFor(library, question), candidates, library.index);
    };
    const questions = fc
      .array(fc.constantFrom(...WORDS), { maxLength: 8 })
      .map((words) => words.join(" "));

    it("has a name and says what it means when it is high", () => {
      expect(signal.name).toMatch(/^[a-z][a-z ]+[a-z]$/);
      expect(signal.meaning).toMatch(/^[a-z].*[a-z)]$/);
    });

    it("is a finite number from 0 to 1", () => {
      fc.assert(
        fc.property(questions, (question) => {
          const scores = everyEvidence(question).map((evidence) => signal.score(evidence));

          expect(scores.filter((score) => !(score >= 0 && score <= 1))).toEqual([]);
        }),
        { numRuns: 60 },
      );
    });

    it("gives the same for the same evidence and leaves it as it was", () => {
      fc.assert(
        fc.property(questions, (question) => {
          for (const evidence of everyEvidence(question)) {
            const before = structuredClone(evidence);
            const score = signal.score(evidence);

            expect(signal.score(structuredClone(evidence))).toBe(score);
            expect(evidence).toEqual(before);
          }
        }),
        { numRuns: 5 },
      );
    });

    const reason = exceptions.withoutSharedTerm;
    it.skipIf(reason !== undefined)(
      `is 0 for a sentence that shares no word with the question${reason ? ` – not so: ${reason}` : ""}`,
      () => {
        const scores = UNRELATED.flatMap((question) =>
          everyEvidence(question)
            .filter(({ text }) => text === ALONE)
            .map((evidence) => signal.score({ ...evidence, fullTextScore: 0, passageScore: 0 })),
        );

        expect(scores).toEqual(UNRELATED.map(() => 0));
      },
    );
  });
}
