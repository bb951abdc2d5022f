/** What programs that save pages add to them is not read. */
import { describe, expect, it } from "vitest";
import { html } from "../../../src/documents/formats/html.js";
import {
  isDocumentTitle,
  isMakersOwn,
  strikingClasses,
} from "../../../src/documents/formats/html-makers.js";
import { findAll, readTree } from "../../../src/documents/formats/html-tree.js";
import { showParsed } from "../../support/show-parsed.js";

async function shown(page: string): Promise<string[]> {
  return showParsed(await html.parse(Buffer.from(page)));
}

/** The names of the elements of a page that are its maker's own. */
async function ownOf(page: string): Promise<string[]> {
  const elements = findAll(await readTree(page), (element) => {
    return isMakersOwn(element, element.attributes["class"]?.split(" ") ?? []);
  });
  return elements.map(({ name }) => name);
}

describe("isMakersOwn", () => {
  it.each([
    ["Doxygen", "<div id=titlearea>x</div><address class=footer>x</address>", "div address"],
    [
      "MediaWiki",
      "<div id=siteNotice>x</div><a class=mw-jump-link>x</a><table class=navbox></table><span class=mw-cite-backlink>↑</span>",
      "div a table span",
    ],
    [
      "Confluence",
      "<ol id=breadcrumb-section></ol><p class=page-metadata>By Anna</p><b class=expand-control>x</b><div class='pageSection group'>x</div>",
      "ol p b div",
    ],
    [
      "Google Docs",
      "<a id=ftnt_ref1>[1]</a><a id=ftnt1>[1]</a><p><span><a href='#h.x'>1. Rules</a></span></p><div><p><a id=cmnt1>[a]</a>Really?</p></div>",
      "a a p div p",
    ],
    ["LibreOffice", "<a class=sdfootnoteanc><sup>1</sup></a><a class=sdfootnotesym>1</a>", "a a"],
    [
      "Word",
      "<p class=MsoToc1>x</p><span style='font-family:Symbol'>·</span><i style='text-decoration: line-through'>x</i>",
      "p span i",
    ],
  ])("knows what %s adds", async (_maker, page, names) => {
    expect(await ownOf(page)).toEqual(names.split(" "));
  });

  it.each([
    "<p>See <a href='#h.x'>the rules</a> first.</p>",
    "<p><a href='#h.x'>The rules</a> hold.</p>",
    "<div class=pageSection>Words</div>",
    "<span style='font-family:Symbol'>a whole sentence</span>",
    "<span style='text-decoration:underline'>x</span>",
  ])("leaves %s", async (page) => {
    expect(await ownOf(page)).toEqual([]);
  });
});

describe("isDocumentTitle", () => {
  it.each([
    ["<p class=MsoTitle>x</p>", 1],
    ["<p class='c1 title' id=h.a>x</p>", 1],
    ["<p class=title>x</p>", 0],
    ["<div class=MsoTitle>x</div>", 0],
  ])("of %s", async (page, count) => {
    expect(findAll(await readTree(page), isDocumentTitle)).toHaveLength(count);
  });
});

describe("strikingClasses", () => {
  it("names the classes that a document strikes words by", () => {
    const styles = "<style>.c1{color:red}.c2{font-size:9pt;text-decoration:line-through;color:red}";

    expect([...strikingClasses(styles)]).toEqual(["c2"]);
  });
});

describe("html", () => {
  it("reads a document saved by Google Docs with its title, and without its comments", async () => {
    const page =
      "<html><head><style>.c9{text-decoration:line-through}</style></head><body>" +
      '<p class="c7 title" id="h.a"><span>Handbook</span></p><p><span><a href="#h.b">Rules 1</a></span></p>' +
      '<h1 id="h.b"><span>Rules</span></h1><p><span>Be kind.</span><sup><a href="#cmnt1" id="cmnt_ref1">[a]</a></sup>' +
      '<sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup></p><ul><li><span class="c9">No memes.</span></li></ul>' +
      '<hr><div><p><a href="#ftnt_ref1" id="ftnt1">[1]</a><span> Always.</span></p></div>' +
      '<div><p><a href="#cmnt_ref1" id="cmnt1">[a]</a><span>Really?</span></p></div></body></html>';

    expect(await html.parse(Buffer.from(page))).toMatchObject({ textTitle: "Handbook" });
    expect(await shown(page)).toEqual(["# Handbook > Rules", "prose: Be kind.", "prose: Always."]);
  });
});
