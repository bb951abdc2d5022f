/** Which characters are told as likely damaged, and that sound text is left alone. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { damagedText } from "../../src/answer/damaged-text.js";

describe("damagedText", () => {
  it.each([
    ["The caf\ufffd\ufffd is open.", "The caf\ufffd\ufffd is open."],
    ["It costs 5 \u0080 a day.", "It costs 5 \u0080 a day."],
    ["A \uf0b7 stands here.", "A \uf0b7 stands here."],
    ["The cafÃ© is open.", "The cafÃ© is open."],
    ["It is 20Â°C in the great hall.", "It is 20Â°C in the great"],
    ["It isnâ€™t open on Sundays.", "It isnâ€™t open on"],
    ["That costs nothing ðŸ˜€ at all.", "costs nothing ðŸ˜€ at all."],
    ["РџСЂРёРІРµС‚", "РџСЂРёРІРµС‚"],
    ["It鈥 open.", "It鈥 open."],
    ["Open on 锟斤拷 days.", "Open on 锟斤拷 days."],
  ])("tells of %j the place", (text, first) => {
    expect(damagedText(text)).toEqual({ places: 1, first });
  });

  it("counts places", () => {
    expect(damagedText("CafÃ© and thÃ©: “isnâ€™t”.")?.places).toBe(3);
  });

  it.each([
    "Der Fährmann grüßt, naïve façade, señor – „gut“, 20 °C, ±5 %, 3 × 4 µm.",
    "IRMÃ e PÃO, Ângela: À côté, être â la carte.",
    "Привет, мир. Сегодня РФ и США. Ёлка, объём, №5.",
    "你好，世界。鈥是一个字。",
    "日本語の文章です。",
    "👍🏽 fine ✔ → ok",
  ])("finds nothing in %j", (text) => {
    expect(damagedText(text)).toBeUndefined();
  });

  it("tells whole characters of any text, on one line", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }), (a, b) => {
        const { first } = damagedText(`${a}\ufffd${b}`)!;

        expect(first).toMatch(/^\P{Cs}*$/u);
        expect(first).not.toMatch(/[\r\n]/);
      }),
    );
  });
});
