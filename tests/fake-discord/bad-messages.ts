/** Messages Discord refuses, and why; the rules stand in tests/support/fake-discord/validate. */
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

/** Payloads Discord refuses: what they are, the payload, the fault's path and code. */
export const BAD_MESSAGES: readonly (readonly [string, JsonObject, string])[] = [
  ["long text", { content: "x".repeat(2001) }, "content BASE_TYPE_MAX_LENGTH"],
  [
    "text beside components",
    { ...v2(text("a")), content: "b" },
    "content MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2",
  ],
  [
    "embeds beside components",
    { ...v2(text("a")), embeds: [{ title: "t" }] },
    "embeds MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2",
  ],
  [
    "a poll beside components",
    { ...v2(text("a")), poll: { question: {} } },
    "poll MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2",
  ],
  [
    "a display without the flag",
    { components: [text("a")] },
    "components.0.type UNION_TYPE_CHOICES",
  ],
  [
    "six rows",
    { components: repeat(6, (i) => row(button({ custom_id: `b${i}` }))) },
    "components BASE_TYPE_MAX_LENGTH",
  ],
  [
    "41 components",
    v2(container(...repeat(40, (i) => text(`line ${i}`)))),
    "components COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED",
  ],
  [
    "4001 characters",
    v2(text("x".repeat(4000)), container(text("y"))),
    "components COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED",
  ],
  ["an empty display", v2(text("")), "components.0.content BASE_TYPE_REQUIRED"],
  ["a display of white space", v2(text(" \n")), "components.0.content BASE_TYPE_REQUIRED"],
  [
    "a container in a container",
    v2(container(container(text("a")))),
    "components.0.components.0.type UNION_TYPE_CHOICES",
  ],
  ["an empty container", v2(container()), "components.0.components BASE_TYPE_BAD_LENGTH"],
  ["a bare button", v2(button()), "components.0.type UNION_TYPE_CHOICES"],
  [
    "a color out of range",
    v2({ ...container(text("a")), accent_color: 16777216 }),
    "components.0.accent_color NUMBER_TYPE_MAX",
  ],
  [
    "a section without accessory",
    v2(section({ accessory: undefined })),
    "components.0.accessory BASE_TYPE_REQUIRED",
  ],
  [
    "a section with four texts",
    v2(section({ components: repeat(4, () => text("a")) })),
    "components.0.components BASE_TYPE_BAD_LENGTH",
  ],
  [
    "a select as accessory",
    v2(section({ accessory: select() })),
    "components.0.accessory.type UNION_TYPE_CHOICES",
  ],
  [
    "six buttons",
    v2(row(...repeat(6, (i) => button({ custom_id: `b${i}` })))),
    "components.0.components BASE_TYPE_BAD_LENGTH",
  ],
  [
    "a button beside a select",
    v2(row(button(), select())),
    "components.0.components.1 COMPONENT_LAYOUT_WIDTH_EXCEEDED",
  ],
  [
    "a long label",
    v2(row(button({ label: "x".repeat(81) }))),
    "components.0.components.0.label BASE_TYPE_MAX_LENGTH",
  ],
  [
    "a button without label and emoji",
    v2(row(button({ label: "" }))),
    "components.0.components.0.label BASE_TYPE_REQUIRED",
  ],
  [
    "a button without custom id",
    v2(row(button({ custom_id: undefined }))),
    "components.0.components.0.custom_id COMPONENT_CUSTOM_ID_REQUIRED",
  ],
  [
    "a long custom id",
    v2(row(button({ custom_id: "x".repeat(101) }))),
    "components.0.components.0.custom_id BASE_TYPE_BAD_LENGTH",
  ],
  [
    "a custom id used twice",
    v2(row(button(), button())),
    "components.0.components.1.custom_id COMPONENT_CUSTOM_ID_DUPLICATED",
  ],
  [
    "a link with a custom id",
    v2(row(button({ style: 5, url: "https://a.example" }))),
    "components.0.components.0.custom_id BUTTON_COMPONENT_CUSTOM_ID_NOT_ALLOWED",
  ],
  [
    "a link to nowhere",
    v2(row({ type: 2, style: 5, label: "a", url: "javascript:alert(1)" })),
    "components.0.components.0.url URL_TYPE_INVALID_SCHEME",
  ],
  [
    "a link with a space",
    v2(row({ type: 2, style: 5, label: "a", url: "https://a.example/b c" })),
    "components.0.components.0.url URL_TYPE_INVALID_URL",
  ],
  [
    "a long link",
    v2(row({ type: 2, style: 5, label: "a", url: `https://a.example/${"x".repeat(500)}` })),
    "components.0.components.0.url BASE_TYPE_BAD_LENGTH",
  ],
  [
    "an unknown style",
    v2(row(button({ style: 7 }))),
    "components.0.components.0.style NUMBER_TYPE_MAX",
  ],
  [
    "a word as emoji",
    v2(row(button({ emoji: { name: "smile" } }))),
    "components.0.components.0.emoji.name COMPONENT_INVALID_EMOJI",
  ],
  [
    "26 options",
    v2(row(select({ options: repeat(26, (i) => option({ value: String(i) })) }))),
    "components.0.components.0.options BASE_TYPE_BAD_LENGTH",
  ],
  [
    "no options",
    v2(row(select({ options: [] }))),
    "components.0.components.0.options BASE_TYPE_BAD_LENGTH",
  ],
  [
    "an option used twice",
    v2(row(select({ options: [option(), option()] }))),
    "components.0.components.0.options.1.value SELECT_COMPONENT_OPTION_VALUE_DUPLICATED",
  ],
  [
    "a long option label",
    v2(row(select({ options: [option({ label: "x".repeat(101) })] }))),
    "components.0.components.0.options.0.label BASE_TYPE_BAD_LENGTH",
  ],
  [
    "a long option description",
    v2(row(select({ options: [option({ description: "x".repeat(101) })] }))),
    "components.0.components.0.options.0.description BASE_TYPE_MAX_LENGTH",
  ],
  [
    "a long placeholder",
    v2(row(select({ placeholder: "x".repeat(151) }))),
    "components.0.components.0.placeholder BASE_TYPE_MAX_LENGTH",
  ],
  [
    "more values than options",
    v2(row(select({ max_values: 2 }))),
    "components.0.components.0.max_values NUMBER_TYPE_MAX",
  ],
  [
    "a file that is not attached",
    v2({ type: 13, file: { url: "attachment://b.txt" } }),
    "components.0.file.url UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND",
  ],
  [
    "a file from the web",
    v2({ type: 13, file: { url: "https://a.example/b.txt" } }),
    "components.0.file.url URL_TYPE_INVALID_SCHEME",
  ],
  ["an empty gallery", v2({ type: 12, items: [] }), "components.0.items BASE_TYPE_BAD_LENGTH"],
  ["an unknown component", v2({ type: 99 }), "components.0.type UNION_TYPE_CHOICES"],
  [
    "a component id used twice",
    v2({ ...text("a"), id: 7 }, { ...text("b"), id: 7 }),
    "components.1.id COMPONENT_ID_DUPLICATED",
  ],
  ["an unknown flag", { content: "a", flags: 1 << 8 }, "flags MESSAGE_FLAGS_INVALID"],
  [
    "a blank field",
    { embeds: [{ fields: [{ name: "a", value: " " }] }] },
    "embeds.0.fields.0.value BASE_TYPE_REQUIRED",
  ],
  [
    "6001 characters of embeds",
    { embeds: [{ description: "x".repeat(4000) }, { description: "x".repeat(2001) }] },
    "embeds MAX_EMBED_SIZE_EXCEEDED",
  ],
  [
    "mentions that exclude each other",
    { content: "a", allowed_mentions: { parse: ["users"], users: ["1"] } },
    "allowed_mentions MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE",
  ],
  [
    "a user mentioned twice",
    { content: "a", allowed_mentions: { users: ["1", "1"] } },
    "allowed_mentions.users SET_TYPE_ALREADY_CONTAINS_VALUE",
  ],
  [
    "an attachment nobody sent",
    { content: "a", attachments: [{ id: "5" }] },
    "attachments.0.id MESSAGE_ATTACHMENT_NOT_FOUND",
  ],
];
