/** Any corpora of which part is kept from people without a role, and questions on them. */
import fc from "fast-check";
import { sourceOf } from "./answers.js";

const SENTENCES = [
  "The ferry to Ulvik carries 212 passengers.",
  "Captain Ingrid Solheim has steered the ferry since 2011.",
  "Around 7,000 soldiers took part in the drills.",
  "Officially, 13,000 soldiers are participating.",
  "Rye bread costs 42 kroner in the bakery.",
  "The bakery opens at six in the morning.",
  "— — —",
];
const WORDS = ["How", "many", "soldeirs", "soldiers", "ferry", "captian", "bread", "cost", "opens"];

/** Up to five sources, some of them kept back from all without the role 7. */
export const partlyKept = fc
  .array(
    fc.record({
      lines: fc.array(fc.constantFrom(...SENTENCES), { minLength: 1, maxLength: 4 }),
      isSecret: fc.boolean(),
      tags: fc.subarray(["a", "b"]),
      folder: fc.constantFrom("", "x/", "x/y/"),
    }),
    { minLength: 1, maxLength: 5 },
  )
  .map((files) =>
    files.map(({ lines, isSecret, tags, folder }, at) =>
      sourceOf(lines.join("\n"), {
        path: `${folder}${at}.txt`,
        tags,
        ...(isSecret ? { access: [{ roles: ["7"] }] } : {}),
      }),
    ),
  );

/** A question that some of them may answer, often mistyped. */
export const questionOnThem = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 5 })
  .map((words) => `${words.join(" ")}?`);
