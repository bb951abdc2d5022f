/** Who gets which language. */
import { describe, expect, it } from "vitest";
import { localized, tongueOf } from "../../src/discord/strings.js";
import { de } from "../../src/discord/strings/de.js";
import { en } from "../../src/discord/strings/en.js";
import { es } from "../../src/discord/strings/es.js";
import { pt } from "../../src/discord/strings/pt.js";

describe("tongueOf", () => {
  it.each([
    ["de", "de", de],
    ["es-419", "es-419", es],
    ["es-ES", "es-ES", es],
    ["pt-BR", "pt-BR", pt],
    ["en-GB", "en-GB", en],
    ["ko", "en", en],
    ["", "en", en],
    [undefined, "en", en],
  ])("gives %s its words", (locale, code, strings) => {
    expect(tongueOf(locale)).toEqual({ code, strings });
  });
});

describe("localized", () => {
  it("gives a word in every published locale", () => {
    expect(localized(({ commands }) => commands.ask.name)).toEqual({
      de: "fragen",
      fr: "demander",
      "es-ES": "preguntar",
      "es-419": "preguntar",
      "pt-BR": "perguntar",
      ja: "質問",
    });
  });
});

describe("the words of doubt", () => {
  const all = ["en", "de", "fr", "es-ES", "pt-BR", "ja"].map((code) => tongueOf(code).strings);

  it("name the command that each language has for asking", () => {
    for (const { errors, commands } of all) {
      expect(errors.perhapsShared).toContain(`**/${commands.ask.name}**`);
    }
  });

  it("are other texts in each of the six languages, also for their regions", () => {
    expect(new Set(all.map(({ errors }) => errors.perhapsShared)).size).toBe(6);
    expect(new Set(all.map(({ errors }) => errors.tooBusy)).size).toBe(6);
    expect(tongueOf("es-419").strings.errors.tooBusy).toBe(es.errors.tooBusy);
    expect(tongueOf("pt-BR").strings.errors.perhapsShared).toBe(pt.errors.perhapsShared);
    expect(tongueOf("ko").strings.errors).toBe(en.errors);
  });
});
