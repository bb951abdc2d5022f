/** Talk between two processes of the program: telling, asking, and answers that find who asked. */
import { ConfigError } from "../errors.js";

/** What carries messages between the processes, and says when the other end is gone. */
export interface Channel {
  send(message: unknown): void;
  on(event: "message", listener: (message: unknown) => void): unknown;
  once(event: "disconnect", listener: () => void): unknown;
}

/** What one end does for the other, by name: what it gives or throws is the answer. */
export type Services = Readonly<Record<string, (about: unknown) => unknown>>;

/** One end of the talk. */
export interface Line {
  /** Gives what the other end's service gives; rejects with what it throws, or when that end is gone. */
  ask(service: string, about?: unknown): Promise<unknown>;
}

interface Message {
  readonly verbatim: "ask" | "gave" | "threw";
  readonly number: number;
  readonly service?: string;
  readonly value?: unknown;
}

interface Open {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** This process' end of a channel. */
export function openLine(channel: Channel, services: Services): Line {
  const open = new Map<number, Open>();
  let asked = 0;
  let isGone = false;
  const send = (message: Message): void => {
    if (!isGone) channel.send(message);
  };
  channel.once("disconnect", () => {
    isGone = true;
    for (const { reject } of open.values()) reject(new Error("the other process has ended"));
    open.clear();
  });
  channel.on("message", (message) => {
    if (!isMessage(message)) return;
    const { verbatim, number, value } = message;
    if (verbatim === "ask") return void serve(services, message).then(send);
    const waiting = open.get(number);
    open.delete(number);
    if (verbatim === "gave") waiting?.resolve(value);
    else waiting?.reject(errorOf(value));
  });
  return {
    ask(service, value) {
      if (isGone) return Promise.reject(new Error("the other process has ended"));
      const number = (asked += 1);
      return new Promise((resolve, reject) => {
        open.set(number, { resolve, reject });
        send({ verbatim: "ask", number, service, value });
      });
    },
  };
}

async function serve(
  services: Services,
  { number, service = "", value }: Message,
): Promise<Message> {
  try {
    const run = services[service];
    if (run === undefined) throw new Error(`there is no service ${service}`);
    return { verbatim: "gave", number, value: await run(value) };
  } catch (error) {
    const { name, message } = error instanceof Error ? error : new Error(String(error));
    return { verbatim: "threw", number, value: { name, message } };
  }
}

/** An error as it was thrown at the other end, as far as its reader differs by its class. */
function errorOf(value: unknown): Error {
  const { name, message } = value as { name: string; message: string };
  return name === "ConfigError" ? new ConfigError(message) : new Error(message);
}

/** Other messages may come by the same channel: the runtime's own, for example. */
function isMessage(message: unknown): message is Message {
  return typeof message === "object" && message !== null && "verbatim" in message;
}
