/** `/ask`: what is asked of which source, and who sees the answer. */
import { describe, expect, it } from "vitest";
import type { AskOptions } from "../../../src/answer/ask.js";
import { ask } from "../../../src/discord/commands/ask.js";
import { UserError } from "../../../src/errors.js";
import { commandContract } from "../../contracts/command-contract.js";
import {
  cited,
  deskWith,
  found,
  notFound,
  sourceOf,
  typed,
  visitor,
  wordsOf,
} from "../../support/discord-desk.js";

const NEWS = sourceOf("Around 7,000 troops took part.", { id: "000000000001", title: "Drills" });
const FEES = sourceOf("Fees are due in May.", {
  id: "000000000002",
  title: "Fees",
  publisher: "City",
});

commandContract(ask);

describe("/ask", () => {
  it("answers privately unless told otherwise", () => {
    const desk = deskWith([NEWS]);

    expect(ask.run(typed({ question: "How many?" }), desk)).toMatchObject({ audience: "private" });
    expect(ask.run(typed({ question: "How many?", visibility: "everyone" }), desk)).toMatchObject({
      audience: "everyone",
    });
  });

  it("asks ten quotes of the one source that is named", async () => {
    const asked: (AskOptions | undefined)[] = [];
    const desk = deskWith([NEWS, FEES], notFound(), {
      ask: (question, options) => {
        asked.push(options);
        return found([cited(FEES, "Fees are due in May.")], { question });
      },
    });
    const reply = ask.run(typed({ question: "When?", source: "fees" }), desk);

    expect(reply.kind === "message" && wordsOf(await reply.message())).toContain("Only in: Fees");
    expect(asked).toEqual([{ limit: 10, sources: ["000000000002"] }]);
  });

  it("says so where the source is unknown or the question blank", () => {
    const desk = deskWith([NEWS]);

    expect(() => ask.run(typed({ question: "?!" }), desk)).toThrow(UserError);
    expect(() => ask.run(typed({ question: "When?", source: "tax" }), desk)).toThrow(
      "I know no source by that name.",
    );
  });

  it("suggests sources by title and publisher, each once", () => {
    const twin = { ...NEWS, id: "000000000003" };
    const complete = (text: string) =>
      ask.complete?.({ ...visitor, option: "source", typed: text }, deskWith([NEWS, FEES, twin]));

    expect(complete("city")).toEqual([{ name: "Fees – City", value: "000000000002" }]);
    expect(complete("drill")).toEqual([
      { name: "Drills", value: "000000000001" },
      { name: "Drills (000000000003)", value: "000000000003" },
    ]);
  });

  it("suggests questions whole or not at all", () => {
    const long = { ...NEWS, title: "word ".repeat(30) };
    const complete = (text: string) =>
      ask.complete?.({ ...visitor, option: "question", typed: text }, deskWith([NEWS, long]));

    expect(complete("d")).toEqual([{ name: "Drills", value: "Drills" }]);
  });
});
