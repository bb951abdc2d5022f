/** When a session is kept for the next connection, and when it is given up. */
import { EventEmitter } from "node:events";
import { describe, expect, it } from "vitest";
import { type Gateway, keepSession } from "../../src/discord/keep-session.js";

interface Session {
  readonly sessionId: string;
  readonly resumeURL: string;
}

const SESSION: Session = { sessionId: "s", resumeURL: "wss://resume.example" };

class FakeGateway extends EventEmitter implements Gateway<Session> {
  session: Session | null = SESSION;
  readonly options: Gateway<Session>["options"] = {
    retrieveSessionInfo: () => this.session,
    updateSessionInfo: (_, session) => {
      this.session = session;
    },
  };
}

function kept(isAbandoned = () => false): FakeGateway {
  const gateway = new FakeGateway();
  keepSession(gateway, () => "wss://gateway.example/", isAbandoned);
  return gateway;
}

describe("keepSession", () => {
  it("keeps a session that Discord was not reached with, to be resumed at the general address", async () => {
    const gateway = kept();
    gateway.emit("closed", { code: 1006 });
    await gateway.options.updateSessionInfo(0, null);

    expect(gateway.session).toEqual({ sessionId: "s", resumeURL: "wss://gateway.example/" });
  });

  it("gives up a session that Discord declared invalid, after an outage too", async () => {
    const gateway = kept();
    gateway.emit("closed", { code: 1006 });
    gateway.emit("hello");
    await gateway.options.updateSessionInfo(0, null);

    expect(gateway.session).toBeNull();
  });

  it("gives up a session that was closed for good", async () => {
    const gateway = kept();
    gateway.emit("closed", { code: 4009 });
    await gateway.options.updateSessionInfo(0, null);

    expect(gateway.session).toBeNull();
  });

  it("takes a new session as it is", async () => {
    const gateway = kept();
    gateway.emit("closed", { code: 1006 });
    await gateway.options.updateSessionInfo(0, { ...SESSION, sessionId: "t" });

    expect(gateway.session).toEqual({ ...SESSION, sessionId: "t" });
  });

  it("lets no connection begin that nobody wants any more", async () => {
    const gateway = kept(() => true);
    const asked = Promise.resolve(gateway.options.retrieveSessionInfo(0));
    const first = await Promise.race([
      asked,
      new Promise((resolve) => setImmediate(resolve, "late")),
    ]);

    expect(first).toBe("late");
  });
});
