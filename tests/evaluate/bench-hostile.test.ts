/** Questions that are meant to take long. */
import { describe, expect, it } from "vitest";
import { hostileKinds, slowestOf } from "../../src/evaluate/bench-hostile.js";
import { libraryOf } from "../support/library-of.js";

const FERRIES = `The ferry sails at noon.

Tickets are sold at the harbour, not on the ferry.
`;

describe("hostileKinds", async () => {
  const library = await libraryOf({ "ferries.txt": FERRIES });

  it("are questions as long as Discord sends, or longer, but for a few words and three questions", () => {
    const lengths = Object.entries(hostileKinds(library)).map(
      ([kind, make]) => [kind, make().length] as const,
    );

    expect(lengths.filter(([, length]) => length < 6000).map(([kind]) => kind)).toEqual([
      "500 common words",
      "three questions",
    ]);
  });

  it("are made of other words each time, and of the same in each run", () => {
    const twice = () => {
      const make = hostileKinds(library)["mistyped words"]!;
      return [make(), make()];
    };

    expect(new Set(twice()).size).toBe(2);
    expect(twice()).toEqual(twice());
  });

  it("hold characters of every plane", () => {
    const make = hostileKinds(library)["characters of all planes"]!;

    const planes = new Set(Array.from(make(), (character) => character.codePointAt(0)! >>> 16));

    expect(planes.size).toBe(17);
  });
});

describe("slowestOf", () => {
  it("names the kind that takes longest, with its times", async () => {
    const library = await libraryOf({ "ferries.txt": FERRIES });

    const { kind, ms, processor } = slowestOf(library);

    expect(Object.keys(hostileKinds(library))).toContain(kind);
    expect(ms).toBeGreaterThan(0);
    expect(processor).toBeGreaterThan(0);
  });
});
