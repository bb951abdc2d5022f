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

    expect(wordsOf(await reply.message())).toContain("Only in: Fees");
    expect(asked).toEqual([{ limit: 10, sources: ["000000000002"] }]);
  });

  it("asks the sources of the folder or tag that is named", async () => {
    const asked: (AskOptions | undefined)[] = [];
    const inside = { ...NEWS, path: "news/a.txt", tags: ["war"] };
    const outside = { ...FEES, path: "fees.txt" };
    const desk = deskWith([inside, outside], notFound(), {
      ask: (question, options) => {
        asked.push(options);
        return notFound({ question });
      },
    });
    const reply = ask.run(typed({ question: "When?", in: "news" }), desk);
    const words = wordsOf(await reply.message());

    expect(words).toContain("Only in: folder news");
    expect(words).toContain("These sources don’t answer this.");
    expect(asked).toEqual([{ limit: 10, sources: [inside.id] }]);
    expect(() => ask.run(typed({ question: "When?", in: "war", source: "fees" }), desk)).toThrow(
      "I know no source by that name.",
    );
  });

  it("says which folders and tags are near an unknown one", () => {
    const desk = deskWith([{ ...NEWS, path: "news/a.txt", tags: ["w*r"] }]);

    expect(() => ask.run(typed({ question: "When?", in: "nwes" }), desk)).toThrow(
      "I know no folder or tag by that name. Choose one from the list while you type.\n" +
        "The nearest are: folder news · tag w\\*r",
    );
    expect(() => ask.run(typed({ question: "When?", in: "x" }), deskWith([FEES]))).toThrow(
      /^I know no folder or tag by that name\. Choose one from the list while you type\.\n.*folder news$/,
    );
  });

  it("suggests folders and tags with how many sources they have", () => {
    const desk = deskWith([
      { ...NEWS, path: "news/a.txt", tags: ["Nation"] },
      { ...FEES, path: "news/b.txt" },
    ]);
    const complete = (text: string) =>
      (ask.complete?.({ ...visitor, option: "in", typed: text }, desk) ?? []).map(
        ({ name }) => name,
      );

    expect(complete("n")).toEqual(["folder news (2)", "tag Nation (1)"]);
    expect(complete("w")).toEqual(["folder news (2)"]);
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
