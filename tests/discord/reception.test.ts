/** Every interaction is seen through to its end, also while the bot leaves. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { sleep } from "../../src/discord/insist.js";
import { openReception } from "../../src/discord/reception.js";
import type { Wire } from "../../src/discord/respond.js";
import { type Log, type LogFields } from "../../src/log.js";
import { deskWith, notFound, sourceOf } from "../support/discord-desk.js";
import { slash, typing } from "../support/interactions.js";

type Line = [level: string, event: string, fields: LogFields];

function memoryLog(): { log: Log; lines: Line[] } {
  const lines: Line[] = [];
  const at =
    (level: string) =>
    (event: string, fields: LogFields = {}) => {
      lines.push([level, event, fields]);
    };
  return {
    lines,
    log: { error: at("error"), warn: at("warn"), info: at("info"), debug: at("debug") },
  };
}

function memoryWire(refusal?: Error): { wire: Wire; said: string[] } {
  const said: string[] = [];
  const say = (body?: object): Promise<void> => {
    said.push(JSON.stringify(body));
    return refusal === undefined ? Promise.resolve() : Promise.reject(refusal);
  };
  const first = (body?: object) => say(body).then(() => "ours" as const);
  return { said, wire: { first, edit: say, followUp: say, remove: () => say() } };
}

const SOURCES = [sourceOf("Yes.")];
const open = (desk = deskWith(SOURCES)) => {
  const { log, lines } = memoryLog();
  return { lines, reception: openReception({ desk, log, limit: () => Promise.resolve(0) }) };
};

/** Lets those who came have their turns: these come with the rounds of the event loop. */
async function rounds(): Promise<void> {
  for (let n = 0; n < 10; n += 1) await new Promise((resolve) => setImmediate(resolve));
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
});
afterEach(() => {
  vi.useRealTimers();
});

