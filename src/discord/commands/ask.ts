/** `/ask`: a question, answered in the sources' own words. */
import { complete } from "../../answer/complete.js";
import { UserError } from "../../errors.js";
import type { Source } from "../../model.js";
import { answerMessage } from "../answering.js";
import { matchingSources, sourceMeant } from "../find-source.js";
import { ApplicationCommandType, LIMITS } from "../payload.js";
import { questionOf } from "../question.js";
import { GROUP_OPTION, groupAsked, groupChoices, type Scope, sourcesWithin } from "../scope.js";
import { localized } from "../strings.js";
import { en } from "../strings/en.js";
import { QUESTION_ROOM } from "../views/card.js";
import { clipLabel } from "../views/clip.js";
import type { Choice, Command, CompleteInput, Desk, RunInput } from "./command.js";
import { EVERYWHERE, described, textOption } from "./definition.js";

const EVERYONE = "everyone";

const visibilityChoice = (value: "onlyMe" | "everyone") => ({
  name: en.commands[value],
  name_localizations: localized(({ commands }) => commands[value]),
  value,
});

export const ask: Command = {
  isQuestion: true,
  definition: {
    type: ApplicationCommandType.ChatInput,
    ...described(({ ask }) => ask),
    ...EVERYWHERE,
    options: [
      {
        ...textOption(({ question }) => question),
        required: true,
        min_length: 1,
        max_length: QUESTION_ROOM,
        autocomplete: true,
      },
      { ...textOption(({ source }) => source), autocomplete: true },
      { ...textOption(({ within }) => within), autocomplete: true },
      {
        ...textOption(({ visibility }) => visibility),
        choices: [visibilityChoice("onlyMe"), visibilityChoice(EVERYONE)],
      },
    ],
  },

  isForEveryone,

  run(input, desk) {
    const question = questionOf(input.options["question"] ?? "");
    if (question === undefined) throw new UserError(input.tongue.strings.errors.noQuestion);
    const isPublic = isForEveryone(input);
    const seen = isPublic ? (desk.forEveryone ?? desk) : desk;
    const group = groupAsked(input, seen);
    const within = sourceAsked(input, seen, group)?.id ?? group?.id;
    const message = () => answerMessage(seen, input, { question, within, isPublic });
    return { kind: "message", audience: isPublic ? "everyone" : "private", message };
  },

  complete(input, desk) {
    if (input.option === "source") return sourceChoices(input, desk);
    if (input.option === GROUP_OPTION) return groupChoices(input, desk);
    return input.option === "question" ? questionChoices(input, desk) : [];
  },
};

function isForEveryone({ options }: RunInput): boolean {
  return options["visibility"] === EVERYONE;
}

/** The one source that is named, of those in the folder or with the tag that is named too. */
function sourceAsked(
  { options, tongue }: RunInput,
  { app }: Desk,
  group: Scope | undefined,
): Source | undefined {
  const typed = options["source"]?.trim() ?? "";
  if (typed === "") return undefined;
  const source = sourceMeant(sourcesWithin(app.library.sources, group), typed);
  if (source === undefined) throw new UserError(tongue.strings.errors.noSuchSource);
  return source;
}

function questionChoices({ typed }: CompleteInput, { app }: Desk): Choice[] {
  const begun = questionOf(typed) ?? "";
  const whole = complete(app.library, begun, LIMITS.choices)
    .map((completion) => completion.replace(/\s+/gu, " ").trim())
    // A completion that was cut would be another question.
    .filter((completion) => completion !== "" && completion.length <= LIMITS.choiceText);
  return [...new Set(whole)].slice(0, LIMITS.choices).map((value) => ({ name: value, value }));
}

function sourceChoices({ typed }: CompleteInput, { app }: Desk): Choice[] {
  const choices = new Map<string, Choice>();
  for (const source of matchingSources(app.library.sources, typed)) {
    const about = [source.title, source.publisher].filter((part) => part !== undefined).join(" – ");
    const name = clipLabel(about, LIMITS.choiceText) || source.id;
    // Two sources of one title would be one line twice: the second shows its id.
    const unique = choices.has(name)
      ? `${clipLabel(about, LIMITS.choiceText - source.id.length - 3)} (${source.id})`
      : name;
    choices.set(unique, { name: unique, value: source.id });
    if (choices.size === LIMITS.choices) break;
  }
  return [...choices.values()];
}
