/** A corpus of two documents that nobody knows, what can be asked of it, and the JSON that comes back. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const FERRY = `The ferry to Ulvik

The ferry between Ulvik and Brimnes carries 212 passengers and 60 cars. It was
built in Gdansk in 1998 and is named after the painter Nikolai Astrup.

In winter the ferry leaves at noon only. Captain Ingrid Solheim has steered it
since 2011.
`;
export const BAKERY = `# The bakery

## Opening hours

The bakery opens at six in the morning on weekdays and at eight on Sundays.

## Bread

- Rye bread costs 42 kroner.
- Oat rolls cost 9 kroner apiece.
`;
export const CAPTAIN = "Which captain has steered the ferry since 2011?";
export const BREAD = "How much does rye bread cost?";
/** Of nothing in the documents. */
export const NOWHERE = "What is the boiling point of tungsten on Neptune?";

interface Place {
  readonly start: number;
  readonly end: number;
}
interface Quote {
  readonly text: string;
  readonly source: { readonly id: string; readonly path: string };
  readonly lines: [number, number];
  readonly bytes: Place;
  readonly sha256: string;
}
/** The part of the JSON that tests look at. */
export interface PrintedAnswer {
  readonly id?: string;
  readonly question: string;
  readonly kind: string;
  readonly quotes: Quote[];
  readonly line?: number;
  readonly error?: string;
  readonly ms: number;
}

/** Writes the documents into a new folder and gives its path. */
export function writeSmallCorpus(parent: string): string {
  const folder = join(parent, "docs");
  mkdirSync(folder);
  writeFileSync(join(folder, "ferry.txt"), FERRY);
  writeFileSync(join(folder, "bakery.md"), BAKERY);
  return folder;
}
