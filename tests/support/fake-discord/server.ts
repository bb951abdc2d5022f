/** The HTTP side: listens on loopback, records each request, applies faults and limits, answers. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { ApiError, kindOf } from "./errors.js";
import type { Faults, Trouble } from "./faults.js";
import { parseBody, readBytes } from "./request-body.js";
import type { RateLimits } from "./rate-limits.js";
import type { Records } from "./records.js";
import type { ApiReply, ApiRequest, FakeFile, RequestRecord } from "./types.js";

export interface ServerParts {
  readonly records: Records;
  readonly faults: Faults;
  readonly limits: RateLimits;
  readonly answer: (request: ApiRequest, auth: string) => ApiReply;
  /** A file of a message, by its id; served without a token, as Discord's CDN does. */
  readonly file: (id: string) => FakeFile | undefined;
}

interface Received {
  readonly request: IncomingMessage;
  readonly bytes: Buffer;
  readonly query: URLSearchParams;
}

type Headers = Readonly<Record<string, string>>;

export class HttpSide {
  readonly server: Server;
  readonly #parts: ServerParts;
  #port = 0;

  constructor(parts: ServerParts) {
    this.#parts = parts;
    this.server = createServer((request, response) => {
      this.#serve(request, response).catch((error: unknown) => {
        response.destroy(error instanceof Error ? error : undefined);
      });
    });
  }

  get port(): number {
    return this.#port;
  }

  /** Starts listening; after the first time on the same port again. */
  async listen(): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      this.server.once("error", reject);
      this.server.listen(this.#port, "127.0.0.1", () => {
        this.server.off("error", reject);
        resolve();
      });
    });
    this.#port = (this.server.address() as AddressInfo).port;
  }

  /** Stops listening and cuts every connection: new ones are refused. */
  async close(): Promise<void> {
    if (!this.server.listening) return;
    const closed = new Promise<void>((resolve) =>
      this.server.close(() => {
        resolve();
      }),
    );
    this.server.closeAllConnections();
    await closed;
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? "/", "http://fake");
    if (pathname.startsWith("/attachments/")) {
      this.#serveFile(pathname, response);
      return;
    }
    const method = request.method ?? "GET";
    const path = pathname.replace(/^\/api/, "").replace(/^\/v\d+/, "");
    const bytes = await readBytes(request);
    const record = this.#parts.records.request(method, path);
    const fault = this.#parts.faults.take(`${method} ${path}`);
    const meets = async (isAfter: boolean): Promise<boolean> =>
      fault?.afterwards === isAfter && (await this.#trouble(fault.trouble, response, record));
    if (await meets(false)) return;
    const limit = this.#parts.limits.count(method, path);
    const reply =
      limit.retryAfter === undefined
        ? this.#answer({ request, bytes, query: searchParams }, record)
        : this.#limited(record, limit.retryAfter);
    if (await meets(true)) return;
    this.#send(response, record, reply, limit.headers);
  }

  #limited(record: RequestRecord, retryAfter: number): ApiReply {
    this.#parts.records.warning("rate-limited", `${record.method} ${record.path}`);
    const body = { message: "You are being rate limited.", retry_after: retryAfter, global: false };
    return { status: 429, body };
  }

  #answer(received: Received, record: RequestRecord): ApiReply {
    const { headers } = received.request;
    try {
      const { body, files } = parseBody(received.bytes, headers["content-type"] ?? "");
      record.body = body;
      const { method, path } = record;
      const request = { method, path, query: received.query, body, files };
      return this.#parts.answer(request, headers.authorization ?? "");
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      record.code = error.code;
      const reasons = error.form?.describe() ?? [error.message];
      const where = `${record.method} ${record.path}`;
      const detail = `${where}: ${error.status} ${error.code} ${reasons.join("; ")}`;
      this.#parts.records.violation(kindOf(error), detail);
      return { status: error.status, body: error.body };
    }
  }

  /** Does what the fault says; true when the request is done with. */
  async #trouble(
    trouble: Trouble,
    response: ServerResponse,
    record: RequestRecord,
  ): Promise<boolean> {
    switch (trouble.kind) {
      case "hang":
        return true;
      case "reset":
        response.socket?.resetAndDestroy();
        return true;
      case "slow":
        await sleep(trouble.ms);
        return false;
      case "respond":
        this.#send(response, record, trouble, trouble.headers ?? {});
        return true;
    }
  }

  #send(response: ServerResponse, record: RequestRecord, reply: ApiReply, headers: Headers): void {
    record.status = reply.status;
    const type = reply.status === 204 ? {} : { "content-type": "application/json" };
    response.writeHead(reply.status, { ...type, ...headers });
    response.end(reply.status === 204 ? undefined : JSON.stringify(reply.body));
    this.#parts.records.changed();
  }

  #serveFile(pathname: string, response: ServerResponse): void {
    const file = this.#parts.file(pathname.split("/")[2] ?? "");
    response.writeHead(file ? 200 : 404, { "content-type": file?.contentType ?? "text/plain" });
    response.end(file?.bytes);
  }
}
