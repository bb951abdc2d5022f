/** HTML: the main content of a web page; what surrounds it and what nobody sees is left out. */
import { assemble, type Block } from "./extracted-text.js";
import type { BinaryFormat, Parsed } from "./format.js";
import { aroundOf, linesOf } from "./html-around.js";
import { blocksOf } from "./html-blocks.js";
import { decodePage } from "./html-charset.js";
import { chatOnPage } from "./html-chat.js";
import { mainOf } from "./html-main.js";
import { strikingClasses } from "./html-makers.js";
import { readPageMetadata, withoutSite } from "./html-metadata.js";
import { keepShown } from "./html-shown.js";
import { readTree } from "./html-tree.js";

export const html: BinaryFormat = {
  name: "html",
  extensions: [".html", ".htm", ".xhtml"],
  version: 8,
  input: "bytes",
  isExtracted: true,
  parse,
};

async function parse(bytes: Uint8Array): Promise<Parsed> {
  const { text: page, ...decoding } = await decodePage(bytes);
  const root = await readTree(page);
  const { title, details } = readPageMetadata(root);
  const removed = keepShown(root, strikingClasses(page));
  const chat = chatOnPage(root);
  if (chat !== undefined) {
    const name = chat.title ?? title;
    return {
      ...assemble(chat.blocks),
      ...(name === undefined ? {} : { title: name }),
      details,
      ...decoding,
    };
  }
  const lines = linesOf(root);
  const main = await mainOf(root);
  const around = aroundOf(removed, lines, linesOf(main));
  const blocks = blocksOf(main);
  const { text, sections } = assemble(blocks);
  const textTitle = titleOf(blocks);
  const names = { heading: textTitle, site: details.publisher };
  return {
    text,
    ...(title === undefined ? {} : { title: withoutSite(title, names) }),
    ...(textTitle === undefined ? {} : { textTitle }),
    details,
    sections,
    ...(around === "" ? {} : { around }),
    ...decoding,
  };
}

/** The title, else the first heading of level 1, else the heading that the page begins with. */
function titleOf(blocks: readonly Block[]): string | undefined {
  const [first] = blocks;
  const title =
    blocks.find(({ level }) => level === 0) ??
    blocks.find(({ level }) => level === 1) ??
    (first?.level === undefined ? undefined : first);
  return title?.pieces.map(({ text }) => text).join("");
}
