/** The chat, at a terminal and from a pipe. */
import { rmSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { createApp } from "../../src/app.js";
import { type ChatOptions, runChat } from "../../src/terminal/chat.js";
import { citedIn, foundWith, libraryWith, notFoundWith, sourceOf } from "../support/answers.js";
import { temporaryFolder, writeFiles } from "../support/temporary-folder.js";
import { appWith, memoryIo } from "../support/terminal.js";

const source = sourceOf("It began on Friday.\nIt lasted five days.\nThen it ended.");
const library = libraryWith(source);
const found = foundWith([citedIn(source, "It lasted five days.", { marked: ["five days"] })]);
const app = appWith(library, (question) => (question.includes("won") ? notFoundWith() : found));

async function piped(...lines: string[]): Promise<string> {
  const io = memoryIo({ input: lines.join("\n") });
  await runChat(app, io, { corpusDir: "docs" });
  return io.out();
}

/** Types the keys once the prompt stands, each after the program has had its turn. */
async function typed(...keys: string[]): Promise<string> {
  const io = memoryIo({ isTTY: true, env: { NO_COLOR: "1" } });
  const chat = runChat(app, io, { corpusDir: "docs" });
  for (const key of keys) {
    await new Promise((resolve) => setImmediate(resolve));
    io.stdin.write(key);
  }
  await chat;
  return io.out();
}

describe("runChat away from a terminal", () => {
  it("looks in one folder or tag only when told to, until told otherwise", async () => {
    const report = sourceOf("It lasted five days.", { path: "reports/may.txt", tags: ["May"] });
    const grouped = appWith(libraryWith(source, report), () => found);
    const io = memoryIo({
      input: [
        "In folder reports",
        "how long?",
        "in tag may",
        "in folder report",
        "how long?",
        "in all",
        "how long?",
      ].join("\n"),
    });
    await runChat(grouped, io);

    expect(
      io
        .out()
        .split("\n")
        .filter((line) => /^(?:Answers come|There is)/.test(line)),
    ).toEqual([
      'Answers come from 1 source in folder "reports" from here on.',
      'Answers come from 1 source in tag "may" from here on.',
      'There is no folder "report" with sources in it; the nearest are "reports".',
      "Answers come from 2 sources from here on.",
    ]);
    expect(grouped.asked.map(({ options }) => options)).toEqual([
      { sources: [report.id] },
      { sources: [report.id] },
      {},
    ]);
  });

  it("answers each line without greeting or prompt", async () => {
    expect(await piped("how long?")).toMatchInlineSnapshot(`
      "[1] │ It lasted five days.
          drills.txt · line 2

      High confidence: in about 83 of 100 such answers the first
      quote is right. Corpus 3f9c.

      "
    `);
  });

  it("opens the context of a quote by its number", async () => {
    const shown = await piped("how long?", "[1]");

    expect(shown).toContain("  It began on Friday.\n\n│ It lasted five days.\n\n  Then it ended.");
  });

  it("says which numbers there are, and to ask first", async () => {
    expect(await piped("1")).toBe("Ask a question first; then a number opens that quote.\n\n");
    expect(await piped("how long?", "2")).toContain("The last answer has 1 quote.\n");
    expect(await piped("who won?", "1")).toContain("The last answer has 0 quotes.\n");
  });

  it("explains the last answer when asked why", async () => {
    expect(await piped("why")).toBe("Ask a question first; then why explains the answer.\n\n");
    expect(await piped("how long?", "why")).toContain("Why [1]\n  7.91 score\n");
  });

  it("lists sources and commands", async () => {
    expect(await piped("sources")).toContain("1 source:\n\n  drills.txt\n");
    expect(await piped("HELP")).toContain("quit      leave; Ctrl-D and Ctrl-C do too");
  });

  it("says what to do when the sources don't answer", async () => {
    expect(await piped("who won?")).toContain(
      "Not in the sources.\nTry the words the documents would use,",
    );
  });

  it("leaves at quit, skipping blank lines before", async () => {
    expect(await piped("", "  ", "quit", "how long?")).toBe("");
  });

  it("takes a question that only contains a command's word", async () => {
    expect(await piped("why five days?")).toContain("It lasted five days.");
  });

  it("goes on after a question that fails", async () => {
    const io = memoryIo({ input: "bad\nhow long?" });
    const failing = appWith(library, (question) => {
      if (question === "bad") throw new Error("the index is gone");
      return found;
    });

    await runChat(failing, io);

    expect(io.out()).toContain("That question could not be answered: the index is gone\n");
    expect(io.out()).toContain("It lasted five days.");
  });

  it("asks with the options it was opened with and explains every answer", async () => {
    const io = memoryIo({ input: "how long?" });
    const asked = appWith(library, () => found);

    await runChat(asked, io, { ask: { limit: 1 }, explain: true });

    expect(asked.asked).toEqual([{ question: "how long?", options: { limit: 1 } }]);
    expect(io.out()).toContain("Why [1]");
  });
});

describe("runChat over a folder that changes", () => {
  const over = (...lines: readonly (string | (() => void))[]) => chatOver(lines);
  async function chatOver(lines: readonly (string | (() => void))[], options: ChatOptions = {}) {
    const app = await createApp({ corpusDir: folder, cacheDir: join(folder, ".cache") });
    const io = memoryIo({ isTTY: true, env: { NO_COLOR: "1" } });
    const chat = runChat(app, io, options);
    for (const line of lines) {
      if (typeof line !== "string") line();
      else {
        const shown = io.out();
        io.stdin.write(`${line}\r`);
        // The prompt that comes after the reply.
        await vi.waitFor(() => {
          expect(io.out().slice(shown.length)).toMatch(/\n[^\n]*> [^\n]*$/);
        });
      }
    }
    io.stdin.write("quit\r");
    await chat;
    return io.out();
  }
  const QUESTION = "How many passengers does the ferry carry?";
  let folder = "";

  beforeEach(() => {
    folder = join(temporaryFolder(), "corpus");
    writeFiles(folder, { "a.txt": "The ferry carries 212 passengers.\n" });
  });

  it("answers from the folder as it is when the question is asked", async () => {
    const shown = await over(
      QUESTION,
      () => {
        writeFiles(folder, { "a.txt": "The ferry carries 3000 passengers.\n", "b.txt": "New.\n" });
      },
      QUESTION,
      "sources",
    );

    expect(shown.indexOf("│ The ferry carries 212")).toBeLessThan(
      shown.indexOf("│ The ferry carries 3000"),
    );
    expect(shown.split("│ The ferry carries 212")).toHaveLength(2);
    expect(shown).toContain("2 sources:");
  });

  it("leaves the folder alone where it is not to be followed", async () => {
    const change = () => {
      writeFiles(folder, { "a.txt": "The ferry carries 3000 passengers.\n" });
    };
    const shown = await chatOver([change, QUESTION], { isFollowing: false });

    expect(shown).toContain("│ The ferry carries 212 passengers.");
    expect(shown).not.toContain("3000");
  });

  it("answers from before where the folder is gone, and says so", async () => {
    const shown = await over(() => {
      rmSync(folder, { recursive: true });
    }, QUESTION);

    expect(shown).toMatch(/What follows is from before: the corpus folder ".*" is not there;/);
    expect(shown).toContain("│ The ferry carries 212 passengers.");
  });
});

describe("runChat at a terminal", () => {
  it("greets with the number of sources and how to leave", async () => {
    expect(await typed("quit\r")).toContain(
      "Verbatim quotes from 1 source. Type a question.\n" +
        "help lists what else you can type; quit, Ctrl-D or Ctrl-C leaves.\n",
    );
  });

  it("brings back the last question with the arrow key", async () => {
    const shown = await typed("how long?\r", "\u001b[A\r", "quit\r");

    expect(shown.split("│ It lasted five days.")).toHaveLength(3);
  });

  it.each([
    ["Ctrl-D", "\u0004"],
    ["Ctrl-C", "\u0003"],
  ])("leaves at %s", async (_name, key) => {
    expect(await typed("half a quest", key === "\u0004" ? "\u0015" : "", key)).toMatch(/\n$/);
  });

  it("says what to do about an empty corpus, and which files were left out", async () => {
    const io = memoryIo({ isTTY: true, env: { NO_COLOR: "1" } });
    const empty = { ...libraryWith(), problems: [{ path: "a.bin", reason: "it is not text" }] };
    const chat = runChat(
      appWith(empty, () => notFoundWith()),
      io,
      { corpusDir: "docs" },
    );
    io.stdin.write("sources\rquit\r");
    await chat;

    expect(io.out()).toContain("put documents (.txt, .md) into docs and start again.");
    expect(io.out()).toContain("1 problem with files in the folder:\n  a.bin: it is not text");
  });
});
