/** Old sources are marked, where the operator wants that. */
import { describe, expect, it } from "vitest";
import { citationMarked, isStale, staleBefore, withStaleMarked } from "../../src/answer/stale.js";
import { citedIn, foundWith, notFoundWith, sourceOf } from "../support/answers.js";

const NOW = new Date("2025-06-30T12:00:00Z");
const LIMIT = staleBefore(NOW, 30);

describe("staleBefore", () => {
  it("is so many days ago", () => {
    expect(LIMIT).toEqual(new Date("2025-05-31T12:00:00Z"));
  });
});

describe("isStale", () => {
  it.each([
    ["2025-05-30", true],
    ["2025-05-31", false],
    ["2025-05-30T23:00:00+02:00", true],
    ["2025-04", true],
    ["2025-05", false],
    ["2024", true],
    ["2025", false],
    ["2024-12", true],
    ["last May", false],
    ["20240101", false],
    [undefined, false],
  ])("tells of %s whether it is: %s", (published, expected) => {
    expect(isStale(published, LIMIT)).toBe(expected);
  });

  it("knows nothing stale without a limit", () => {
    expect(isStale("1999", undefined)).toBe(false);
  });
});

describe("withStaleMarked", () => {
  const old = sourceOf("It is so.", { path: "old.txt", published: "2020-01-01" });
  const fresh = sourceOf("It is so.", { path: "new.txt", published: "2025-06-29" });
  const copy = citedIn(old, old.text);
  const answer = foundWith([citedIn(fresh, fresh.text, { also: [copy] }), citedIn(old, old.text)]);

  it("marks quotes and near-copies, and nothing else", () => {
    const marked = withStaleMarked(answer, LIMIT);

    expect(marked).toEqual({
      ...answer,
      quotes: [
        {
          ...answer.quotes[0],
          also: [{ ...copy, citation: { ...copy.citation, stale: true } }],
        },
        { ...answer.quotes[1], citation: { ...copy.citation, stale: true } },
      ],
    });
  });

  it("leaves all as it is where nothing can be stale", () => {
    expect(withStaleMarked(answer, undefined)).toBe(answer);
    expect(withStaleMarked(notFoundWith(), LIMIT)).toEqual(notFoundWith());
    expect(citationMarked(answer.quotes[0].citation, LIMIT)).toBe(answer.quotes[0].citation);
  });
});
