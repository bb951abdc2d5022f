/** What Discord would refuse is found before it is sent. */
import { describe, expect, it } from "vitest";
import { check } from "../../src/discord/check.js";
import {
  type Part,
  button,
  container,
  file,
  linkButton,
  message,
  row,
  section,
  selectRow,
  text,
} from "../../src/discord/payload.js";

const faultsOf = (...parts: Part[]): string[] => check(message([container(0, parts)]));

describe("check", () => {
  it("has nothing to say of a good card", () => {
    expect(faultsOf(text("hello"), row(button("a", "A"), linkButton("https://a.b", "B")))).toEqual(
      [],
    );
  });

  it.each<[string, Part[]]>([
    ["components: 41, not 1 to 40", Array.from({ length: 40 }, () => text("x"))],
    ["text: 4001, not 0 to 4000", [text("x".repeat(2000)), text("y".repeat(2001))]],
    ["text bytes: 10173, not 0 to 10170", [text("可".repeat(3387))]],
    ["content length: 0, not 1 to 4000", [text(" \n ")]],
    [
      "section texts: 4, not 1 to 3",
      [
        section(
          Array.from({ length: 4 }, () => text("x")),
          button("a", "A"),
        ),
      ],
    ],
    [
      "row parts: 6, not 1 to 5",
      [row(...["1", "2", "3", "4", "5", "6"].map((id) => button(id, id)))],
    ],
    ["label length: 81, not 1 to 80", [row(button("a", "x".repeat(81)))]],
    ["custom_id length: 101, not 1 to 100", [row(button("x".repeat(101), "A"))]],
    ["custom_id stands twice", [row(button("a", "A"), button("a", "B"))]],
    ["id stands twice", [text("a", 1), text("b", 1)]],
    ["url is no address", [row(linkButton("javascript:x", "A"))]],
    ["options: 0, not 1 to 25", [selectRow("a", "p", [])]],
    [
      "option value stands twice",
      [
        selectRow("a", "p", [
          { label: "a", value: "1" },
          { label: "b", value: "1" },
        ]),
      ],
    ],
    ["option label length: 0, not 1 to 100", [selectRow("a", "p", [{ label: "", value: "1" }])]],
    ["file a.txt is not attached", [file("a.txt")]],
    ["text has a lone surrogate", [text("\uD800")]],
  ])("finds: %s", (fault, parts) => {
    expect(faultsOf(...parts)).toEqual([fault]);
  });

  it("takes a typed backslash for no surrogate", () => {
    expect(faultsOf(text("\\ud800"))).toEqual([]);
  });

  it("finds files that no component shows", () => {
    const files = [{ name: "a b.txt", bytes: new Uint8Array() }];

    expect(check(message([text("x")], files))).toEqual([
      "file a b.txt is not shown",
      "file name a b.txt",
    ]);
  });
});
