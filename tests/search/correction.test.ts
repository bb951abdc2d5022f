/** What a mistyped word is read as, given a corpus and English. */
import { describe, expect, it } from "vitest";
import { openRelatedWords } from "../../src/language/related-words.js";
import { correctionOf } from "../../src/search/correction.js";
import { libraryOf } from "../support/library-of.js";

describe("correctionOf", async () => {
  const { index } = await libraryOf({
    "garrison.txt":
      "The seasoned soldiers fired a missile.\n\nThey stay at the Borisov garrison.\n",
  });
  const place = { index, related: openRelatedWords() };

  it("is the corpus' word", () => {
    expect(correctionOf("soldeirs", place)).toBe("soldiers");
    expect(correctionOf("borisow", place)).toBe("borisov");
  });

  it("is an English word that the corpus has only relatives of", () => {
    expect(correctionOf("rokcets", place)).toBe("rockets");
  });

  it("is none where English has a likelier word, of which the corpus has nothing", () => {
    expect(correctionOf("personel", place)).not.toBe("seasoned");
    expect(correctionOf("statoned", place)).not.toBe("seasoned");
    expect(correctionOf("giraffs", place)).toBeUndefined();
  });

  it("is none for a name that the dictionary has", async () => {
    const trip = await libraryOf({ "trip.txt": "The capital has a tram.\n" });

    expect(correctionOf("lisbon", { ...place, index: trip.index })).toBeUndefined();
  });
});
