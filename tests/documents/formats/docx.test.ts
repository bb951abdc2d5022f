/** Word files as they are read: headings, lists, tables, notes, and files that can't be read. */
import { zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { docx } from "../../../src/documents/formats/docx.js";
import { describeBinaryFormat } from "../../contracts/binary-format-contract.js";
import { showParsed } from "../../support/show-parsed.js";
import { type DocxOptions, p, table, writeDocx } from "../../support/write-docx.js";

const FERRY = "The ferry leaves at nine. It carries two hundred people.";
const RULES = [
  p("Rules of the harbour", "Titel"),
  p("Fares", "berschrift1"),
  p(FERRY),
  p("Groups", "berschrift2"),
  p("Bring with you:"),
  p("a passport", "Liste"),
  p("two euros", "Liste"),
  table([
    ["Ship", "People"],
    ["Aurora", "200"],
  ]),
].join("");

describeBinaryFormat(docx, (bytes) => docx.parse(bytes), {
  "headings, a list and a table": writeDocx(RULES),
  "one paragraph": writeDocx(p(FERRY)),
});

async function shown(body: string, options?: DocxOptions): Promise<string[]> {
  return showParsed(await docx.parse(writeDocx(body, options)));
}

describe("the text of a Word file", () => {
  it("stands under its headings, whatever language Word speaks, list items and rows with what leads in", async () => {
    expect(await shown(RULES)).toEqual([
      "# Rules of the harbour > Fares",
      `prose: ${FERRY}`,
      "# Rules of the harbour > Fares > Groups",
      "prose: Bring with you:",
      "item: a passport << Bring with you:",
      "item: two euros << Bring with you:",
      "row: Ship ⟦|⟧ People",
      "row: Aurora ⟦|⟧ 200 << Ship | People",
    ]);
  });

  it("takes numbered paragraphs for items and joins the parts of a word", async () => {
    const numbered =
      '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr></w:pPr><w:r><w:t>Pay at the coun</w:t></w:r><w:r><w:t>ter &amp; board.</w:t></w:r></w:p>';

    expect(await shown(p(FERRY) + numbered)).toEqual([
      "#",
      `prose: ${FERRY}`,
      "item: Pay at the counter & board.",
    ]);
  });

  it("puts a footnote after the paragraph that refers to it", async () => {
    const footnotes = `<w:footnote w:id="0" w:type="separator"><w:p/></w:footnote><w:footnote w:id="2">${p("Children pay half.")}</w:footnote>`;
    const body = `<w:p><w:r><w:t>A ticket costs two euros.</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>${p(FERRY)}`;

    expect(await shown(body, { footnotes })).toEqual([
      "#",
      "prose: A ticket costs two euros.",
      "prose: Children pay half. << A ticket costs two euros.",
      `prose: ${FERRY}`,
    ]);
  });

  it("leaves out deleted, hidden and doubled words and field codes, and lines of the contents are no answers", async () => {
    const body = [
      p("Fares ... 2", "Verzeichnis1"),
      '<w:p><w:r><w:t xml:space="preserve">The ferry </w:t></w:r>',
      "<w:del><w:r><w:delText>never </w:delText></w:r></w:del>",
      "<w:moveFrom><w:r><w:t>twice </w:t></w:r></w:moveFrom><w:r><w:rPr><w:vanish/></w:rPr><w:t>secretly </w:t></w:r>",
      "<w:r><w:rPr><w:strike/><w:vanish w:val='0'/></w:rPr><w:t>not </w:t></w:r><w:r><w:rPr><w:dstrike/></w:rPr><w:t>always </w:t></w:r>",
      "<w:r><w:rPr><w:strike w:val='0'/></w:rPr><w:t></w:t></w:r>",
      '<w:r><w:instrText>HYPERLINK "http://localhost/x"</w:instrText></w:r>',
      "<w:ins><w:r><w:t>leaves</w:t></w:r></w:ins><w:r><w:tab/><w:t>at nine.</w:t></w:r></w:p>",
      "<w:p><w:r><mc:AlternateContent xmlns:mc='m'><mc:Choice><w:t>A box.</w:t></mc:Choice><mc:Fallback><w:t>A box.</w:t></mc:Fallback></mc:AlternateContent></w:r></w:p>",
    ].join("");

    expect(await shown(body)).toEqual([
      "#",
      "furniture: Fares ... 2",
      "prose: The ferry leaves at nine.",
      "prose: A box.",
    ]);
  });

  it("takes a table of single cells for a frame around paragraphs", async () => {
    expect(await shown(table([[FERRY]]))).toEqual(["#", `prose: ${FERRY}`]);
  });

  it("has no lines, no bytes and no pages", async () => {
    expect(docx.isExtracted).toBe(true);
    expect(await docx.parse(writeDocx(RULES))).not.toHaveProperty("milestones");
  });
});

describe("what a Word file states of itself", () => {
  it("is its title and author, and not the day on which it was begun", async () => {
    const properties =
      "<dc:title>Harbour rules</dc:title><dc:creator>Ida Solheim</dc:creator><dcterms:created>2024-03-05T08:00:00Z</dcterms:created>";

    const { title, details } = await docx.parse(writeDocx(p(FERRY), { properties }));

    expect(title).toBe("Harbour rules");
    expect(details).toEqual({ author: "Ida Solheim" });
  });

  it("is the title that stands in the text where the properties have none", async () => {
    const parsed = await docx.parse(
      writeDocx(RULES, { properties: "<dc:title>Document1</dc:title>" }),
    );

    expect(parsed).not.toHaveProperty("title");
    expect(parsed.textTitle).toBe("Rules of the harbour");
  });
});

describe("a Word file that can't be read", () => {
  const bomb = (declared?: number): Uint8Array => {
    const bytes = zipSync({
      "word/document.xml": new Uint8Array(140 * 1024 * 1024),
    });
    if (declared === undefined) return bytes;
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    const central = Buffer.from(bytes).lastIndexOf(Buffer.from("PK\u0001\u0002", "latin1"));
    view.setUint32(22, declared, true);
    view.setUint32(central + 24, declared, true);
    return bytes;
  };

  it.each([
    ["no archive", () => new Uint8Array(Buffer.from("Dear reader")), /^is no Word file/],
    ["nothing", () => new Uint8Array(), /^is no Word file/],
    [
      "an archive of something else",
      () => zipSync({ "a.txt": new Uint8Array(3) }),
      /^holds no Word document \(word\/document\.xml is missing\)/,
    ],
    [
      "an old or protected file",
      () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      /^is in Word's old format or protected with a password; save it as \.docx/,
    ],
    ["one that unpacks to too much", () => bomb(), /^unpacks to 140 MB, more than the limit/],
    [
      "one that unpacks to more than it declares",
      () => bomb(1000),
      /^is (?:a damaged Word file|no Word file)/,
    ],
    ["XML that breaks off", () => writeDocx("<w:p><w:r><w:t>The ferry"), /^is a damaged Word file/],
    [
      "elements too deep in one another",
      () => writeDocx("<w:p>".repeat(20_000) + "</w:p>".repeat(20_000)),
      /^is nested too deeply/,
    ],
  ])("is told as what it is: %s", async (_name, make, reason) => {
    await expect(docx.parse(make())).rejects.toMatchObject({
      name: "DocumentError",
      message: expect.stringMatching(reason) as string,
    });
  });

  it("names no entity and no file from elsewhere into its text", async () => {
    const evil = `<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]><w:document xmlns:w="w"><w:body><w:p><w:r><w:t>Name: &e;</w:t></w:r></w:p></w:body></w:document>`;

    await expect(
      docx.parse(writeDocx("", { others: { "word/document.xml": evil } })),
    ).rejects.toMatchObject({ name: "DocumentError" });
  });

  it("reads a file whose elements are named as JavaScript's own", async () => {
    const odd = "<constructor/><toString/><__proto__/>";

    expect(await shown(`<w:p><w:r>${odd}<w:t>The ferry leaves.</w:t></w:r></w:p>`)).toEqual([
      "#",
      "prose: The ferry leaves.",
    ]);
  });
});
