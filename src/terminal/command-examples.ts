/** What people may type, as the help of each command shows it. */

const ASK = `  npm run ask                                             opens a chat
  npm run ask -- "How many troops took part?"             one answer
  npm run ask -- --limit 1 "How many troops took part?"   only the best quote
  npm run ask -- --source notes.md "What did we decide?"  in one source
  npm run ask -- --folder reports "What does it cost?"    in one folder
  npm run ask -- --tag fees "What does it cost?"          in what has this tag
  npm run ask -- --explain "How many troops took part?"   with the reasons
  npm run ask -- --no-abstain "Who won?"                  with weak quotes too
  npm run ask -- --corpus docs "What does it cost?"       from another folder
  npm run --silent ask -- --json "Who took part?"         for a program
  npm run --silent ask -- --batch questions.txt           for many questions`;

const SOURCES = `  npm run sources                       what there is
  npm run sources -- --corpus docs      of another folder
  npm run sources -- --folder reports   in this folder of it
  npm run sources -- --tag fees         with this tag
  npm run sources -- --check            is all in order?
  npm run --silent sources -- --json    for a program`;

const VERIFY = `  npm run --silent ask -- --json "Who took part?" > answer.json
  npm run verify -- answer.json                 is it still so?
  npm run verify -- --corpus docs answer.json   in another folder
  npm run --silent verify -- --json - < answer.json`;

const ADD = `  npm run add -- ~/rules.pdf             into the corpus
  npm run add -- ~/reports               a folder, under its own name
  npm run add -- --to 2025 ~/fees.md     into a folder of the corpus
  npm run add -- --dry-run ~/reports     only show what would come of it
  npm run add -- --yes ~/reports         without a question
  npm run add -- --force ~/fees.md       in the place of another fees.md
  npm run --silent add -- --json a.md    for a program`;

/** Examples by command, one a line, with what each is for. */
export const EXAMPLES = { ask: ASK, sources: SOURCES, verify: VERIFY, add: ADD } as const;
