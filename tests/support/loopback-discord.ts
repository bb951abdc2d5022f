/**
 * The least of a Discord that discord.js logs in to: a gateway that says hello and ready, and REST
 * that notes every call. For the client's own test; it checks nothing.
 */
import { once } from "node:events";
import { type Server, createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { type WebSocket, WebSocketServer } from "ws";

export interface Call {
  readonly route: string;
  readonly body: unknown;
}

export interface LoopbackDiscord {
  readonly apiUrl: string;
  readonly calls: Call[];
  /** Resolves with the next call whose route contains the words, also one made before. */
  called(words: string): Promise<Call>;
  dispatch(event: string, data: unknown): void;
  closeGateway(code: number): void;
  stop(): Promise<void>;
}

interface Behaviour {
  /** Answers of REST by `METHOD /path` without query; others are 200 with an empty object. */
  readonly answers?: Readonly<Record<string, { readonly status: number; readonly body: unknown }>>;
}

export async function startLoopbackDiscord({
  answers = {},
}: Behaviour = {}): Promise<LoopbackDiscord> {
  const calls: Call[] = [];
  let socket: WebSocket | undefined;
  const server: Server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const route = `${request.method ?? ""} ${(request.url ?? "").replace("/api/v10", "").split("?")[0] ?? ""}`;
      const raw = Buffer.concat(chunks).toString();
      calls.push({
        route,
        body: raw.startsWith("{") || raw.startsWith("[") ? JSON.parse(raw) : raw,
      });
      server.emit("called");
      const { status, body } = answers[route] ?? { status: 200, body: defaults[route] ?? {} };
      response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
    });
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  const { port } = server.address() as AddressInfo;
  const limit = { total: 1000, remaining: 1000, reset_after: 0, max_concurrency: 1 };
  const defaults: Record<string, unknown> = {
    "GET /gateway/bot": { url: `ws://127.0.0.1:${port}`, shards: 1, session_start_limit: limit },
    "GET /applications/1200000000000000000/commands": [],
  };
  const gateway = new WebSocketServer({ server });
  gateway.on("connection", (connected) => {
    socket = connected;
    connected.send(JSON.stringify({ op: 10, d: { heartbeat_interval: 45_000 } }));
    connected.on("message", (data: Buffer) => {
      const { op } = JSON.parse(data.toString()) as { op: number };
      if (op === 1) connected.send(JSON.stringify({ op: 11 }));
      if (op === 2) connected.send(JSON.stringify({ op: 0, s: 1, t: "READY", d: READY }));
    });
  });
  return {
    apiUrl: `http://127.0.0.1:${port}/api`,
    calls,
    async called(words) {
      for (;;) {
        const call = calls.find(({ route }) => route.includes(words));
        if (call) return call;
        await once(server, "called");
      }
    },
    dispatch: (event, data) => socket?.send(JSON.stringify({ op: 0, s: 2, t: event, d: data })),
    closeGateway: (code) => socket?.close(code),
    async stop() {
      for (const open of gateway.clients) open.terminate();
      gateway.close();
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

const READY = {
  v: 10,
  user: { id: "1200000000000000000", username: "verbatim", discriminator: "0", bot: true },
  guilds: [],
  session_id: "s",
  resume_gateway_url: "ws://127.0.0.1:9",
  application: { id: "1200000000000000000", flags: 0 },
};
