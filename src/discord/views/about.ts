/** What the bot is, how it decides, what it keeps about people, and what it is built with. */
import { type Message, container, message, row, separator, text } from "../payload.js";
import { COLOURS, control, numeral, revisionNote, smallPrint, title, type Viewer } from "./card.js";

/** Facts about the running program. */
export interface AboutView {
  readonly viewer: Viewer;
  readonly sources: number;
  readonly sentences: number;
  readonly version: string;
}

/** The open-source libraries and data used at run time, each with its licence. */
export const LIBRARIES: readonly (readonly [name: string, licence: string])[] = [
  ["discord.js", "Apache-2.0"],
  ["discord-api-types", "MIT"],
  ["MiniSearch", "MIT"],
  ["winkNLP", "MIT"],
  ["wink-eng-lite-web-model", "MIT"],
  ["@lezer/markdown", "MIT"],
  ["chardet", "MIT"],
  ["iconv-lite", "MIT"],
  ["smol-toml", "BSD-3-Clause"],
  ["yaml", "ISC"],
  ["valibot", "MIT"],
  ["rate-limiter-flexible", "ISC"],
  ["pino", "MIT"],
  ["pino-pretty", "MIT"],
  ["dotenv", "BSD-2-Clause"],
  ["commander", "MIT"],
  ["cli-progress", "MIT"],
  ["picocolors", "ISC"],
  ["string-width", "MIT"],
  ["chokidar", "MIT"],
  ["unpdf", "MIT"],
  ["fflate", "MIT"],
  ["saxes", "ISC"],
  ["htmlparser2", "MIT"],
  ["linkedom", "ISC"],
  ["@mozilla/readability", "Apache-2.0"],
  ["Papa Parse", "MIT"],
  // No libraries: the lists of related and of common words are made of them.
  ["WordNet 3.1", "WordNet License"],
  ["SUBTLEX-US", "ISC"],
];

/** The card about the bot. */
export function aboutCard({ viewer, sources, sentences, version }: AboutView): Message {
  const { about, buttons, labelled, sources: words } = viewer.tongue.strings;
  const holdings = about.holdings(
    words.title(numeral(viewer, sources)),
    words.sentences(numeral(viewer, sentences)),
  );
  const libraries = LIBRARIES.map(([name, licence]) => `${name} (${licence})`).join(", ");
  const state = [holdings, revisionNote(viewer), about.version(version)];
  return message([
    container(COLOURS.neutral, [
      title(about.title),
      text([about.what, about.how, about.privacy].join("\n\n")),
      separator(),
      ...smallPrint(state.join(" · "), labelled(about.libraries, libraries)),
      row(control(viewer, buttons.sources, "sources", { page: 0 })),
    ]),
  ]);
}
