import { describe, expect, it } from "vitest";
import { readSynonyms } from "../../src/documents/synonyms-file.js";

const read = (content: unknown) => readSynonyms(JSON.stringify(content));

describe("readSynonyms", () => {
  it("takes each word of a two-way group for each other", () => {
    const { synonyms, problems } = read({ twoWay: [["UAV", "drone", "Unmanned  aircraft"]] });

    expect(problems).toEqual([]);
    expect(synonyms.get("drone")).toEqual(["uav", "unmanned aircraft"]);
    expect(synonyms.get("unmanned aircraft")).toEqual(["uav", "drone"]);
  });

  it("takes a one-way word for the others, and not the others for it", () => {
    const { synonyms } = read({ oneWay: { headcount: ["troops", "personnel"] } });

    expect(synonyms.get("headcount")).toEqual(["troops", "personnel"]);
    expect(synonyms.get("troops")).toBeUndefined();
  });

  it("joins what several entries say of a word", () => {
    const { synonyms } = read({ twoWay: [["a", "b"]], oneWay: { a: ["c", "b"] } });

    expect(synonyms.get("a")).toEqual(["b", "c"]);
  });

  it("says where the fault is, and states nothing", () => {
    expect(read({ twoWay: [["alone"]] })).toEqual({
      synonyms: new Map(),
      problems: [{ path: "synonyms.json", reason: "twoWay.0 needs two words or more" }],
    });
    expect(read({ oneWay: { a: [3] } }).problems).toEqual([
      { path: "synonyms.json", reason: "oneWay.a.0 must be a text in quotes" },
    ]);
  });

  it("names an unknown field and what is no object", () => {
    expect(read({ twoways: [] }).problems).toEqual([
      { path: "synonyms.json", reason: "twoways is not known; use twoWay and oneWay" },
    ]);
    expect(read([]).problems[0]?.reason).toMatch(/must be of the form/);
  });

  it("names a word that is stated twice", () => {
    const text = '{"oneWay": {"a": ["b"], "a": ["c"]}}';

    expect(readSynonyms(text).problems).toEqual([
      { path: "synonyms.json", reason: "oneWay.a stands more than once; keep one" },
    ]);
  });

  it("says that broken JSON is to be corrected", () => {
    expect(readSynonyms("{").problems[0]?.reason).toMatch(/^is not valid JSON .*; correct it$/);
  });

  it("reads a file with a byte order mark", () => {
    expect(readSynonyms('\ufeff{"twoWay":[["a","b"]]}').problems).toEqual([]);
  });
});
