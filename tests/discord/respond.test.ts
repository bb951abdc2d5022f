/** Discord hears in time, always, and nobody is left waiting. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Reply } from "../../src/discord/commands/command.js";
import { type Outcome, refusalCard } from "../../src/discord/dispatch.js";
import { type Message, message, text } from "../../src/discord/payload.js";
import { type Circumstances, type Taken, type Wire, respond } from "../../src/discord/respond.js";
import { silentLog } from "../../src/log.js";
import { visitor } from "../support/discord-desk.js";

const CARD = message([text("hello")]);
const refusal = (code: number) => Object.assign(new Error(`code ${code}`), { code, status: 400 });

/** A wire that notes what is sent, and refuses as told: by the name of the call, one error each. */
function wireThat(
  refusals: Partial<Record<keyof Wire, Error[]>> = {},
  taken: Taken = "ours",
): { wire: Wire; sent: unknown[] } {
  const sent: unknown[] = [];
  const call = (name: keyof Wire, body?: object): Promise<void> => {
    sent.push(body === undefined ? name : { [name]: body });
    const error = refusals[name]?.shift();
    return error === undefined ? Promise.resolve() : Promise.reject(error);
  };
  const wire: Wire = {
    first: (body) => call("first", body).then(() => taken),
    edit: (body) => call("edit", body),
    followUp: (body) => call("followUp", body),
    remove: () => call("remove"),
  };
  return { wire, sent };
}

const around = (leaving = new AbortController()): Circumstances => ({
  log: silentLog,
  refuse: (error, who) => refusalCard(error, who, "ab12"),
  leaving: leaving.signal,
  queue: () => ({ turn: Promise.resolve(true), leave: () => undefined }),
  arrived: performance.now(),
});

const outcome = (act: Outcome["act"]): Outcome => ({ what: "test", visitor, act });
const privately = (made: () => Message | Promise<Message>): Outcome =>
  outcome({ kind: "message", audience: "private", message: made });
const ready = privately(() => CARD);
const late = (): Promise<Message> =>
  new Promise((resolve) => {
    setTimeout(() => {
      resolve(CARD);
    }, 10_000);
  });
const fail = (): never => {
  throw new Error("made all the same");
};
const private64 = { ...CARD.body, flags: CARD.body.flags | 64 };

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

async function run(done: Promise<void>): Promise<void> {
  const settled = done.catch((error: unknown) => error);
  await vi.runAllTimersAsync();
  const error = await settled;
  if (error instanceof Error) throw error;
}

