/** Lists of sources, one source, its file, and asking within it. */
import { describe, expect, it } from "vitest";
import type { Reply } from "../../../src/discord/commands/command.js";
import {
  askWithin,
  download,
  listProblems,
  listSources,
  showSource,
} from "../../../src/discord/controls/source.js";
import { groupsOf } from "../../../src/answer/groups.js";
import { scopeOf } from "../../../src/discord/scope.js";
import { sourcesMessage } from "../../../src/discord/controls/source.js";
import { answerCard } from "../../../src/discord/views/answer.js";
import {
  deskWith,
  notFound,
  pressOn,
  sourceOf,
  viewOf,
  visitor,
  wordsOf,
} from "../../support/discord-desk.js";

const SOURCE = sourceOf("One.\nTwo.", { title: "Drills" });
const FEES = sourceOf("Three.", { id: "000000000002", title: "Fees" });
const DESK = deskWith([SOURCE, FEES]);
const LIST = sourcesMessage(DESK, { ...visitor, canManageServer: true }, { page: 0 });

async function wordsFor(reply: Reply): Promise<string> {
  if (!("message" in reply)) throw new Error("no message");
  return wordsOf(await reply.message());
}

describe("showSource", () => {
  it("shows a source in the list's place", async () => {
    const reply = showSource(pressOn(LIST, "Drills"), DESK);

    expect(reply.kind).toBe("update");
    expect(await wordsFor(reply)).toContain("### Drills\n-# Text · 2 sentences");
  });

  it("leaves an answer where it is", () => {
    const card = answerCard(notFound({ closest: [{ source: SOURCE, headings: [] }] }), viewOf());

    expect(showSource(pressOn(card, "Drills"), DESK)).toMatchObject({
      kind: "message",
      audience: "private",
    });
  });
});

describe("listSources", () => {
  it("keeps the filter of the list that was pressed", async () => {
    const filtered = sourcesMessage(DESK, visitor, { page: 0, filter: "fees" });
    const press = { ...pressOn(LIST, "Unreadable files"), components: filtered.body.components };
    const words = await wordsFor(listSources(press, DESK));

    expect(words).toContain("1 source matches:");
    expect(words).not.toContain("Drills");
  });
});

describe("a list limited to a folder", () => {
  it("stays so from page to page, without a path in its buttons", async () => {
    const many = Array.from({ length: 20 }, (_, at) =>
      sourceOf("One.", {
        id: `0000000000${at + 10}`,
        path: `${at < 10 ? "in" : "out"}/${at}.txt`,
        title: `No. ${at}`,
      }),
    );
    const desk = deskWith(many);
    const scope = scopeOf(desk, visitor, groupsOf(many)[0]!.id);
    const first = sourcesMessage(desk, visitor, { page: 0, within: scope });
    const second = await wordsFor(listSources(pressOn(first, "More"), desk));

    expect(wordsOf(first)).toContain("### 10 sources\n-# Only in: folder in\n");
    expect(second).toContain("No. 9");
    expect(second).not.toContain("No. 10");
    expect(JSON.stringify(first.body)).not.toContain("in/");
  });
});

describe("listProblems", () => {
  it("names files to members who manage the server only", async () => {
    const press = pressOn(LIST, "Unreadable files");

    expect(await wordsFor(listProblems({ ...press, canManageServer: true }, DESK))).toContain(
      "broken.pdf",
    );
    expect(() => listProblems(press, DESK)).toThrow("Only members who can manage this server");
  });
});

describe("download", () => {
  const press = pressOn(LIST, "Drills");

  it("hands over the file as it is", async () => {
    const reply = download(press, DESK);

    expect(reply.kind === "message" && (await reply.message()).files).toEqual([
      { name: "30b24056cddd.txt", bytes: new TextEncoder().encode("One.\nTwo.") },
    ]);
  });

  it("says so where the file is gone or too large", async () => {
    const gone = deskWith([SOURCE], notFound(), {
      readFile: () => Promise.reject(new Error("ENOENT")),
    });

    await expect(wordsFor(download(press, gone))).rejects.toThrow(
      "The file can’t be read any more.",
    );
    expect(() => download(press, deskWith([{ ...SOURCE, size: 11 * 1024 * 1024 }]))).toThrow(
      "too large",
    );
  });
});

describe("askWithin", () => {
  it("asks in a dialog, then answers from the source", async () => {
    const press = pressOn(LIST, "Drills");

    expect(askWithin(press, DESK)).toMatchObject({
      kind: "dialog",
      modal: { title: "Ask within one source" },
    });
    expect(await wordsFor(askWithin({ ...press, typed: "How many?" }, DESK))).toContain(
      "-# Only in: Drills",
    );
  });
});
