/** The links that add the bot somewhere. */
import { describe, expect, it } from "vitest";
import { inviteLink } from "../../src/discord/invite.js";

describe("inviteLink", () => {
  it("adds the bot to a server without permissions", () => {
    expect(inviteLink("42", "server")).toBe(
      "https://discord.com/oauth2/authorize?client_id=42&integration_type=0&scope=bot+applications.commands&permissions=0",
    );
  });

  it("adds the commands to an account", () => {
    expect(inviteLink("42", "account")).toBe(
      "https://discord.com/oauth2/authorize?client_id=42&integration_type=1&scope=applications.commands",
    );
  });
});
