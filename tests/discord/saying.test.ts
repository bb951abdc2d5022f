/** What Discord takes is sent as it is, and the words of what it does not take. */
import { expect, it } from "vitest";
import { type Message, message, text } from "../../src/discord/payload.js";
import { saying } from "../../src/discord/saying.js";
import { plainMessage } from "../../src/discord/views/plain.js";
import { silentLog } from "../../src/log.js";

const CARD = message([text("hello")]);
const refusal = (code: number) => Object.assign(new Error(`code ${code}`), { code, status: 400 });

/** Says a message to a Discord that refuses so, one call after the other; what it then said. */
async function said(card: Message, ...refusals: Error[]) {
  const sent: Message[] = [];
  const end = await saying(card, silentLog, (one) => {
    sent.push(one);
    const error = refusals.shift();
    return error ? Promise.reject(error) : Promise.resolve("taken");
  }).catch(String);
  return { sent, end };
}

it("sends a card once, as it is, and gives what Discord says", async () => {
  expect(await said(CARD)).toEqual({ sent: [CARD], end: "taken" });
});

it("sends the plain words of a card that Discord finds fault with", async () => {
  const refused = await said(CARD, refusal(50035));

  expect(refused).toEqual({ sent: [CARD, plainMessage(CARD)], end: "taken" });
});

it("sends only the plain words of a card whose fault our own check finds", async () => {
  const card = message([text("word ".repeat(900))]);
  const { sent } = await said(card);

  expect(sent).toEqual([plainMessage(card)]);
  expect(JSON.stringify(sent)).toContain("word …");
});

it("takes no for an answer", async () => {
  expect(await said(CARD, refusal(10062))).toEqual({ sent: [CARD], end: "Error: code 10062" });
});
