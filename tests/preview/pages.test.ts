/** The preview's pages, made from the real documents by the real product. */
import { beforeAll, describe, expect, it } from "vitest";
import { NAMES, galleryPage, statePage } from "./pages.js";

describe("the preview", () => {
  let gallery = "";
  beforeAll(async () => {
    gallery = await galleryPage("en-US");
  });

  it("shows every state once", () => {
    const shown = [...gallery.matchAll(/<h2 class="state" id="([^"]+)"/g)].map(([, name]) => name);

    expect(shown).toEqual(NAMES);
    expect(new Set(NAMES).size).toBe(NAMES.length);
  });

  it("finds nothing that Discord would show otherwise than meant", () => {
    expect(gallery).not.toMatch(/class="unknown"|@unknown-user|<span class="mention">[a-zA-Z]+!/);
  });

  it("shows the README's answer, with its figure in bold", async () => {
    const page = await statePage("answer", "en-US");

    expect(page).toContain("<h3>How many troops are participating in the Zapad-2025 drills?</h3>");
    expect(page).toContain("involved <strong>around 7,000</strong> troops");
  });

  it("speaks the language asked for", async () => {
    expect(await statePage("context", "de")).toContain("Im Zusammenhang");
  });

  it("knows no state by another name", async () => {
    expect(await statePage("constructor", "en-US")).toBeUndefined();
  });
});
