/** Damaged text becomes readable, sound text stays, and the way back is exact. */
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { repair } from "../../src/documents/repair.js";

const DAMAGED = new URL("../../corpus/003_4311e2a8b1539c12.txt", import.meta.url);

const SOUND = [
  "Plain ASCII text.",
  "Il a dit : « C’est l’été à Besançon », déjà vu… – œuvre, naïve, Âge, À bientôt.",
  "Os “IRMÃOS” e a “IRMÔ – ação, coração, São João, avô, à noite. «Irmû",
  "“IRMÃ”",
  "CAFÉ™ and CAFÉ®, É©, Ü“x”",
  "Tiếng Việt: Đường phố Hà Nội rất đông người – “phở” và cà phê sữa đá. Âu Ấn Ằ",
  "茅台酒是中国的一种白酒，产于贵州省。Maotai茅台 is 53% alcohol. 聽說很好。",
  "日本語の文章です。「引用」も——あります。鈴木さんは茅葺きの家に住む。",
  "An English text on the word 茅 and on 中国 with a naïve remark – “quoted”.",
  "Größe über Straße: „Anführung“ … Übergröße",
  "Привет, мир – «цитата»…",
  "한국어 문장입니다. “인용”",
  "Ελληνικά – «κείμενο»",
  "עברית “ציטוט”",
  "ÅÄÖ åäö – ”citat”",
  "Pokój żółć “ł” Łódź",
  "enemy鈥 in areas",
  "¿Qué? ¡Señor! Ñandú, 5 º, 3 ª",
];

async function rawOf(text: string): Promise<string> {
  const { text: repaired, repairs } = await repair(text);
  let raw = "";
  let cursor = 0;
  for (const { start, end, raw: damaged } of repairs) {
    expect(end).toBeGreaterThan(start);
    expect(start).toBeGreaterThanOrEqual(cursor);
    raw += repaired.slice(cursor, start) + damaged;
    cursor = end;
  }
  return raw + repaired.slice(cursor);
}

describe("repair", () => {
  it("recovers all eight stretches of the shipped document and leaves the six lone signs", async () => {
    const { text, repairs } = await repair(readFileSync(DAMAGED, "utf8"));

    expect(repairs.map(({ start, end, raw }) => [raw, text.slice(start, end + 6)])).toEqual([
      ["鈥淶", "“Zapad 2"],
      ["鈥淲", "“West 20"],
      ["鈥檛", "’t targe"],
      ["鈥渟", "“small u"],
      ["鈥減", "“plannin"],
      ["鈥檚", "’s war i"],
      ["鈥渉", "“highly "],
      ["鈥檚", "’s natio"],
    ]);
    expect(text.match(/鈥 /g)).toHaveLength(6);
    expect(text.match(/鈥/g)).toHaveLength(6);
  });

  it.each(SOUND)("leaves sound text alone: %s", async (text) => {
    expect(await repair(text)).toEqual({ text, repairs: [] });
  });

  it("leaves any mixture of sound words alone", async () => {
    const words = SOUND.filter((text) => !text.includes("鈥")).flatMap((text) => text.split(" "));
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(...words), { minLength: 20, maxLength: 60 }),
        async (some) => {
          const text = some.join(" ");

          expect((await repair(text)).text).toBe(text);
        },
      ),
      { numRuns: 200 },
    );
  });

  it("tells for every text what stood there before", async () => {
    const unit = fc.constantFrom(
      "a",
      " ",
      "É",
      "Ã",
      "©",
      "â",
      "€",
      "™",
      "’",
      "鈥",
      "檚",
      "茅",
      "中",
      "\u0080",
      "ð",
      "Ÿ",
      "˜",
      "€",
      "\n",
    );
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.string({ unit }), fc.string({ unit: "binary" })),
        async (text) => {
          expect(await rawOf(text)).toBe(text);
        },
      ),
      { numRuns: 300 },
    );
  });
});
