/** The languages Verbatim speaks on Discord, and which one a person gets. */
import { de } from "./strings/de.js";
import { type Strings, en } from "./strings/en.js";
import { es } from "./strings/es.js";
import { fr } from "./strings/fr.js";
import { ja } from "./strings/ja.js";
import { pt } from "./strings/pt.js";

export type { Strings } from "./strings/en.js";

/** By the language part of Discord's locale codes; Portuguese on Discord is Brazilian. */
const TABLES: ReadonlyMap<string, Strings> = new Map([
  ["en", en],
  ["de", de],
  ["fr", fr],
  ["es", es],
  ["pt", pt],
  ["ja", ja],
]);

/** Discord's codes for the locales that commands are published in; English is their base. */
export const COMMAND_LOCALES = ["de", "fr", "es-ES", "es-419", "pt-BR", "ja"] as const;

/** A person's language: its words, and its code for dates and numbers. */
export interface Tongue {
  /** A code that `Intl` knows. */
  readonly code: string;
  readonly strings: Strings;
}

/** The language for one of Discord's locale codes; English where Verbatim does not speak it. */
export function tongueOf(locale: string | undefined): Tongue {
  const strings = TABLES.get(locale?.split("-")[0] ?? "");
  return strings && locale !== undefined ? { code: locale, strings } : { code: "en", strings: en };
}

/** A word of the string table in every locale that commands are published in. */
export function localized(pick: (strings: Strings) => string): Record<string, string> {
  return Object.fromEntries(
    COMMAND_LOCALES.map((locale) => [locale, pick(tongueOf(locale).strings)]),
  );
}
