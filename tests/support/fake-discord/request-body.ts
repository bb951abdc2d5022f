/** Reading a request: JSON, or multipart with `payload_json` and files, as discord.js sends them. */
import type { IncomingMessage } from "node:http";
import { ApiError, invalidJson, tooLarge } from "./errors.js";
import { hasLoneSurrogate } from "./json.js";
import { MESSAGE } from "./limits.js";
import type { UploadedFile } from "./types.js";

export interface RequestBody {
  readonly body: unknown;
  readonly files: ReadonlyMap<string, UploadedFile>;
}

/** The whole request as bytes. */
export async function readBytes(request: IncomingMessage): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of request) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}

/** @throws ApiError for what is not JSON, holds half characters, or is too large. */
export function parseBody(bytes: Buffer, contentType: string): RequestBody {
  if (contentType.startsWith("multipart/form-data")) return parseForm(bytes, contentType);
  return {
    body: bytes.length === 0 ? undefined : parseJson(bytes.toString("utf8")),
    files: new Map(),
  };
}

function parseJson(text: string): unknown {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    throw invalidJson();
  }
  // JSON escapes can spell half a surrogate pair; no UTF-8 text can hold one.
  if (hasLoneSurrogate(body)) throw invalidJson();
  return body;
}

function parseForm(bytes: Buffer, contentType: string): RequestBody {
  const boundary = /boundary="?([^";]+)/.exec(contentType)?.[1];
  if (boundary === undefined) throw new ApiError(400, 50035, "Invalid Form Body");
  const files = new Map<string, UploadedFile>();
  let body: unknown = {};
  for (const { head, content } of partsOf(bytes, boundary)) {
    const field = quoted(head, "name");
    const index = /^files\[(\d+)\]$/.exec(field ?? "")?.[1];
    if (field === "payload_json") body = parseJson(content.toString("utf8"));
    else if (index !== undefined) files.set(index, fileOf(head, content));
  }
  return { body, files };
}

function fileOf(head: string, content: Buffer): UploadedFile {
  if (content.length > MESSAGE.fileBytes) throw tooLarge();
  const contentType = /^content-type: *(.+)$/im.exec(head)?.[1]?.trim();
  return {
    name: storedName(quoted(head, "filename") ?? "file"),
    contentType: contentType ?? "application/octet-stream",
    bytes: new Uint8Array(content),
  };
}

/** The parts of a multipart body (RFC 7578): each a head of lines, a blank line, its bytes. */
function partsOf(bytes: Buffer, boundary: string): { head: string; content: Buffer }[] {
  const mark = Buffer.from(`--${boundary}`);
  const parts: { head: string; content: Buffer }[] = [];
  let start = bytes.indexOf(mark);
  while (start >= 0) {
    const from = start + mark.length + 2;
    const next = bytes.indexOf(mark, from);
    if (next < 0) break;
    const split = bytes.indexOf("\r\n\r\n", from);
    const head = bytes.subarray(from, split).toString("utf8");
    parts.push({ head, content: bytes.subarray(split + 4, next - 2) });
    start = next;
  }
  return parts;
}

/** A parameter of a head's Content-Disposition; line breaks and quotes in it are percent-encoded. */
function quoted(head: string, key: string): string | undefined {
  const found = new RegExp(`[; ]${key}="([^"]*)"`).exec(head)?.[1];
  return found?.replace(/%(0A|0D|22)/g, (escape) => decodeURIComponent(escape));
}

/** Discord keeps letters, digits, `_`, `-` and `.` of a file's name; the rest becomes `_`. */
function storedName(name: string): string {
  return name.replace(/[^\p{L}\p{N}._-]/gu, "_");
}
