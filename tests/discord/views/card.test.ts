/** What cards share. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  ago,
  control,
  dateOf,
  filterIn,
  filterNote,
  fitLine,
  numeral,
  questionHeading,
  questionIn,
  smallPrint,
  title,
} from "../../../src/discord/views/card.js";
import { hostileText } from "../../support/hostile-text.js";
import { viewerIn } from "../../support/discord-desk.js";

describe("questionIn", () => {
  it("reads the question back from a card", () => {
    expect(questionIn([questionHeading("What is *x* in [y]?")])).toBe("What is *x* in [y]?");
  });

  it("finds none in other cards", () => {
    expect(questionIn([title("Sources"), null, 7])).toBeUndefined();
  });
});

describe("filterIn", () => {
  it("reads the filter back from a card", () => {
    expect(filterIn([filterNote("a_b")])).toBe("a_b");
  });
});

describe("fitLine", () => {
  it("counts escapes", () => {
    expect(fitLine("***** stars", 8)).toBe("\\*\\*\\*…");
  });

  it("never goes beyond its room", () => {
    fc.assert(
      fc.property(hostileText(), fc.integer({ min: 4, max: 200 }), (words, room) => {
        expect(fitLine(words, room).length).toBeLessThanOrEqual(room);
      }),
    );
  });
});

describe("smallPrint", () => {
  it("is nothing without lines", () => {
    expect(smallPrint()).toEqual([]);
    expect(smallPrint("a", "b")).toEqual([{ type: 10, content: "-# a\n-# b" }]);
  });
});

describe("control", () => {
  it("is a quiet button that carries its meaning", () => {
    expect(control(viewerIn("en-US", { asker: "35" }), "Remove", "remove")).toEqual({
      type: 2,
      style: 2,
      label: "Remove",
      custom_id: "v1:remove:3f9c1a2b:z:-:-:-",
    });
  });
});

describe("dates and numbers", () => {
  it.each([
    ["en-US", "Sep 17, 2025", "1,234"],
    ["de", "17.09.2025", "1.234"],
    ["ja", "2025/09/17", "1,234"],
  ])("are written as in %s", (locale, date, number) => {
    expect(dateOf(viewerIn(locale), "2025-09-17T23:59:00Z")).toBe(date);
    expect(numeral(viewerIn(locale), 1234)).toBe(number);
  });

  it("stay as stated where they are no ISO dates", () => {
    expect(dateOf(viewerIn("de"), "spring 2025")).toBe("spring 2025");
    expect(dateOf(viewerIn("de"), "2025-99-99")).toBe("2025-99-99");
  });

  it("leave the time zone to Discord", () => {
    expect(ago(new Date(1_700_000_000_999))).toBe("<t:1700000000:R>");
  });
});
