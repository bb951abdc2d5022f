/** What every language of the string table keeps: within Discord's limits, with everything put in. */
import { describe, expect, it } from "vitest";
import { LIMITS } from "../../src/discord/payload.js";
import { type Strings, en } from "../../src/discord/strings/en.js";

/** Discord's pattern for names of commands and options. */
const NAME = /^[-_'\p{L}\p{N}\p{Script=Deva}\p{Script=Thai}]{1,32}$/u;

interface Entry {
  readonly path: string;
  readonly value: unknown;
}

function entriesOf(table: object, path = ""): Entry[] {
  return Object.entries(table).flatMap(([key, value]: [string, unknown]) =>
    typeof value === "object" && value !== null
      ? entriesOf(value, `${path}${key}.`)
      : [{ path: path + key, value }],
  );
}

export function stringsContract(language: string, strings: Strings): void {
  const entries = entriesOf(strings);

  describe(`the words in ${language}`, () => {
    it("are the same entries as in English", () => {
      expect(entries.map(({ path }) => path)).toEqual(entriesOf(en).map(({ path }) => path));
    });

    it("are nowhere blank and have no stray white space", () => {
      const values = entries.map(({ value }) => value).filter((value) => typeof value === "string");

      expect(values.filter((value) => value.trim() !== value || value === "")).toEqual([]);
    });

    it("hold everything that is put into them", () => {
      for (const { path, value } of entries) {
        if (typeof value !== "function") continue;
        const given = Array.from({ length: value.length }, (_, at) => `${at + 71}`);
        const words = String(Reflect.apply(value, undefined, given));

        for (const part of given) expect(words, path).toContain(part);
      }
    });

    it("name commands and options as Discord allows", () => {
      const { ask, question, source, within, visibility, sources, filter, reload, about } =
        strings.commands;

      for (const { name, description } of [
        ask,
        question,
        source,
        within,
        visibility,
        sources,
        filter,
        reload,
        about,
      ]) {
        expect(name).toMatch(NAME);
        expect(name).toBe(name.toLowerCase());
        expect(description.length).toBeLessThanOrEqual(LIMITS.commandDescription);
      }
      expect(strings.commands.findQuotes.name.length).toBeLessThanOrEqual(LIMITS.commandName);
    });

    it("fit on buttons, menus and dialogs", () => {
      for (const label of Object.values(strings.buttons))
        expect(label.length).toBeLessThanOrEqual(40);
      const { title, label, placeholder } = strings.askWithin;
      expect(title.length).toBeLessThanOrEqual(LIMITS.modalTitle);
      expect(label.length).toBeLessThanOrEqual(LIMITS.modalLabel);
      expect(placeholder.length).toBeLessThanOrEqual(LIMITS.modalPlaceholder);
    });
  });
}
