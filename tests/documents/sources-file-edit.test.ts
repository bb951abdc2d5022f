/** What is told goes into `sources.json`, and what stands there stays. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { faultIn, withTold } from "../../src/documents/sources-file-edit.js";
import { readSourcesFile } from "../../src/documents/sources-file.js";
import { hostileText } from "../support/hostile-text.js";

describe("withTold", () => {
  it("begins a file", () => {
    expect(withTold(undefined, new Map([["a.txt", { title: "A" }]]))).toBe(
      '{\n  "sources": {\n    "a.txt": {\n      "title": "A"\n    }\n  }\n}\n',
    );
  });

  it("keeps what stands there, its order and its indent", () => {
    const roles = ["123456789012345678"];
    const content = {
      access: [{ folder: "staff", roles }],
      sources: { "b.txt": { title: "B" }, "a.txt": { author: "I" } },
    };
    const told = new Map([["a.txt", { title: "A" }]]);

    const text = withTold(`\ufeff${JSON.stringify(content, undefined, "\t")}`, told);

    const sources = { "b.txt": { title: "B" }, "a.txt": { author: "I", title: "A" } };
    expect(text).toBe(`${JSON.stringify({ ...content, sources }, undefined, "\t")}\n`);
  });

  it.each(["", "{", '{"source": {}}', '{"sources": {"a.txt": {"titel": "A"}}}'])(
    "refuses a file with a fault: %j",
    (text) => {
      expect(() => withTold(text, new Map())).toThrow("sources.json has a fault, correct it first");
    },
  );

  it("states just what was told, whatever the path and the words", () => {
    fc.assert(
      fc.property(hostileText(), hostileText(), (path, title) => {
        fc.pre(path !== "__proto__" && faultIn("title", title) === undefined);

        const { entries, problems } = readSourcesFile(withTold("{}", new Map([[path, { title }]])));

        expect(problems).toEqual([]);
        expect(entries.get(path)).toEqual({ title: title.trim() });
      }),
    );
  });
});

describe("faultIn", () => {
  it("tells what is wrong with a value and how it must be", () => {
    expect(faultIn("published", "yesterday")).toBe(
      "must be an ISO 8601 date such as 2025-02-01, 2025-02 or 2025",
    );
    expect(faultIn("url", "example.org")).toBe("must begin with http:// or https://");
    expect(faultIn("published", "2025-02")).toBeUndefined();
    expect(faultIn("title", "Fees")).toBeUndefined();
  });
});
