/** The fake's judgement on payloads, held against a table of what Discord accepts and refuses. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FLAGS } from "../support/fake-discord/limits.js";
import { checkCommands, sizeOf } from "../support/fake-discord/validate/commands.js";
import { FormErrors } from "../support/fake-discord/validate/form-errors.js";
import { checkMessage, overwhelmsDiscord } from "../support/fake-discord/validate/messages.js";
import { checkChoices, modal } from "../support/fake-discord/validate/modals.js";
import type { JsonObject } from "../support/fake-discord/json.js";
import { BAD_MESSAGES } from "./bad-messages.js";
import { BAD_COMMANDS, GOOD_COMMANDS } from "./command-payloads.js";
import { GOOD_MESSAGES } from "./good-messages.js";

const allowedFlags = FLAGS.ephemeral | FLAGS.componentsV2 | FLAGS.suppressEmbeds;
const files = new Map([["0", { name: "a.txt", bytes: new Uint8Array() }]]);

function faultsOf(payload: JsonObject): string[] {
  const form = new FormErrors();
  checkMessage(payload, { files, allowedFlags }, form);
  return pathsAndCodes(form);
}

function commandFaultsOf(commands: unknown): string[] {
  const form = new FormErrors();
  checkCommands(commands, form);
  return pathsAndCodes(form);
}

const pathsAndCodes = (form: FormErrors): string[] =>
  form.list.map(({ path, code }) => `${path.join(".")} ${code}`);

describe("a message", () => {
  it.each(GOOD_MESSAGES)("is accepted with %s", (_name, payload) => {
    expect(faultsOf(payload)).toEqual([]);
  });

  it.each(BAD_MESSAGES)("is refused with %s", (_name, payload, fault) => {
    expect(faultsOf(payload)).toEqual([fault]);
  });

  it("cannot lose the Components V2 flag or gain it beside its text", () => {
    const current = { flags: FLAGS.componentsV2, content: "", embeds: [], attachments: [] };
    const check = (payload: JsonObject, before: typeof current): string[] => {
      const form = new FormErrors();
      checkMessage(payload, { files, allowedFlags, current: before }, form);
      return pathsAndCodes(form);
    };

    expect(check({ flags: 0 }, current)).toEqual([
      "flags MESSAGE_CANNOT_REMOVE_COMPONENTS_V2_FLAG",
    ]);
    expect(check({ flags: FLAGS.componentsV2 }, { ...current, flags: 0, content: "old" })).toEqual([
      "content MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2",
    ]);
    expect(
      check({ content: null, flags: FLAGS.componentsV2 }, { ...current, flags: 0, content: "old" }),
    ).toEqual([]);
  });

  it("overwhelms Discord above 10,170 bytes of text, counting 12 for each display", () => {
    const display = (bytes: number): JsonObject => ({ type: 10, content: "x".repeat(bytes) });

    expect(overwhelmsDiscord([display(10_158)])).toBe(false);
    expect(overwhelmsDiscord([display(10_159)])).toBe(true);
    expect(overwhelmsDiscord([{ type: 10, content: "質".repeat(3400) }])).toBe(true);
    expect(overwhelmsDiscord([{ type: 17, components: [display(5073), display(5073)] }])).toBe(
      false,
    );
    expect(overwhelmsDiscord([{ type: 17, components: [display(5073), display(5074)] }])).toBe(
      true,
    );
  });

  it("is judged, whatever it is, without failing", () => {
    fc.assert(
      fc.property(fc.object({ maxDepth: 4 }), fc.jsonValue(), (payload, components) => {
        const judge = (): string[] =>
          faultsOf({ ...payload, components, flags: FLAGS.componentsV2 });
        expect(judge).not.toThrow();
      }),
      { numRuns: 300 },
    );
  });
});

describe("commands", () => {
  it.each(GOOD_COMMANDS)("are accepted with %s", (_name, commands) => {
    expect(commandFaultsOf(commands)).toEqual([]);
  });

  it.each(BAD_COMMANDS)("are refused with %s", (_name, commands, fault) => {
    expect(commandFaultsOf(commands)).toEqual([fault]);
  });

  it("count the longest translation of each text", () => {
    const one = {
      name: "ask",
      description: "four",
      description_localizations: { de: "sechs!", fr: "x" },
    };

    expect(sizeOf(one)).toBe("ask".length + "sechs!".length);
  });
});

describe("the 50035 answer", () => {
  it("nests the faults by path", () => {
    const form = new FormErrors();
    form.at("data", "components", 0).add("CODE", "Why.");

    expect(form.tree()).toEqual({
      data: { components: { 0: { _errors: [{ code: "CODE", message: "Why." }] } } },
    });
  });
});

describe("choices and modals", () => {
  const choices = (list: unknown): string[] => {
    const form = new FormErrors();
    checkChoices({ choices: list }, 3, form);
    return pathsAndCodes(form);
  };
  const many = Array.from({ length: 26 }, (_, index) => ({ name: `n${index}`, value: "v" }));

  it("takes up to 25 choices of 100 characters", () => {
    expect(choices([])).toEqual([]);
    expect(choices(many.slice(1))).toEqual([]);
    expect(choices(many)).toEqual(["choices BASE_TYPE_MAX_LENGTH"]);
    expect(choices([{ name: "", value: "v" }])).toEqual(["choices.0.name BASE_TYPE_REQUIRED"]);
    expect(choices([{ name: "n", value: "x".repeat(101) }])).toEqual([
      "choices.0.value BASE_TYPE_BAD_LENGTH",
    ]);
  });

  it("takes modals with one to five labelled inputs", () => {
    const input = { type: 4, custom_id: "a", style: 1 };
    const label = { type: 18, label: "Name", component: input };
    const faults = (value: JsonObject): string[] => {
      const form = new FormErrors();
      modal(value, form);
      return pathsAndCodes(form);
    };

    expect(faults({ custom_id: "m", title: "T", components: [label] })).toEqual([]);
    expect(faults({ custom_id: "m", title: "x".repeat(46), components: [] })).toEqual([
      "title BASE_TYPE_BAD_LENGTH",
      "components BASE_TYPE_BAD_LENGTH",
    ]);
    expect(faults({ custom_id: "m", title: "T", components: [label, label] })).toEqual([
      "components.1.component.custom_id COMPONENT_CUSTOM_ID_DUPLICATED",
    ]);
  });
});