describe("openReception", () => {
  it("logs what was answered, and the question only for whoever looks for faults", async () => {
    const { reception, lines } = open();
    await reception.receive(slash("ask", { question: "secret?" }), memoryWire().wire);

    expect(lines.map(([level, event]) => [level, event])).toEqual([
      ["debug", "asked"],
      ["info", "answered"],
    ]);
    expect(JSON.stringify(lines[1])).not.toMatch(/secret|782341234567891000/);
  });

  it("gives a fault of ours the reference that is in the log", async () => {
    const { reception, lines } = open(
      deskWith(SOURCES, () => Promise.reject(new TypeError("boom"))),
    );
    const { wire, said } = memoryWire();
    await reception.receive(slash("ask", { question: "Why?" }), wire);

    const failure = lines.find(([, event]) => event === "failed");
    expect(failure?.[0]).toBe("error");
    expect(said[0]).toContain(String(failure?.[2]["reference"]));
    expect(said[0]).not.toContain("boom");
  });

  it("takes refusals of Discord's for what they are", async () => {
    const refused = (code: number) => memoryWire(Object.assign(new Error("no"), { code })).wire;
    const { reception, lines } = open();
    await reception.receive(slash("about"), refused(10062));
    await reception.receive(slash("about"), refused(500));

    expect(lines.map(([level, event, { why }]) => [level, event, why])).toEqual([
      ["warn", "answer lost", "interaction expired"],
      ["error", "answer lost", undefined],
    ]);
  });

  it.each([
    ["onlyMe", '{"type":5,"data":{"flags":64}}'],
    ["everyone", '{"type":5}'],
  ])(
    "tells Discord in time although what one may see takes long (%s)",
    async (visibility, told) => {
      const desk = deskWith(SOURCES);
      const seenBy = () => sleep(2000).then(() => undefined);
      const { reception } = open({ ...desk, app: { ...desk.app, seenBy } });
      const { wire, said } = memoryWire();
      const answering = reception.receive(slash("ask", { question: "Why?", visibility }), wire);
      await rounds();
      await vi.advanceTimersByTimeAsync(600);
      expect(said).toEqual([told]);
      await vi.advanceTimersByTimeAsync(4000);
      await answering;

      expect(said).toHaveLength(2);
      expect(said[1]).toContain("The sources don’t answer this.");
    },
  );

  it("takes no more questions once it closes, and waits for the open ones", async () => {
    const slow = deskWith(
      SOURCES,
      () =>
        new Promise((resolve) => {
          setTimeout(() => {
            resolve(notFound());
          }, 2000);
        }),
    );
    const { reception } = open(slow);
    const [early, late, typed] = [memoryWire(), memoryWire(), memoryWire()];
    const answering = reception.receive(slash("ask", { question: "Why?" }), early.wire);
    const closing = reception.close();
    void reception.receive(slash("ask", { question: "Why?" }), late.wire);
    void reception.receive(typing("ask", "source", ""), typed.wire);
    await rounds();
    await vi.advanceTimersByTimeAsync(2000);
    await Promise.all([answering, closing]);

    expect(early.said.at(-1)).toContain("The sources don’t answer this.");
    expect(late.said.at(-1)).toContain("I am being restarted.");
    expect(typed.said).toEqual(['{"type":8,"data":{"choices":[]}}']);
  });

  it("lets another copy of the bot answer what comes while it closes", async () => {
    const { reception, lines } = open(deskWith(SOURCES, () => new Promise(() => undefined)));
    void reception.receive(slash("ask", { question: "Why?" }), memoryWire().wire);
    void reception.close();
    const taken = Object.assign(new Error("taken"), { code: 40060 });
    const wires = [memoryWire(), memoryWire(taken)] as const;
    for (const { wire } of wires) void reception.receive(slash("about"), wire);
    await rounds();
    await vi.advanceTimersByTimeAsync(900);
    expect(wires.map(({ said }) => said)).toEqual([[], []]);
    await vi.advanceTimersByTimeAsync(200);
    await rounds();

    expect(wires[0].said).toHaveLength(1);
    expect(wires[0].said[0]).toContain("I am being restarted.");
    expect(lines).toContainEqual([
      "warn",
      "answer lost",
      { what: "while leaving", why: "interaction already answered" },
    ]);
  });

  it("has a word for whoever comes in its last second too, and leaves all the same", async () => {
    const { reception } = open(deskWith(SOURCES, () => new Promise(() => undefined)));
    const stuck = { ...memoryWire().wire, edit: () => new Promise<void>(() => undefined) };
    void reception.receive(slash("ask", { question: "Why?" }), stuck);
    const closing = reception.close();
    await vi.advanceTimersByTimeAsync(3600);
    const { wire, said } = memoryWire();
    void reception.receive(slash("about"), wire);
    await rounds();
    await vi.advanceTimersByTimeAsync(900);
    await closing;

    expect(said.join()).toContain("I am being restarted.");
  });

  it("closes within five seconds with a word to whoever still waits", async () => {
    const { reception } = open(deskWith(SOURCES, () => new Promise(() => undefined)));
    const { wire, said } = memoryWire();
    const answering = reception.receive(slash("ask", { question: "Why?" }), wire);
    await vi.advanceTimersByTimeAsync(1500);
    const closing = reception.close();
    await vi.advanceTimersByTimeAsync(4999);
    await Promise.all([answering, closing]);

    expect(said).toHaveLength(2);
    expect(said[1]).toContain("I am being restarted.");
  });

  it("keeps nothing of many answers at once, and warns of nothing", async () => {
    const warnings: Error[] = [];
    const note = (warning: Error) => warnings.push(warning);
    process.on("warning", note);
    const { reception } = open();
    await Promise.all(
      Array.from({ length: 50 }, () => reception.receive(slash("about"), memoryWire().wire)),
    );
    await vi.runAllTimersAsync();
    process.off("warning", note);

    expect(warnings).toEqual([]);
  });

  it("tells Discord in time of answers that many others are before", async () => {
    const { reception, lines } = open(
      deskWith(SOURCES, () => {
        vi.advanceTimersByTime(100); // an answer takes the thread for a tenth of a second
        return notFound();
      }),
    );
    const wires = Array.from({ length: 40 }, memoryWire);
    const answering = wires.map(({ wire }) =>
      reception.receive(slash("ask", { question: "Why?" }), wire),
    );
    await vi.advanceTimersByTimeAsync(0);
    await Promise.all(answering);

    expect(lines.filter(([, event]) => event === "answer lost")).toEqual([]);
    expect(wires.at(-1)!.said.map((said) => said.slice(0, 9))).toEqual(['{"type":5', '{"flags":']);
    for (const { said } of wires) expect(said.at(-1)).toContain("The sources don’t answer this.");
  });

  it("survives what is no interaction", async () => {
    const { reception } = open();
    const { wire, said } = memoryWire();
    await reception.receive(undefined, wire);

    expect(said[0]).toContain("older version");
  });
});
