/** What lists, definitions and details say of the paragraphs in them. */
import { describe, expect, it } from "vitest";
import type { Block } from "../../../src/documents/formats/extracted-text.js";
import {
  asLeadIn,
  type Container,
  contextOf,
  enter,
  isOutside,
  own,
} from "../../../src/documents/formats/html-containers.js";

const element = (name: string) => ({ name, attributes: {}, children: [] });
const block = (text: string, role: Block["role"] = "prose"): Block => ({
  role,
  pieces: [{ text }],
});
const inside = (name: string, parent?: Container, leadIn?: Block): Container =>
  enter(element(name), parent, { leadIn, isLinks: false });

describe("contextOf", () => {
  it("is lead-in and own words of all that is around, outermost first", () => {
    const [lead, outer, inner] = [block("These:"), block("One:"), block("Two:")];
    const item = inside("li", inside("ul", undefined, lead));
    own(item, outer);

    expect(contextOf(inside("li", inside("ul", item, inner)))).toEqual([lead, outer, inner]);
    expect(contextOf(undefined)).toEqual([]);
  });

  it("is for a definition the term last defined", () => {
    const [first, second] = [block("A"), block("B")];
    const list = inside("dl");
    own(inside("dt", list), first);
    expect(contextOf(inside("dd", list))).toEqual([first]);

    const term = inside("dt", list);
    expect(contextOf(term)).toEqual([]);
    own(term, second);
    expect(contextOf(inside("dd", list))).toEqual([second]);
  });

  it("looks no further than people nest", () => {
    let container = inside("li");
    for (let depth = 0; depth < 2000; depth += 1) container = inside("li", container, block("x:"));
    own(container, block("y"));

    expect(contextOf(container).length).toBeLessThanOrEqual(4);
  });
});

describe("asLeadIn", () => {
  it("is a paragraph that ends with a colon and is no item's own", () => {
    const item = inside("li");
    const before = block("These:");

    expect(asLeadIn(before, undefined)).toBe(before);
    expect(asLeadIn(block("These."), undefined)).toBeUndefined();
    own(item, before);
    expect(asLeadIn(before, item)).toBeUndefined();
  });
});

describe("enter", () => {
  it("makes a menu of links that nothing leads in to, and of all inside it", () => {
    const menu = enter(element("ul"), undefined, { leadIn: undefined, isLinks: true });
    const answer = enter(element("ul"), undefined, { leadIn: block("Ships:"), isLinks: true });

    expect([menu.isMenu, inside("li", menu).isMenu, answer.isMenu]).toEqual([true, true, false]);
  });
});

describe("isOutside", () => {
  it("is so in details and layouts and not in lists", () => {
    expect(isOutside(undefined)).toBe(true);
    expect(isOutside(inside("details", inside("table")))).toBe(true);
    expect(isOutside(inside("details", inside("li")))).toBe(false);
  });
});
