import fc from "fast-check";
import { expect, it } from "vitest";
import { repeatedKeyFault, repeatedKeys } from "../../src/documents/repeated-keys.js";

it.each([
  ['{"a": 1, "b": 2, "a": 3}', [["a"]]],
  ['{"a": [{"b": 1}, {"b": 1, "c": {}, "b": 2}], "b": 0}', [["a", "1", "b"]]],
  ['{"a\\u0062": 1, "ab": 2}', [["ab"]]],
  ['{"a": 1, "a": 2, "a": 3}', [["a"]]],
  ['{"a": {"b": 1}, "a": {"b": 1}}', [["a"]]],
  ['{"a": "{\\"a\\": 1, \\"a\\": 2}", "b": ["x", "x"]}', []],
  ['[[], {"a": ["a", "a"]}, {"a": 1}]', []],
  ['"a"', []],
])("finds in %s the keys that stand twice: %j", (json, ways) => {
  expect(repeatedKeys(json)).toEqual(ways);
});

it("finds none in what a program writes, and the one that is put in a second time", () => {
  fc.assert(
    fc.property(fc.json({ maxDepth: 6 }), fc.string(), (json, key) => {
      const name = JSON.stringify(key);

      expect(repeatedKeys(json)).toEqual([]);
      expect(repeatedKeys(`{${name}: ${json}, ${name}: ${json}}`)).toEqual([[key]]);
    }),
  );
});

it("looks into as many levels as a reader of JSON does", () => {
  const deep = `${'{"a":['.repeat(50_000)}1${"]}".repeat(50_000)}`;

  expect(repeatedKeys(deep)).toEqual([]);
});

it("says of a key that stands twice what to do", () => {
  expect(repeatedKeyFault("sources.a")).toBe("sources.a stands more than once; keep one");
});
