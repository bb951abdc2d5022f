/** Words as they stand on a PDF's page. */
import type { Words } from "../../src/documents/formats/pdf-pages.js";

/** Words of size 10, each letter five points wide, with their left end at `x` and their foot at `y`. */
export function words(text: string, x: number, y: number): Words {
  return {
    text,
    x,
    right: x + text.length * 5,
    y,
    size: 10,
    font: "f",
    isFixedPitch: false,
    isRightToLeft: false,
  };
}
