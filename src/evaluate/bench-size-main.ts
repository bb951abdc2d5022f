/** The process in which the bench measures one corpus, so that nothing before it has warmed anything. */
import { parseArgs } from "node:util";
import { measureAsked, measureLoad } from "./bench-size.js";
import { exitCodeOf } from "./exit-code.js";
import { readNamedFile } from "./named-file.js";
import { readQuestions } from "./questions.js";

async function main(): Promise<void> {
  const { corpus, cache, questions, build } = parseArgs({
    options: {
      corpus: { type: "string", default: "corpus" },
      cache: { type: "string", default: ".cache" },
      questions: { type: "string" },
      build: { type: "boolean", default: false },
    },
  }).values;
  const place = { corpusDir: corpus, cacheDir: cache };
  const measured = build
    ? await measureLoad(place)
    : await measureAsked(place, questions === undefined ? undefined : await textsIn(questions));
  process.stdout.write(JSON.stringify(measured));
}

async function textsIn(file: string): Promise<string[]> {
  const questions = await readQuestions(readNamedFile(file, "question file"));
  return questions.map(({ question }) => question);
}

try {
  await main();
} catch (error) {
  process.exitCode = exitCodeOf(error);
}
