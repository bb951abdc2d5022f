/** The people, servers, channels and messages of one fake Discord. */
import { botToken, snowflake } from "./ids.js";
import type { FakeChannel, FakeGuild, FakeMessage, FakeUser, Place, Scene } from "./types.js";

/** Send messages, embed links, attach files, view channel, read history, use application commands. */
export const DEFAULT_PERMISSIONS = "2147601408";

export class World {
  readonly applicationId = snowflake(Date.now() - 1000 * 60 * 60 * 24 * 100);
  readonly bot: FakeUser = { id: this.applicationId, username: "Verbatim", bot: true };
  readonly token = botToken(this.applicationId);
  readonly guilds = new Map<string, FakeGuild>();
  readonly channels = new Map<string, FakeChannel>();
  readonly messages = new Map<string, FakeMessage>();
  readonly #users = new Map<string, FakeUser>();
  readonly #privateChannels = new Map<string, FakeChannel>();
  readonly #appPermissions: string;
  readonly home: FakeGuild;

  constructor(appPermissions: string = DEFAULT_PERMISSIONS) {
    this.#appPermissions = appPermissions;
    this.home = this.addGuild({ name: "Home" });
  }

  /** A server with one text channel; with the bot in it unless told otherwise. */
  addGuild(about: {
    name: string;
    locale?: string;
    hasBot?: boolean;
    appPermissions?: string;
  }): FakeGuild {
    const id = snowflake();
    const channelId = snowflake();
    const guild: FakeGuild = {
      id,
      name: about.name,
      locale: about.locale ?? "en-US",
      channelId,
      ownerId: this.user("owner").id,
      appPermissions: about.appPermissions ?? this.#appPermissions,
      hasBot: about.hasBot ?? true,
    };
    this.guilds.set(id, guild);
    this.channels.set(channelId, { id: channelId, type: 0, guildId: id, recipients: [] });
    return guild;
  }

  user(name: string): FakeUser {
    const known = this.#users.get(name);
    if (known) return known;
    const user = { id: snowflake(), username: name, bot: false };
    this.#users.set(name, user);
    return user;
  }

  userById(id: string): FakeUser | undefined {
    return id === this.bot.id ? this.bot : [...this.#users.values()].find((user) => user.id === id);
  }

  /** The direct messages of a person with the bot (1), or a group chat they are in (3). */
  privateChannel(user: FakeUser, type: 1 | 3): FakeChannel {
    const key = `${type} ${user.id}`;
    const known = this.#privateChannels.get(key);
    if (known) return known;
    const recipients = type === 1 ? [user] : [user, this.user("bystander")];
    const channel: FakeChannel = { id: snowflake(), type, recipients };
    this.#privateChannels.set(key, channel);
    this.channels.set(channel.id, channel);
    return channel;
  }

  /** Where a scene takes place. */
  place(scene: Scene): Place {
    const user = this.user(scene.user ?? "alice");
    if (scene.dm === true) return { channel: this.privateChannel(user, 1), context: 1 };
    if (scene.userInstall === true) return { channel: this.privateChannel(user, 3), context: 2 };
    const guild = scene.userInstall === "guild" ? this.#foreignGuild() : this.guild(scene.guild);
    return this.placeOf(guild.channelId);
  }

  placeOf(channelId: string): Place {
    const channel = this.channels.get(channelId);
    if (!channel) throw new Error(`There is no channel ${channelId} in this Discord.`);
    const guild = channel.guildId === undefined ? undefined : this.guilds.get(channel.guildId);
    if (guild) return { channel, guild, context: 0 };
    return { channel, context: channel.type === 1 ? 1 : 2 };
  }

  guild(idOrName: string | undefined): FakeGuild {
    if (idOrName === undefined) return this.home;
    const found = [...this.guilds.values()].find(
      ({ id, name }) => id === idOrName || name === idOrName,
    );
    if (!found) throw new Error(`There is no server ${idOrName} in this Discord.`);
    return found;
  }

  #foreignGuild(): FakeGuild {
    const known = [...this.guilds.values()].find(({ name }) => name === "Foreign");
    return known ?? this.addGuild({ name: "Foreign", hasBot: false });
  }
}
