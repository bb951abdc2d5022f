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
      rest: `${"\n".repeat(block.length)}# Text`,
      stated: {
        title: "Fees: 2025",
        details: {
          author: "Jane Doe, John Roe",
          publisher: "The Library",
          published: "2025-01-02",
          url: "https://example.org/fees",
          language: "en",
          tags: ["money", "fees"],
        },
      },
    });
  });

  it("reads the same with CR LF", async () => {
    const found = await readFrontMatter("---\r\ntitle: A\r\n---\r\nText");

    expect(found).toMatchObject({ end: 20, stated: { title: "A", details: {} } });
  });

  it("reads TOML as Hugo and Zola write it", async () => {
    const hugo = `+++\r\ntitle = "Fees"\r\ndate = 2025-01-02\r\nauthors = ["Jane Doe", "John Roe"]
[params]\r\n  a.b = 1\r\n+++\r\n`;
    const zola = '+++\ndate = 2025-01-02T10:00:00Z\n[taxonomies]\ntags = ["money", "fees"]\n+++\n';

    expect(await readFrontMatter(`${hugo}Text`)).toMatchObject({
      end: hugo.length,
      stated: {
        title: "Fees",
        details: { author: "Jane Doe, John Roe", published: "2025-01-02" },
      },
    });
    expect((await readFrontMatter(`${zola}Text`)).stated.details).toEqual({
      published: "2025-01-02T10:00:00.000Z",
      tags: ["money", "fees"],
    });
  });

  it("leaves out what is not stated as words", async () => {
    const block = "---\ntitle:\nurl: not an address\nauthor: { name: x }\n---\n";

    expect((await readFrontMatter(block)).stated).toEqual({ details: {} });
  });

  it.each([
    ["---\ntitle: Fees: 2025\n---\n", /^is not valid YAML \(line 2: Nested mappings .*\); correct/],
    ["---\ntitle: [open\nauthor: x\n---\n", /^is not valid YAML \(line 3: Flow sequence /],
    ["---\ntitle: *x\n---\n", /^is not valid YAML \(Unresolved alias/],
    ['+++\ndate = 1\ntitle = "x\n+++\n', /^is not valid TOML \(line 3: /],
  ])("keeps %j out of the text and tells what is wrong with it", async (block, fault) => {
    const { end, stated } = await readFrontMatter(`${block}Text`);

    expect({ end, stated }).toEqual({
      end: block.length,
      stated: { details: {}, frontMatterFault: expect.stringMatching(fault) as string },
    });
  });

  it.each(["---\n# nothing yet: soon\n---\n", "+++\n# a = 1\n+++\n"])(
    "finds no fault with %j, which states nothing",
    async (block) => {
      const { end, stated } = await readFrontMatter(`${block}Text`);

      expect({ end, stated }).toEqual({ end: block.length, stated: { details: {} } });
    },
  );

  it.each([
    "+++\nJust prose between two such lines.\n+++\nMore.",
    "+++\ntitle = 1",
    "---\nJust prose between two rules.\n---\nMore.",
    "---\n- title: x\n  date: 1\n---\nMore.",
    "---\ntitle: never closed",
    "Text\n---\ntitle: a\n---",
    "----\na: b\n----",
  ])("is not met in %j", async (text) => {
    expect(await readFrontMatter(text)).toEqual({ end: 0, rest: text, stated: { details: {} } });
  });

  it("survives a YAML bomb", async () => {
    const bomb = `---\na: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c,*c,*c,*c,*c]\n---\n`;

    const { details, frontMatterFault } = (await readFrontMatter(bomb)).stated;
    expect(details).toEqual({});
    expect(frontMatterFault).toContain("alias");
  });
});
