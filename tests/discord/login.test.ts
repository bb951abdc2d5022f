/** What ends the bot, what it waits out, and what the operator reads. */
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { REST } from "discord.js";
import { describe, expect, it } from "vitest";
import {
  endOfClose,
  endOfLogin,
  endOfPublishing,
  inWords,
  waitBefore,
} from "../../src/discord/login.js";

const coded = (facts: object) => Object.assign(new Error("Refused\nbody"), facts);

describe("endOfClose", () => {
  it("says what to do about a token and intents", () => {
    expect(endOfClose(4004)?.reason).toMatch(/^Discord refused the token\. Copy it again/);
    expect(endOfClose(4014)).toMatchObject({ code: 1 });
  });

  it("leaves to the library what it recovers from", () => {
    expect(endOfClose(1006)).toBeUndefined();
    expect(endOfClose(4009)).toBeUndefined();
  });
});

describe("endOfLogin", () => {
  it("gives up on what can't be sent, as a token of signs that no header takes", async () => {
    const headers = { authorization: "Bot token\u200B" };
    const error: unknown = await new REST({ api: "http://127.0.0.1:9/api", retries: 0 })
      .get("/gateway/bot", { auth: false, headers })
      .catch((reason: unknown) => reason);

    expect(endOfLogin(error)).toMatchObject({ code: 2 });
    expect(endOfLogin(error)?.reason).toContain("Copy the token again");
  });

  it("gives up on a wrong token and on nothing else", () => {
    expect(endOfLogin(coded({ code: "TokenInvalid" }))).toEqual(endOfClose(4004));
    expect(endOfLogin(coded({ status: 401 }))).toEqual(endOfClose(4004));
    expect(endOfLogin(coded({ status: 503 }))).toBeUndefined();
    expect(endOfLogin(coded({ code: "ENOTFOUND" }))).toBeUndefined();
    expect(endOfLogin(undefined)).toBeUndefined();
  });
});

describe("endOfPublishing", () => {
  it("names a server that the bot is not in", () => {
    expect(endOfPublishing(coded({ code: 50001 }), "123")).toEqual({
      code: 2,
      reason:
        "DISCORD_GUILD_ID is 123, a server that the bot is not in. Correct it, or invite the bot there first.",
    });
  });

  it("goes on answering after any other refusal", () => {
    expect(endOfPublishing(coded({ status: 500 }), "123")).toBeUndefined();
    expect(endOfPublishing(coded({ code: 50001 }), undefined)).toBeUndefined();
  });
});

describe("waitBefore", () => {
  it("doubles up to a minute, spread by a quarter", () => {
    expect([1, 2, 3, 7, 50].map((tries) => waitBefore(tries, 0.5))).toEqual([
      1000, 2000, 4000, 60000, 60000,
    ]);
    expect([waitBefore(1, 0), waitBefore(1, 1)]).toEqual([750, 1250]);
  });
});

describe("inWords", () => {
  it("is one line with the codes", () => {
    expect(inWords(coded({ code: "ECONNREFUSED", status: 502 }))).toBe(
      "Refused, 502, ECONNREFUSED",
    );
    expect(inWords(null)).toBe("unknown");
  });

  it("says why a request failed that fetch only says failed", async () => {
    const server = createServer().listen(0, "127.0.0.1");
    await once(server, "listening");
    const { port } = server.address() as AddressInfo;
    server.close();
    const failed: unknown = await fetch(`http://127.0.0.1:${port}/`).catch(
      (error: unknown) => error,
    );

    expect(inWords(failed)).toBe(`connect ECONNREFUSED 127.0.0.1:${port}`);
    // As of a name with two addresses, of which neither answers.
    const each = Object.assign(new AggregateError([]), { code: "ECONNREFUSED" });
    expect(inWords(new TypeError("fetch failed", { cause: each }))).toBe("ECONNREFUSED");
  });
});
