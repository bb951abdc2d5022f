/** The links that add the bot somewhere. */

/**
 * A link that adds the bot to a server, or to a person's own account, where it goes with them. It
 * asks for no permission: answers go through the interaction, which needs none.
 */
export function inviteLink(applicationId: string, to: "server" | "account"): string {
  const query = new URLSearchParams({
    client_id: applicationId,
    integration_type: to === "server" ? "0" : "1",
    scope: to === "server" ? "bot applications.commands" : "applications.commands",
    ...(to === "server" ? { permissions: "0" } : {}),
  });
  return `https://discord.com/oauth2/authorize?${query.toString()}`;
}
