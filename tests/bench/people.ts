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

/** Months and the like: what a question is about besides, so that hardly any is asked twice. */
const ASIDES = ["in September", "this week", "near Minsk", "with Russia", "by the ministry", ""];
/** Every third question is one that was asked before: people ask what others ask. */
const REPEATED = 3;

/** The question of a turn. */
function questionOf(turn: number): string {
  const question = QUESTIONS[turn % QUESTIONS.length] ?? "";
  if (turn % REPEATED === 0) return question;
  const aside = ASIDES[Math.floor(turn / QUESTIONS.length) % ASIDES.length] ?? "";
  return `${question} ${aside} ${turn}`;
}

/** One person's next deed; `turn` counts up from 0. */
export async function act(discord: FakeDiscord, turn: number, people: number): Promise<Exchange> {
  const user = `person${turn % people}`;
  const question = questionOf(turn);
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
      return askThenPress(discord, { question, user });
    default:
      return discord.slash({ name: "ask", options: { question }, user });
  }
}

async function askThenPress(
  discord: FakeDiscord,
  { question, user }: { readonly question: string; readonly user: string },
): Promise<Exchange> {
  const asked = await discord.slash({ name: "ask", options: { question }, user });
  const { message } = asked;
  if (!message || message.loading || !asked.labels().includes("Context")) return asked;
  return discord.button({ message, label: "Context", user });
}
