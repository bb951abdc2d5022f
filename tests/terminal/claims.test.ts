/** Which citations stand in a JSON text. */
import { describe, expect, it } from "vitest";
import { ConfigError } from "../../src/errors.js";
import { readClaims } from "../../src/terminal/claims.js";
import { answerJson } from "../../src/terminal/json.js";
import { citedIn, foundWith, sourceOf } from "../support/answers.js";

const TEXT = "It involved around 7,000 troops.";
const cited = citedIn(sourceOf(TEXT, { path: "a.txt" }), TEXT);
const copy = citedIn(sourceOf(`\n${TEXT}`, { path: "b.txt" }), TEXT);
const answer = answerJson(foundWith([{ ...cited, also: [copy] }]), { ms: 1 });
const { sha256 } = cited.citation;

const CLAIM = {
  path: "a.txt",
  text: TEXT,
  span: { start: 0, end: 32 },
  bytes: { start: 0, end: 32 },
  lines: [1, 1],
  sha256,
};
const COPY = {
  ...CLAIM,
  path: "b.txt",
  span: { start: 1, end: 33 },
  bytes: { start: 1, end: 33 },
  lines: [2, 2],
};

const read = (value: unknown) => readClaims(JSON.stringify(value), "a.json");

describe("readClaims", () => {
  it("takes every quote of an answer, near-copies too", () => {
    expect(readClaims(answer, "a.json")).toEqual([CLAIM, COPY]);
  });

  it("takes a single quote", () => {
    const { quotes } = JSON.parse(answer) as { quotes: [unknown] };

    expect(read(quotes[0])).toEqual([CLAIM, COPY]);
  });

  it("takes a list of answers and quotes, with a byte order mark", () => {
    expect(readClaims(`\ufeff[${answer},${answer}]`, "a.json")).toHaveLength(4);
  });

  it("takes a citation that has only a path and a hash", () => {
    expect(read({ path: "a.txt", sha256: sha256.toUpperCase() })).toEqual([
      { path: "a.txt", sha256 },
    ]);
  });

  it.each([
    ["[1", "a.json is not JSON; save the output of ask --json."],
    ["7", "a.json is not a quote or an answer; save the output of ask --json."],
    ['{"quotes":[]}', "a.json holds no quote to verify."],
    [
      "{}",
      'Quote 1 of a.json must have "source.path", a string; save the output of ask --json unchanged.',
    ],
    [
      '{"path":"a","sha256":"12"}',
      'Quote 1 of a.json must have "sha256", 64 hexadecimal digits; save the output of ask --json unchanged.',
    ],
  ])("refuses %s in one line", (text, message) => {
    expect(() => readClaims(text, "a.json")).toThrow(new ConfigError(message));
  });

  it.each([
    { text: 7 },
    { span: { start: 5, end: 5 } },
    { span: [1, 2] },
    { bytes: { start: -1, end: 5 } },
    { bytes: { start: 0.5, end: 5 } },
    { lines: [0, 1] },
    { lines: [3, 2] },
    { lines: "3" },
  ])("refuses a quote with %j", (wrong) => {
    expect(() => read({ ...CLAIM, ...wrong })).toThrow(ConfigError);
  });
});
