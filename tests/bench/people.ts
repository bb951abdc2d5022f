/** People who use the bot: who asks what next, mixed as in a busy evening. */
import type { Exchange } from "../support/fake-discord/exchange.js";
import type { FakeDiscord } from "../support/fake-discord/fake-discord.js";

const QUESTIONS = [
  "How many troops took part in the drills in Belarus?",
  "How many troops are participating in the Zapad-2025 drills?",
  "which missile system was deployed",
  "who won the world cup",
  "soldeirs in belarus",
  '"joint drills" when did they end?',
  "Where were the exercises held, and who watched them?",
];

/** One person's next deed; `turn` counts up from 0. */
export async function act(discord: FakeDiscord, turn: number, people: number): Promise<Exchange> {
  const user = `person${turn % people}`;
  const question = QUESTIONS[turn % QUESTIONS.length] ?? "";
  switch (turn % 10) {
    case 0:
    case 1:
      return discord.autocomplete({
        name: "ask",
        option: "question",
        value: question.slice(0, 9),
        user,
      });
    case 2:
      return discord.slash({ name: "sources", user });
    case 3:
      return discord.messageCommand({ name: "Find quotes", target: question, user });
    case 4:
      return discord.slash({ name: "about", user });
    case 5:
      return askThenPress(discord, user);
    default:
      return discord.slash({ name: "ask", options: { question }, user });
  }
}

async function askThenPress(discord: FakeDiscord, user: string): Promise<Exchange> {
  const asked = await discord.slash({
    name: "ask",
    options: { question: QUESTIONS[0] ?? "" },
    user,
  });
  const { message } = asked;
  if (!message || message.loading || !asked.labels().includes("Context")) return asked;
  return discord.button({ message, label: "Context", user });
}
