/** Code that stands indented inside of components ends where it ends. */
import { describe, expect, it } from "vitest";
import { markdown } from "../../../src/documents/formats/markdown.js";
import { outdented } from "../../../src/documents/formats/markdown-fences.js";
import { showParsed } from "../../support/show-parsed.js";

const TABS = [
  "<Tabs>",
  "  <Tab>",
  "    Run it:",
  "",
  "    ```bash",
  "    npm i",
  "      npm t",
  "    ```",
  "  </Tab>",
  "</Tabs>",
  "",
  "It is ready.",
].join("\n");

describe("outdented", () => {
  it("ends a block of code inside of components, and keeps the places of what follows", async () => {
    const { sections } = await markdown.parse(TABS);
    const last = sections[0]?.paragraphs.at(-1);

    expect(showParsed(await markdown.parse(TABS))).toEqual([
      "#",
      "prose: Run it:",
      "code: npm i << Run it: << bash",
      "code: npm t << Run it: << bash",
      "prose: It is ready.",
    ]);
    expect(TABS.slice(last?.span.start, last?.span.end)).toBe("It is ready.");
    expect(showParsed(await markdown.parse(TABS.replaceAll("\n", "\r\n")))).toEqual(
      showParsed(await markdown.parse(TABS)),
    );
  });

  it("gives the way back to every place", () => {
    const text = `a\n${TABS}\n\n      ~~~~\n    x\n      ~~~~\nend`;
    const { text: flat, back } = outdented(text);

    expect(flat).not.toBe(text);
    for (const word of ["a", "Run it", "npm i", "npm t", "</Tab>", "ready", "x\n", "end"]) {
      expect(back(flat.indexOf(word))).toBe(text.indexOf(word));
    }
  });

  it.each([
    ["a block in a list", "1. One\n\n    ```\n    x\n    ```\n"],
    ["a block that is hardly indented", "<A>\n  ```\n  x\n  ```\n</A>"],
    ["no block", "<A>\n    words\n</A>"],
  ])("leaves %s where it is", (_case, text) => {
    expect(outdented(text).text).toBe(text);
  });
});
