/** Front matter states what it states, and prose between rules is no front matter. */
import { describe, expect, it } from "vitest";
import { readFrontMatter } from "../../src/documents/front-matter.js";

describe("readFrontMatter", () => {
  it("reads every field that is known", async () => {
    const block = `---
title: "Fees: 2025"
authors: [Jane Doe, John Roe]
publisher: The Library
date: 2025-01-02
canonical: https://example.org/fees
lang: en
tags: money, fees
draft: true
---
`;

    expect(await readFrontMatter(`${block}# Text`)).toEqual({
      end: block.length,
      title: "Fees: 2025",
      details: {
        author: "Jane Doe, John Roe",
        publisher: "The Library",
        published: "2025-01-02",
        url: "https://example.org/fees",
        language: "en",
        tags: ["money", "fees"],
      },
    });
  });

  it("reads the same with CR LF", async () => {
    expect(await readFrontMatter("---\r\ntitle: A\r\n---\r\nText")).toEqual({
      end: 20,
      title: "A",
      details: {},
    });
  });

  it("leaves out what is not stated as words", async () => {
    expect(
      await readFrontMatter("---\ntitle:\nurl: not an address\nauthor: { name: x }\n---\n"),
    ).toMatchObject({ details: {} });
  });

  it("states nothing for invalid YAML, but keeps it out of the text", async () => {
    const block = "---\ntitle: [open\nauthor: x\n---\n";

    expect(await readFrontMatter(`${block}Text`)).toEqual({ end: block.length, details: {} });
  });

  it.each(['+++\ntitle = "A"\n+++\n', "+++\r\n[params]\r\n  a.b = 1\r\n+++\r\n"])(
    "keeps TOML out of the text: %j",
    async (block) => {
      expect(await readFrontMatter(`${block}Text`)).toEqual({ end: block.length, details: {} });
    },
  );

  it.each([
    "+++\nJust prose between two such lines.\n+++\nMore.",
    "+++\ntitle = 1",
    "---\nJust prose between two rules.\n---\nMore.",
    "---\ntitle: never closed",
    "Text\n---\ntitle: a\n---",
    "----\na: b\n----",
  ])("is not met in %j", async (text) => {
    expect(await readFrontMatter(text)).toEqual({ end: 0, details: {} });
  });

  it("survives a YAML bomb", async () => {
    const bomb = `---\na: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c,*c,*c,*c,*c]\n---\n`;

    expect((await readFrontMatter(bomb)).details).toEqual({});
  });
});
