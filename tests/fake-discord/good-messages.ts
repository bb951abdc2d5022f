/** Messages Discord accepts. */
import type { JsonObject } from "../support/fake-discord/json.js";
import {
  button,
  container,
  option,
  repeat,
  row,
  section,
  select,
  text,
  v2,
} from "./payload-parts.js";

/** Payloads of messages Discord accepts. */
export const GOOD_MESSAGES: readonly (readonly [string, JsonObject])[] = [
  ["plain text of 2000 characters", { content: "x".repeat(2000) }],
  [
    "a card",
    v2(container(text("# Title"), { type: 14, divider: true, spacing: 2 }, row(button()))),
  ],
  ["40 components", v2(container(...repeat(39, (i) => text(`line ${i}`))))],
  ["4000 characters in several displays", v2(text("x".repeat(3999)), text("y"))],
  ["a section with a button", v2(section())],
  [
    "a section with a thumbnail",
    v2(section({ accessory: { type: 11, media: { url: "https://a.example/b.png" } } })),
  ],
  ["five buttons", v2(row(...repeat(5, (i) => button({ custom_id: `b${i}` }))))],
  ["a link", v2(row({ type: 2, style: 5, label: "Open", url: "https://example.org/a#:~:text=b" }))],
  ["a button with only an emoji", v2(row(button({ label: null, emoji: { name: "⬅️" } })))],
  [
    "a full select",
    v2(row(select({ options: repeat(25, (i) => option({ value: String(i) })), max_values: 25 }))),
  ],
  ["a gallery", v2({ type: 12, items: [{ media: { url: "https://a.example/b.png" } }] })],
  ["an attached file", v2({ type: 13, file: { url: "attachment://a.txt" } })],
  ["an embed", { embeds: [{ title: "t", fields: [{ name: "n", value: "v" }] }] }],
  ["a legacy row", { content: "a", components: [row(button())] }],
  ["nobody mentioned", { content: "a", allowed_mentions: { parse: [] } }],
  ["null for what is not there", v2(text("a"), { type: 14, divider: null, id: null })],
];
