/** Whoever shared is told in their language. */
import { describe, expect, it } from "vitest";
import { tongueOf } from "../../../src/discord/strings.js";
import {
  PERHAPS_SHARED,
  perhapsShared,
  TOO_BUSY,
  tooBusy,
} from "../../../src/discord/strings/doubt.js";

describe("perhapsShared", () => {
  it.each(Object.entries(PERHAPS_SHARED))("names the command that %s has", (code, words) => {
    const { strings } = tongueOf(code);

    expect(perhapsShared(code)).toBe(words);
    expect(words).toContain(`**/${strings.commands.ask.name}**`);
  });

  it("is another text in each of the six languages, also for their regions", () => {
    expect(new Set(Object.values(PERHAPS_SHARED)).size).toBe(6);
    expect(perhapsShared("pt-BR")).toBe(PERHAPS_SHARED.pt);
    expect(perhapsShared("en")).toBe(PERHAPS_SHARED.en);
    expect(perhapsShared("ko")).toBe(PERHAPS_SHARED.en);
  });
});

describe("tooBusy", () => {
  it("is another text in each of the six languages, also for their regions", () => {
    expect(new Set(Object.values(TOO_BUSY)).size).toBe(6);
    expect(tooBusy("es-419")).toBe(TOO_BUSY.es);
    expect(tooBusy("ko")).toBe(TOO_BUSY.en);
  });
});
