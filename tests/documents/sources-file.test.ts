/** What `sources.json` states, told where it is wrong, and the schema that editors check it with. */
import { readFileSync } from "node:fs";
import { toJsonSchema } from "@valibot/to-json-schema";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { NOBODY } from "../../src/documents/access-rules.js";
import {
  SOURCES_SCHEMA,
  readSourcesFile,
  unreadableSourcesFile,
} from "../../src/documents/sources-file.js";
import { hostileText } from "../support/hostile-text.js";

const reasonsOf = (content: unknown): string[] =>
  readSourcesFile(JSON.stringify(content)).problems.map(({ reason }) => reason);

describe("readSourcesFile", () => {
  it("reads every field", () => {
    const stated = {
      title: "A",
      publisher: "B",
      author: "C",
      published: "2025-01-02",
      url: "https://d.example/",
      language: "en",
      tags: ["f"],
    };
    const text = JSON.stringify({ $schema: "sources.schema.json", sources: { "a.txt": stated } });
    const { entries, problems } = readSourcesFile(`\ufeff${text}`);

    expect(problems).toEqual([]);
    expect(entries.get("a.txt")).toEqual(stated);
  });

  it("tells each fault by its place and keeps the rest", () => {
    const { entries, problems } = readSourcesFile(
      JSON.stringify({
        source: {},
        sources: {
          "a.txt": { title: "A", published: 2025, url: "example.org", tags: "x", titel: "B" },
          "b.txt": "B",
          "c.txt": { title: " ", tags: ["x", 7], headline: "C", date: "2025" },
          "d.txt": { title: "D" },
        },
      }),
    );

    expect(problems).toEqual(
      [
        'sources["a.txt"].published must be a text in quotes',
        'sources["a.txt"].url must begin with http:// or https://',
        'sources["a.txt"].tags must be a list of texts',
        'sources["a.txt"].titel is not known; use title, publisher, author, published, url, language, tags',
        'sources["b.txt"] must be an object such as { "title": "…" }',
        'sources["c.txt"].title must not be empty; leave it out instead',
        'sources["c.txt"].tags[1] must be a text in quotes',
        'sources["c.txt"].headline is not known; use title, publisher, author, published, url, language, tags',
        'sources["c.txt"].date is not known; use title, publisher, author, published, url, language, tags',
        "source is not known; use $schema, sources, access",
      ].map((reason) => ({ path: "sources.json", reason })),
    );
    expect(Object.fromEntries(entries)).toEqual({
      "a.txt": { title: "A" },
      "c.txt": {},
      "d.txt": { title: "D" },
    });
  });

  it("names each key that stands twice, and takes neither of its values", () => {
    const { entries, problems } = readSourcesFile(
      '{"sources": {"a.txt": {"title": "A", "title": "B", "publisher": "C"}, "b.txt": {}, "b.txt": {"title": "D"}}}',
    );

    expect(problems.map(({ reason }) => reason)).toEqual([
      'sources["a.txt"].title stands more than once; keep one',
      'sources["b.txt"] stands more than once; keep one',
    ]);
    expect(Object.fromEntries(entries)).toEqual({ "a.txt": { publisher: "C" } });
  });

  it.each(["2025", "2025-02", "2024-02-29", "2025-02-01T10:00Z", "2025-02-01T10:00:30.5+02:00"])(
    "takes %s for a date",
    (published) => {
      const { entries, problems } = readSourcesFile(
        JSON.stringify({ sources: { "a.txt": { published } } }),
      );

      expect(problems).toEqual([]);
      expect(entries.get("a.txt")).toEqual({ published });
    },
  );

  it.each([
    ["1 February 2025", "must be an ISO 8601 date such as 2025-02-01, 2025-02 or 2025"],
    ["2025-13", "must be an ISO 8601 date such as 2025-02-01, 2025-02 or 2025"],
    ["2025-2-1", "must be an ISO 8601 date such as 2025-02-01, 2025-02 or 2025"],
    ["2025-02-30", "is no day in the calendar"],
    ["2025-02-01T25:00Z", "is no day in the calendar"],
  ])("does not take %s for a date", (published, fault) => {
    expect(reasonsOf({ sources: { "a.txt": { published } } })).toEqual([
      `sources["a.txt"].published ${fault}`,
    ]);
  });

  it.each(["", "{", "[]", "null", '{"sources": 1}', '{"sources": ["a.txt"]}', '{"files": {}}'])(
    "gives one problem for %j",
    (text) => {
      const { entries, problems } = readSourcesFile(text);

      expect(entries.size).toBe(0);
      expect(problems).toHaveLength(1);
    },
  );

  it("reads access rules, and counts their faults among the file's", () => {
    const roles = ["123456789012345678"];
    const { rules, problems } = readSourcesFile(
      JSON.stringify({
        access: [
          { folder: "staff", roles },
          { tag: "x", roles: "all" },
        ],
      }),
    );

    expect(rules).toEqual([
      { kind: "folder", name: "staff", access: { roles } },
      { kind: "tag", name: "x", access: NOBODY },
    ]);
    expect(problems.map(({ reason }) => reason)).toEqual([
      expect.stringContaining("access[1].roles must be a list of ids in quotes"),
    ]);
  });

  it.each(['{"access": []]}', '[{"access": []}]'])("closes everything for %j", (text) => {
    expect(readSourcesFile(text).rules).toEqual(unreadableSourcesFile("x").rules);
    expect(readSourcesFile(text.replace("access", "sources")).rules).toEqual([]);
  });

  it("closes everything where the file is half written: access may follow", () => {
    const text = JSON.stringify({ sources: { "a.txt": { title: "A" } }, access: [] });

    for (const end of [0, 9, 30]) {
      expect(readSourcesFile(text.slice(0, end)).rules).toEqual(unreadableSourcesFile("x").rules);
    }
  });

  it.each(["acess", "Access", "acces", "accsess", "access ", "acecss"])(
    "closes everything for %j, which may stand for access, and keeps the rest",
    (name) => {
      const folder = { folder: "staff", roles: ["123456789012345678"] };
      const content = { sources: { "a.txt": { title: "A" } }, [name]: [folder] };
      const { rules, problems, entries } = readSourcesFile(JSON.stringify(content));

      expect(rules).toEqual(unreadableSourcesFile("x").rules);
      expect(problems).toEqual([
        {
          path: "sources.json",
          reason: `${/ /.test(name) ? `[${JSON.stringify(name)}]` : name} is not known; if it stands for access, write access; until it is corrected, nobody on Discord sees any source`,
        },
      ]);
      expect(entries.get("a.txt")).toEqual({ title: "A" });
      expect(readSourcesFile(`{ "${name}": [`).rules).toEqual(rules);
    },
  );

  it("never throws, and gives a problem for whatever it leaves out", () => {
    fc.assert(
      fc.property(fc.oneof(hostileText(), fc.json(), fc.json().map(underSources)), (text) => {
        fc.pre(!/__proto__|prototype|constructor/.test(text)); // names that valibot passes over
        const { entries, problems } = readSourcesFile(text);

        for (const [path, entry] of Object.entries(statedIn(text))) {
          const isWhole = JSON.stringify(entries.get(path)) === JSON.stringify(entry);
          expect(isWhole || problems.length > 0).toBe(true);
        }
      }),
    );
  });
});

const underSources = (json: string): string => `{"sources": {"a.txt": ${json}}}`;

function statedIn(text: string): object {
  try {
    const content = JSON.parse(text) as { sources?: unknown } | null;
    return typeof content?.sources === "object" && content.sources !== null ? content.sources : {};
  } catch {
    return {};
  }
}

describe("sources.schema.json", () => {
  it("says what the program checks", () => {
    const file = new URL("../../src/documents/sources.schema.json", import.meta.url);
    const made = toJsonSchema(SOURCES_SCHEMA, {
      typeMode: "input",
      ignoreActions: ["check", "trim"],
    });

    expect(JSON.parse(readFileSync(file, "utf8"))).toEqual(made);
  });
});
