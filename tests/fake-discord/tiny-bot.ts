/** A small bot on the real discord.js, to show that the fake is a Discord to it. */
import {
  Client,
  Events,
  GatewayIntentBits,
  MessageFlags,
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  type Interaction,
} from "discord.js";
import type { FakeDiscord } from "../support/fake-discord/fake-discord.js";

const V2 = MessageFlags.IsComponentsV2;
const PRIVATE = MessageFlags.Ephemeral;

export const COMMANDS = [
  {
    name: "ask",
    description: "Ask",
    contexts: [0, 1, 2],
    integration_types: [0, 1],
    options: [
      {
        type: 3,
        name: "question",
        description: "Question",
        required: true,
        max_length: 20,
        autocomplete: true,
      },
    ],
  },
  { name: "slow", description: "Deferred" },
  { name: "file", description: "A file" },
  { name: "late", description: "Answers after the time is over" },
  { name: "twice", description: "Answers twice" },
  { name: "form", description: "Opens a modal" },
  { name: "Find quotes", type: 3 },
];

/** Components as plain JSON, which discord.js passes on as it is. */
const raw = (component: object): never => component as never;

const card = (text: string): never =>
  raw({
    type: 17,
    components: [
      { type: 10, content: text },
      { type: 1, components: [{ type: 2, style: 1, label: "More", custom_id: "more:1" }] },
    ],
  });

const FILE = raw({ type: 13, file: { url: "attachment://quote.txt" } });
const INPUT = raw({ type: 18, label: "Name", component: { type: 4, custom_id: "name", style: 1 } });

/** What the bot met; errors are what discord.js threw. */
export interface TinyBot {
  readonly client: Client;
  readonly errors: { code: unknown; status: unknown }[];
  /** Lets `/slow` and `/late` go on. */
  release(): void;
}

/** Logs the bot in and publishes its commands. */
export async function startTinyBot(
  discord: FakeDiscord,
  intents = GatewayIntentBits.Guilds,
): Promise<TinyBot> {
  const client = new Client({
    intents,
    rest: { api: discord.url },
    allowedMentions: { parse: [] },
  });
  const errors: TinyBot["errors"] = [];
  let release = (): void => undefined;
  const gate = new Promise<void>((resolve) => {
    release = resolve;
  });
  client.on(Events.Error, () => undefined);
  client.on(Events.InteractionCreate, (interaction) => {
    answer(interaction, gate).catch((error: unknown) => {
      const { code, status } = error as { code: unknown; status: unknown };
      errors.push({ code, status });
    });
  });
  const ready = new Promise((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(discord.token);
  await ready;
  await client.rest.put(`/applications/${discord.applicationId}/commands`, { body: COMMANDS });
  return { client, errors, release };
}

async function answer(interaction: Interaction, gate: Promise<void>): Promise<void> {
  if (interaction.isAutocomplete()) {
    await interaction.respond([{ name: `${interaction.options.getFocused()}…`, value: "a value" }]);
  } else if (interaction.isButton()) await press(interaction);
  else if (interaction.isMessageContextMenuCommand()) {
    await interaction.reply({
      content: `of: ${interaction.targetMessage.content}`,
      flags: PRIVATE,
    });
  } else if (interaction.isModalSubmit()) {
    await interaction.reply({
      content: interaction.fields.getTextInputValue("name"),
      flags: PRIVATE,
    });
  } else if (interaction.isChatInputCommand()) await run(interaction, gate);
}

async function press(interaction: ButtonInteraction): Promise<void> {
  await interaction.update({ components: [card("page two")], flags: V2 });
}

async function run(interaction: ChatInputCommandInteraction, gate: Promise<void>): Promise<void> {
  switch (interaction.commandName) {
    case "ask":
      await interaction.reply({
        flags: V2 | PRIVATE,
        components: [card(`you asked ${interaction.options.getString("question", true)}`)],
      });
      break;
    case "slow":
      await interaction.deferReply({ flags: PRIVATE });
      await gate;
      await interaction.editReply({ flags: V2, components: [card("at last")] });
      await interaction.followUp({ content: "and more", flags: PRIVATE });
      break;
    case "late":
      await gate;
      await interaction.reply("too late");
      break;
    case "twice":
      await interaction.reply({ content: "once", withResponse: true });
      await interaction.client.rest.post(
        `/interactions/${interaction.id}/${interaction.token}/callback`,
        {
          body: { type: 4, data: { content: "again" } },
          auth: false,
        },
      );
      break;
    case "file":
      await interaction.reply({
        flags: V2,
        components: [FILE],
        files: [{ attachment: Buffer.from("größer"), name: "quote.txt", description: "exact" }],
      });
      break;
    default:
      await interaction.showModal({
        custom_id: "form",
        title: "Form",
        components: [INPUT],
      });
  }
}
