/** Which components state a title, and how far they reach. */
import { describe, expect, it } from "vitest";
import { markdown } from "../../../src/documents/formats/markdown.js";
import { componentBoxesIn } from "../../../src/documents/formats/markdown-components.js";
import { showParsed } from "../../support/show-parsed.js";

/** The title and the words of each component. */
function boxesIn(text: string): [string, string][] {
  let start = 0;
  const lines = text.split("\n").map((words) => {
    const line = { words, start, end: start + words.length, kind: "words" };
    start = line.end + 1;
    return line;
  });
  return componentBoxesIn(lines).map(({ start: from, end, title }) => [
    text.slice(title.start, title.end),
    text
      .slice(from, end)
      .replace(/^.*\n?/, "")
      .trim(),
  ]);
}

describe("componentBoxesIn", () => {
  it.each([
    '<TabItem value="mac" label="macOS">\nText.\n</TabItem>',
    '{% tab title="macOS" %}\nText.\n{% endtab %}',
    "  <Tab title='macOS'>\nText.\n  </Tab>",
  ])("reads the title of %j", (text) => {
    expect(boxesIn(`Before.\n${text}\nAfter.`)).toEqual([["macOS", "Text."]]);
  });

  it("tells those in one another apart", () => {
    const text = '<Tabs title="All">\n<Tab title="A">\nOne.\n</Tab>\nTwo.\n</Tabs>';

    expect(boxesIn(text).map(([title]) => title)).toEqual(["A", "All"]);
  });

  it.each([
    '<Card title="x" href="y" />',
    '<TabItem label="macOS">\nNo end.',
    "<TabItem>\nText.\n</TabItem>",
    '<div title="x">\nText.\n</div>',
  ])("finds none in %j", (text) => {
    expect(boxesIn(text)).toEqual([]);
  });

  it("tells the text of a tab which tab it stands in", async () => {
    const text =
      '<Tabs>\n<TabItem value="win" label="Windows">\n\nRun the installer.\n\n</TabItem>\n<TabItem value="mac" label="macOS">\n\nOpen the image.\n\n</TabItem>\n</Tabs>\n';

    expect(showParsed(await markdown.parse(text))).toEqual([
      "#",
      "prose: Run the installer. << Windows",
      "prose: Open the image. << macOS",
    ]);
  });
});
