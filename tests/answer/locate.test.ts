import { describe, expect, it } from "vitest";
import { locate } from "../../src/answer/locate.js";

describe("locate", () => {
  it("gives nothing for a source without pages, rows or times", () => {
    expect(locate({}, { start: 0, end: 5 })).toEqual({});
  });

  it("gives the page on which a span begins, also when it ends on the next", () => {
    const milestones = [
      { start: 0, page: 1 },
      { start: 10, page: 2 },
      { start: 20, page: 4 },
    ];

    expect(locate({ milestones }, { start: 9, end: 12 })).toEqual({ page: 1 });
    expect(locate({ milestones }, { start: 10, end: 12 })).toEqual({ page: 2 });
    expect(locate({ milestones }, { start: 25, end: 30 })).toEqual({ page: 4 });
  });

  it("gives nothing before the first milestone", () => {
    expect(locate({ milestones: [{ start: 4, row: 2 }] }, { start: 0, end: 3 })).toEqual({});
  });

  it("lets a time run to the end of the last stretch that the span touches", () => {
    const milestones = [
      { start: 0, time: { start: 1000, end: 3000 } },
      { start: 10, time: { start: 3500, end: 6000 } },
    ];

    expect(locate({ milestones }, { start: 2, end: 14 })).toEqual({
      time: { start: 1000, end: 6000 },
    });
    expect(locate({ milestones }, { start: 2, end: 10 })).toEqual({
      time: { start: 1000, end: 3000 },
    });
  });
});
