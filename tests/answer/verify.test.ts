/** A citation is held against the file as it is today. */
import { describe, expect, it } from "vitest";
import { cite } from "../../src/answer/cite.js";
import { verify, type CitationClaim } from "../../src/answer/verify.js";
import { quote } from "../../src/model.js";
import { sourceOf } from "../support/library-of.js";

const TEXT = "The ferry is white.\nIt sails at nine.\n";
const WORDS = "It sails at nine.";

async function claimOf(text: string, words: string): Promise<CitationClaim> {
  const source = await sourceOf("ferry.txt", text);
  const start = source.text.indexOf(words);
  const copied = quote(source, { start, end: start + words.length });
  const { span, bytes, sha256 } = cite(copied);
  return { path: source.path, text: words, span, sha256, ...(bytes ? { bytes } : {}) };
}

describe("verify", async () => {
  const claim = await claimOf(TEXT, WORDS);
  const verdictOn = async (text: string, changes: Partial<CitationClaim> = {}) =>
    verify({ ...claim, ...changes }, await sourceOf("ferry.txt", text));

  it("is exact where the words stand as cited", async () => {
    expect(await verdictOn(TEXT)).toEqual({
      verdict: "exact",
      span: claim.span,
      lines: [2, 2],
      bytes: claim.bytes,
    });
  });

  it("is exact where only what follows has changed", async () => {
    expect((await verdictOn(`${TEXT}A line more.\n`)).verdict).toBe("exact");
  });

  it("is moved where a line was put before, and says where to", async () => {
    const start = "News – today.\n".length + TEXT.indexOf(WORDS);
    const { length } = WORDS;

    expect(await verdictOn(`News – today.\n${TEXT}`)).toEqual({
      verdict: "moved",
      span: { start, end: start + length },
      lines: [3, 3],
      bytes: { start: start + 2, end: start + 2 + length },
    });
  });

  it("is changed where a word was altered", async () => {
    expect(await verdictOn(TEXT.replace("nine", "noon"))).toEqual({ verdict: "changed" });
  });

  it("is changed where the words now run over a line end", async () => {
    expect(await verdictOn(TEXT.replace("sails at", "sails\nat"))).toEqual({ verdict: "changed" });
  });

  it("is gone where there is no such file", () => {
    expect(verify(claim, undefined)).toEqual({ verdict: "gone" });
  });

  it("is moved where the file was saved in another encoding and the words are the same", async () => {
    const source = await sourceOf("ferry.txt", Buffer.from(`\ufeff${TEXT}`, "utf16le"));

    expect(verify(claim, source)).toMatchObject({ verdict: "moved", lines: [2, 2] });
  });

  it("believes no claim whose text is not what was hashed", async () => {
    expect(await verdictOn(TEXT, { text: "It sails at ten." })).toEqual({ verdict: "changed" });
    expect(await verdictOn(TEXT, { sha256: "0".repeat(64) })).toEqual({ verdict: "changed" });
  });

  it("tells words at their place without the text in the claim", async () => {
    const { text, ...textless } = claim;

    expect(text).toBe(WORDS);
    expect(verify(textless, await sourceOf("ferry.txt", TEXT)).verdict).toBe("exact");
    expect(verify(textless, await sourceOf("ferry.txt", `New.\n${TEXT}`)).verdict).toBe("changed");
  });

  it("finds the words again without a place in the claim", async () => {
    const { path, text, sha256 } = claim;
    const source = await sourceOf("ferry.txt", TEXT);

    expect(verify({ path, text: text!, sha256 }, source)).toMatchObject({
      verdict: "moved",
      span: claim.span,
    });
  });

  it.each([
    { start: -1, end: 4 },
    { start: 4, end: 4 },
    { start: 9, end: 4 },
    { start: 0, end: 1e9 },
    { start: 0.5, end: 2 },
    { start: Number.NaN, end: 2 },
  ])("takes the impossible place $start to $end for none", async (span) => {
    expect((await verdictOn(TEXT, { span })).verdict).toBe("moved");
  });

  it("is not exact where the words stand on other bytes than claimed", async () => {
    const bytes = { start: claim.bytes!.start + 1, end: claim.bytes!.end + 1 };

    expect(await verdictOn(TEXT, { bytes })).toMatchObject({
      verdict: "moved",
      bytes: claim.bytes,
    });
  });

  it("holds repaired words against the file's damaged bytes", async () => {
    const damaged = "Officials said itâ€™s over. All is well.\n";
    const repaired = await claimOf(damaged, "Officials said it’s over.");

    expect(verify(repaired, await sourceOf("a.txt", damaged)).verdict).toBe("exact");
    expect(verify(repaired, await sourceOf("a.txt", `So.\n${damaged}`)).verdict).toBe("moved");
  });
});
