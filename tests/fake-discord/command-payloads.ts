/** Lists of commands Discord accepts and refuses. */
import type { JsonObject } from "../support/fake-discord/json.js";
import { repeat } from "./payload-parts.js";

const command = (more: JsonObject = {}): JsonObject => ({
  name: "ask",
  description: "Ask",
  ...more,
});
const stringOption = (more: JsonObject = {}): JsonObject => ({
  type: 3,
  name: "question",
  description: "What",
  ...more,
});

/** Lists of commands Discord accepts. */
export const GOOD_COMMANDS: readonly (readonly [string, readonly JsonObject[]])[] = [
  [
    "a command with options",
    [
      command({
        options: [
          stringOption({ required: true, max_length: 500, autocomplete: true }),
          stringOption({ name: "source" }),
        ],
      }),
    ],
  ],
  ["letters of other scripts", [command({ name: "質問" }), command({ name: "été" })]],
  ["a message command", [{ type: 3, name: "Find quotes" }]],
  [
    "translations",
    [command({ name_localizations: { de: "frage", "pt-BR": "pergunta", ja: "質問" } })],
  ],
  ["installations and contexts", [command({ contexts: [0, 1, 2], integration_types: [0, 1] })]],
  [
    "a subcommand",
    [command({ options: [{ type: 1, name: "a", description: "b", options: [stringOption()] }] })],
  ],
];

/** Lists of commands Discord refuses, with the fault's path and code. */
export const BAD_COMMANDS: readonly (readonly [string, readonly JsonObject[], string])[] = [
  ["upper case", [command({ name: "Ask" })], "0.name APPLICATION_COMMAND_INVALID_NAME"],
  ["a space in the name", [command({ name: "ask me" })], "0.name APPLICATION_COMMAND_INVALID_NAME"],
  ["a long name", [command({ name: "x".repeat(33) })], "0.name BASE_TYPE_BAD_LENGTH"],
  ["no description", [{ name: "ask" }], "0.description BASE_TYPE_REQUIRED"],
  [
    "a long description",
    [command({ description: "x".repeat(101) })],
    "0.description BASE_TYPE_BAD_LENGTH",
  ],
  ["a name used twice", [command(), command()], "1.name APPLICATION_COMMANDS_DUPLICATE_NAME"],
  [
    "26 options",
    [command({ options: repeat(26, (i) => stringOption({ name: `o${i}` })) })],
    "0.options BASE_TYPE_MAX_LENGTH",
  ],
  [
    "required after optional",
    [command({ options: [stringOption(), stringOption({ name: "b", required: true })] })],
    "0.options.1 APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID",
  ],
  [
    "an option used twice",
    [command({ options: [stringOption(), stringOption()] })],
    "0.options.1 APPLICATION_COMMAND_OPTIONS_NAME_INVALID",
  ],
  [
    "26 choices",
    [
      command({
        options: [stringOption({ choices: repeat(26, (i) => ({ name: `c${i}`, value: "v" })) })],
      }),
    ],
    "0.options.0.choices BASE_TYPE_MAX_LENGTH",
  ],
  [
    "a long choice",
    [command({ options: [stringOption({ choices: [{ name: "x".repeat(101), value: "v" }] })] })],
    "0.options.0.choices.0.name BASE_TYPE_BAD_LENGTH",
  ],
  [
    "choices with autocomplete",
    [
      command({
        options: [stringOption({ autocomplete: true, choices: [{ name: "a", value: "v" }] })],
      }),
    ],
    "0.options.0.autocomplete APPLICATION_COMMAND_OPTIONS_TYPE_INVALID",
  ],
  [
    "a length over 6000",
    [command({ options: [stringOption({ max_length: 6001 })] })],
    "0.options.0.max_length NUMBER_TYPE_MAX",
  ],
  [
    "an unknown locale",
    [command({ name_localizations: { "de-DE": "frage" } })],
    "0.name_localizations.de-DE ENUM_TYPE_COERCE",
  ],
  [
    "a bad translated name",
    [command({ name_localizations: { de: "Frage" } })],
    "0.name_localizations.de APPLICATION_COMMAND_INVALID_NAME",
  ],
  [
    "a description on a message command",
    [{ type: 3, name: "Find", description: "a" }],
    "0.description APPLICATION_COMMAND_CONTEXT_MENU_FIELD",
  ],
  ["an unknown context", [command({ contexts: [3] })], "0.contexts.0 BASE_TYPE_CHOICES"],
  [
    "a context twice",
    [command({ contexts: [0, 0] })],
    "0.contexts SET_TYPE_ALREADY_CONTAINS_VALUE",
  ],
  [
    "a subcommand beside an option",
    [command({ options: [{ type: 1, name: "a", description: "b" }, stringOption()] })],
    "0.options APPLICATION_COMMAND_OPTIONS_TYPE_INVALID",
  ],
  [
    "more than 8000 characters",
    [
      command({
        options: repeat(4, (o) =>
          stringOption({
            name: `o${o}`,
            choices: repeat(25, (i) => ({ name: `${i}${"x".repeat(80)}`, value: "v" })),
          }),
        ),
      }),
    ],
    "0 APPLICATION_COMMAND_TOO_LARGE",
  ],
];