describe("respond", () => {
  it("says a ready message at once, privately", async () => {
    const { wire, sent } = wireThat();
    await run(respond(wire, ready, around()));

    expect(sent).toEqual([{ first: { type: 4, data: private64 } }]);
  });

  it("says a message for everyone without the private flag", async () => {
    const { wire, sent } = wireThat();
    await run(
      respond(
        wire,
        outcome({ kind: "message", audience: "everyone", message: () => CARD }),
        around(),
      ),
    );

    expect(sent).toEqual([{ first: { type: 4, data: CARD.body } }]);
  });

  it("announces a late message well within a second, with the one flag Discord takes, and edits it in", async () => {
    const { wire, sent } = wireThat();
    const done = respond(wire, privately(late), around());
    await vi.advanceTimersByTimeAsync(750);
    expect(sent).toEqual([{ first: { type: 5, data: { flags: 64 } } }]);
    await run(done);

    expect(sent.slice(1)).toEqual([{ edit: CARD.body }]);
  });

  it("updates the pressed message, at once or late", async () => {
    const [soon, later] = [wireThat(), wireThat()];
    await run(respond(soon.wire, outcome({ kind: "update", message: () => CARD }), around()));
    await run(respond(later.wire, outcome({ kind: "update", message: late }), around()));

    expect(soon.sent).toEqual([{ first: { type: 7, data: CARD.body } }]);
    expect(later.sent).toEqual([{ first: { type: 6 } }, { edit: CARD.body }]);
  });

  it("posts for everyone after an update, and says so where it can't", async () => {
    const act: Reply = { kind: "update", message: () => CARD, post: () => CARD };
    const [fine, refused] = [wireThat(), wireThat({ followUp: [refusal(50013)] })];
    await run(respond(fine.wire, outcome(act), around()));
    await run(respond(refused.wire, outcome(act), around()));

    expect(fine.sent.slice(1)).toEqual([{ followUp: CARD.body }]);
    expect(JSON.stringify(refused.sent.at(-1))).toContain("I could not post it here.");
  });

  it("posts nothing for everyone where another copy may have done so, and says that", async () => {
    const late10 = { kind: "update", message: late, post: () => CARD } as const;
    for (const act of [{ ...late10, message: () => CARD }, late10]) {
      const { wire, sent } = wireThat({}, "unknown");
      await run(respond(wire, outcome(act), around()));

      const further = sent.filter((one) => typeof one === "object" && "followUp" in one!);
      expect(further).toEqual([
        { followUp: expect.objectContaining({ flags: 32768 + 64 }) as object },
      ]);
      expect(JSON.stringify(further)).toContain("Discord did not say whether it was posted.");
    }
  });

  it("removes, opens dialogs and suggests", async () => {
    const { wire, sent } = wireThat();
    const modal = { custom_id: "a", title: "b", components: [] };
    await run(respond(wire, outcome({ kind: "remove" }), around()));
    await run(respond(wire, outcome({ kind: "dialog", modal }), around()));
    await run(respond(wire, outcome({ kind: "choices", choices: [] }), around()));

    expect(sent).toEqual([
      { first: { type: 6 } },
      "remove",
      { first: { type: 9, data: modal } },
      { first: { type: 8, data: { choices: [] } } },
    ]);
  });

  it("sends plain words where Discord finds fault with a card", async () => {
    const { wire, sent } = wireThat({ first: [refusal(50035)] });
    await run(respond(wire, ready, around()));

    expect(sent).toHaveLength(2);
  });

  it("ends a failure in a private card, at once and late, also where everyone was promised one", async () => {
    const boom = () => Promise.reject(new TypeError("boom"));
    const lateBoom = () => late().then(boom);
    const wires = [wireThat(), wireThat(), wireThat(), wireThat()];
    const acts: Reply[] = [
      { kind: "message", audience: "everyone", message: boom },
      { kind: "message", audience: "private", message: lateBoom },
      { kind: "message", audience: "everyone", message: lateBoom },
      { kind: "update", message: lateBoom },
    ];
    for (const [at, act] of acts.entries())
      await run(respond(wires[at]?.wire ?? wireThat().wire, outcome(act), around()));

    const kinds = wires.map(({ sent }) =>
      sent.map((one) => (typeof one === "string" ? one : Object.keys(one as object)[0])),
    );
    expect(kinds).toEqual([
      ["first"],
      ["first", "edit"],
      ["first", "remove", "followUp"],
      ["first", "followUp"],
    ]);
    for (const { sent } of wires) expect(JSON.stringify(sent.at(-1))).toContain("`ab12`");
    for (const at of [0, 2, 3])
      expect(JSON.stringify(wires[at]?.sent.at(-1))).toContain(`"flags":${32768 + 64}`);
  });

  it("tries an announced answer once more in plain words where sending it fails", async () => {
    const { wire, sent } = wireThat({ edit: [refusal(0)] });
    await run(respond(wire, privately(late), around()));

    expect(sent.slice(1)).toEqual([{ edit: CARD.body }, { edit: CARD.body }]);
  });

  it("takes the announcement back where the plain words are refused too", async () => {
    const { wire, sent } = wireThat({ edit: [refusal(0), refusal(0)] });

    await expect(run(respond(wire, privately(late), around()))).rejects.toThrow("code 0");
    expect(sent.at(-1)).toBe("remove");
  });

  it("answers although nobody knows whether the announcement came through", async () => {
    const { wire, sent } = wireThat({ first: [new Error("socket hang up")] });
    await run(respond(wire, privately(late), around()));

    expect(sent.slice(1)).toEqual([{ edit: CARD.body }]);
  });

  it("says a word of regret to whoever waits when the program leaves", async () => {
    const leaving = new AbortController();
    const { wire, sent } = wireThat();
    const done = respond(wire, privately(late), around(leaving));
    await vi.advanceTimersByTimeAsync(2000);
    leaving.abort();
    await run(done);

    expect(JSON.stringify(sent.at(-1))).toContain("I am being restarted.");
  });

  it("tells whoever waited in vain for a turn to ask again, at once and late", async () => {
    const { wire, sent } = wireThat();
    for (const hasCome of [() => Promise.resolve(false), () => late().then(() => false)]) {
      const queue = () => ({ turn: hasCome(), leave: () => undefined });
      await run(respond(wire, privately(fail), { ...around(), queue }));
    }

    const words = sent.map((one) => JSON.stringify(one));
    expect(words.map((one) => one.includes("more than I can answer"))).toEqual([true, false, true]);
  });

  it("leaves no timer behind that would keep what was said", async () => {
    const { wire, sent } = wireThat();
    const inTime = respond(wire, ready, around());
    const announced = respond(wire, privately(late), around());
    await vi.advanceTimersByTimeAsync(10_000);
    await Promise.all([inTime, announced]);

    expect(sent).toHaveLength(3);
    expect(vi.getTimerCount()).toBe(0);
  });

  it("rejects where Discord takes no first response", async () => {
    const { wire } = wireThat({ first: [refusal(10062)] });

    await expect(run(respond(wire, ready, around()))).rejects.toThrow("code 10062");
  });
});
