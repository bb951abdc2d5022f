/** Discord's refusals, by the codes of https://docs.discord.com/developers/topics/opcodes-and-status-codes. */
import type { ViolationKind } from "./types.js";
import type { FormErrors } from "./validate/form-errors.js";

/** A refusal: an HTTP status and Discord's body for it. */
export class ApiError extends Error {
  readonly status: number;
  readonly code: number;
  readonly form: FormErrors | undefined;
  /** What the bot did wrong, where the code alone does not say it. */
  kind: ViolationKind | undefined;

  constructor(status: number, code: number, message: string, form?: FormErrors) {
    super(message);
    this.status = status;
    this.code = code;
    this.form = form;
  }

  get body(): unknown {
    const errors = this.form === undefined ? {} : { errors: this.form.tree() };
    return { message: this.message, code: this.code, ...errors };
  }
}

const refusal = (status: number, code: number, message: string) => (): ApiError =>
  new ApiError(status, code, message);

export const unauthorized = refusal(401, 0, "401: Unauthorized");
export const unknownRoute = refusal(404, 0, "404: Not Found");
export const serverFailure = refusal(500, 0, "500: Internal Server Error");
export const unknownApplication = refusal(404, 10002, "Unknown Application");
export const unknownChannel = refusal(404, 10003, "Unknown Channel");
export const unknownGuild = refusal(404, 10004, "Unknown Guild");
export const unknownMessage = refusal(404, 10008, "Unknown Message");
export const unknownUser = refusal(404, 10013, "Unknown User");
export const unknownWebhook = refusal(404, 10015, "Unknown Webhook");
export const unknownInteraction = refusal(404, 10062, "Unknown interaction");
export const unknownCommand = refusal(404, 10063, "Unknown application command");
export const notYourApplication = refusal(
  403,
  20012,
  "You are not authorized to perform this action on this application",
);
export const tooManyCommands = (max: number): ApiError =>
  new ApiError(400, 30032, `Maximum number of application commands reached (${max}).`);
export const tooManyCreates = (max: number): ApiError =>
  new ApiError(
    400,
    30034,
    `Max number of daily application command creates has been reached (${max})`,
  );
export const tooLarge = refusal(413, 40005, "Request entity too large");
export const alreadyAcknowledged = refusal(
  400,
  40060,
  "Interaction has already been acknowledged.",
);
export const tooManyFollowUps = refusal(
  400,
  40094,
  "This interaction has hit the maximum number of follow up messages.",
);
export const missingAccess = refusal(403, 50001, "Missing Access");
export const notTheAuthor = refusal(403, 50005, "Cannot edit a message authored by another user");
export const emptyMessage = refusal(400, 50006, "Cannot send an empty message");
export const missingPermissions = refusal(403, 50013, "Missing Permissions");
export const expiredToken = refusal(401, 50027, "Invalid Webhook Token");
export const invalidJson = refusal(400, 50109, "The request body contains invalid JSON.");

/** Throws Discord's 50035 when the body has faults. */
export function refuseFaulty(form: FormErrors): void {
  if (form.list.length > 0) throw new ApiError(400, 50035, "Invalid Form Body", form);
}

/** The refusal, with the bot's mistake named. */
export function blame(error: ApiError, kind: ViolationKind): ApiError {
  error.kind = kind;
  return error;
}

const KIND_BY_CODE: Readonly<Record<number, ViolationKind>> = {
  10008: "unknown-message",
  10015: "expired-token",
  10062: "unknown-interaction",
  30034: "daily-command-limit",
  40060: "already-acknowledged",
  50006: "invalid-payload",
  50027: "expired-token",
  50035: "invalid-payload",
  50109: "invalid-payload",
};

/** The violation a refusal stands for. */
export function kindOf(error: ApiError): ViolationKind {
  if (error.kind) return error.kind;
  const known = KIND_BY_CODE[error.code];
  if (known) return known;
  if (error.status === 401) return "unauthorized";
  return error.code === 0 && error.status === 404 ? "unknown-route" : "refused";
}
