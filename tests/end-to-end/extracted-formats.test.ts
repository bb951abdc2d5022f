/** A question about a PDF, a Word file and a web page, in the built program and on the card. */
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { ask as answer } from "../../src/answer/ask.js";
import { verify } from "../../src/answer/verify.js";
import { ask } from "../../src/discord/commands/ask.js";
import { deskWith, notFound, typed, wordsOf } from "../support/discord-desk.js";
import { libraryOf, sourceOf } from "../support/library-of.js";
import { runProgram } from "../support/program.js";
import { temporaryFolder, writeFiles } from "../support/temporary-folder.js";
import { p, writeDocx } from "../support/write-docx.js";
import { column, writePdf } from "../support/write-pdf.js";

const PAGES = [
  column(["The harbour of Ulvik was built by fishermen a long time ago."]),
  column(["The ferry to the island carries two hundred passengers."]),
];
const WORD = [p("Fares", "berschrift1"), p("A ticket for the cable car costs seven euros.")].join(
  "",
);

vi.setConfig({ testTimeout: 30_000 });
const PAGE = `<html lang="en"><head><title>Opening hours – Ulvik library</title></head><body>
  <nav><a href="/">When is the library of Ulvik open?</a></nav>
  <main><h1>Opening hours</h1><h2 id="reading-room">Reading room</h2>
  <p>The reading room of the library closes at eight o&rsquo;clock.</p></main></body></html>`;

interface Printed {
  readonly quotes: readonly {
    readonly text: string;
    readonly page?: number;
    readonly headings: readonly string[];
    readonly span: { readonly start: number; readonly end: number };
    readonly sha256: string;
    readonly source: { readonly path: string; readonly title: string };
  }[];
}

async function files(): Promise<Record<string, string | Uint8Array>> {
  return {
    "ferry.pdf": await writePdf(PAGES),
    "fares.docx": writeDocx(WORD),
    "library.html": PAGE,
  };
}

async function folder(): Promise<string> {
  return temporaryFolder(await files());
}

function printed(corpus: string, question: string): Printed["quotes"][number] | undefined {
  const cache = join(corpus, ".cache");
  const { out } = runProgram(["ask", "--corpus", corpus, "--json", question], {
    env: { CACHE_DIR: cache },
  });
  return (JSON.parse(out) as Printed).quotes[0];
}

describe("a folder of extracted formats", () => {
  it("answers with the page of a PDF and the heading of a Word file or web page", async () => {
    const corpus = await folder();

    expect(
      printed(corpus, "How many passengers does the ferry to the island carry?"),
    ).toMatchObject({
      text: "The ferry to the island carries two hundred passengers.",
      page: 2,
    });
    const fare = printed(corpus, "How much does a ticket for the cable car cost?");
    expect(fare).toMatchObject({
      text: "A ticket for the cable car costs seven euros.",
      headings: ["Fares"],
    });
    expect(fare).not.toHaveProperty("lines");
    expect(fare).not.toHaveProperty("bytes");
    expect(printed(corpus, "When does the reading room of the library close?")).toMatchObject({
      text: "The reading room of the library closes at eight o’clock.",
      headings: ["Opening hours", "Reading room"],
      source: { path: "library.html", title: "Opening hours" },
    });
  });

  it("says page and heading on the card", async () => {
    const library = await libraryOf(await files());
    const cardOf = async (question: string): Promise<string> => {
      const desk = deskWith(library.sources, notFound(), {
        ask: (asked, options) => answer(library, asked, options),
      });
      const reply = ask.run(typed({ question }), desk);
      return wordsOf(await reply.message()).replaceAll("*", "");
    };

    const ferry = await cardOf("How many passengers does the ferry to the island carry?");
    expect(ferry).toContain("two hundred passengers");
    expect(ferry).toContain("page 2");
    const fare = await cardOf("How much does a ticket for the cable car cost?");
    expect(fare).toContain("seven euros");
    expect(fare).toContain("Fares");
    const hours = await cardOf("When does the reading room of the library close?");
    expect(hours).toContain("closes at eight");
    expect(hours).toContain("Reading room");
  });

  it("tells of a citation whether it is exact, moved, changed or gone", async () => {
    const corpus = await folder();
    const quote = printed(corpus, "How many passengers does the ferry to the island carry?")!;
    const claim = { ...quote, path: quote.source.path };
    const at = async (pages: typeof PAGES): Promise<string> =>
      verify(claim, await sourceOf("ferry.pdf", await writePdf(pages))).verdict;

    expect(await at(PAGES)).toBe("exact");
    expect(await at([column(["A page was put before the others."]), ...PAGES])).toBe("moved");
    expect(await at(PAGES.slice(0, 1))).toBe("changed");
    expect(verify(claim, undefined).verdict).toBe("gone");
    writeFiles(corpus, { "claim.json": JSON.stringify(quote) });
    expect(runProgram(["verify", "--corpus", corpus, join(corpus, "claim.json")]).code).toBe(0);
  });
});
