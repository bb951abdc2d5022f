/** The JSON that goes to Discord, literally. */
import { describe, expect, it } from "vitest";
import {
  button,
  container,
  disabled,
  file,
  linkButton,
  message,
  modal,
  row,
  section,
  selectRow,
  separator,
  text,
  textsOf,
} from "../../src/discord/payload.js";

describe("message", () => {
  it("pings nobody and is made of components", () => {
    expect(message([text("hello")]).body).toEqual({
      flags: 1 << 15,
      allowed_mentions: { parse: [] },
      components: [{ type: 10, content: "hello" }],
      attachments: [],
    });
  });

  it("names its files in order", () => {
    const files = [
      { name: "a.txt", bytes: new Uint8Array([1]) },
      { name: "b.txt", bytes: new Uint8Array([2]) },
    ];

    expect(message([file("a.txt"), file("b.txt")], files).body.attachments).toEqual([
      { id: 0, filename: "a.txt" },
      { id: 1, filename: "b.txt" },
    ]);
  });
});

describe("the builders", () => {
  it("build a card with every kind of part", () => {
    const card = container(0x123456, [
      text("q", 7),
      separator(),
      section([text("cited")], button("a", "Context")),
      row(
        button("b", "Go", "main"),
        disabled(button("c", "Off")),
        linkButton("https://a.b", "Open"),
      ),
      selectRow("d", "Choose", [{ label: "One", value: "1" }]),
    ]);

    expect(card).toEqual({
      type: 17,
      accent_color: 0x123456,
      components: [
        { type: 10, id: 7, content: "q" },
        { type: 14, divider: true, spacing: 1 },
        {
          type: 9,
          components: [{ type: 10, content: "cited" }],
          accessory: { type: 2, style: 2, custom_id: "a", label: "Context" },
        },
        {
          type: 1,
          components: [
            { type: 2, style: 1, custom_id: "b", label: "Go" },
            { type: 2, style: 2, custom_id: "c", label: "Off", disabled: true },
            { type: 2, style: 5, url: "https://a.b", label: "Open" },
          ],
        },
        {
          type: 1,
          components: [
            {
              type: 3,
              custom_id: "d",
              placeholder: "Choose",
              options: [{ label: "One", value: "1" }],
            },
          ],
        },
      ],
    });
  });

  it("build a dialog with one line", () => {
    const words = { title: "Ask", label: "Question", placeholder: "What …?" };

    expect(modal("id", words, 300)).toEqual({
      custom_id: "id",
      title: "Ask",
      components: [
        {
          type: 18,
          label: "Question",
          component: {
            type: 4,
            custom_id: "text",
            style: 1,
            placeholder: "What …?",
            min_length: 1,
            max_length: 300,
            required: true,
          },
        },
      ],
    });
  });
});

describe("textsOf", () => {
  it("finds texts at any depth, in reading order", () => {
    const parts = [text("1"), container(0, [section([text("2")], button("x", "y")), text("3")])];

    expect(textsOf(parts).map(({ content }) => content)).toEqual(["1", "2", "3"]);
  });

  it("takes any JSON", () => {
    expect(textsOf([null, 1, { type: 10 }, { components: "x" }, { components: [null] }])).toEqual(
      [],
    );
  });
});
