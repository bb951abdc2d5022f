// Joins the compiled terminal program's 200 files into a few: to find and read them all is a fifth of
// the time to its first answer. What only some commands or formats need stays in files of its own.
import { build } from "vite";

/** What each answer needs; all else is loaded from node_modules when it is needed. */
const JOINED = [
  "ansi-regex",
  "commander",
  "dotenv",
  "get-east-asian-width",
  "minisearch",
  "picocolors",
  "string-width",
  "strip-ansi",
  "valibot",
  "wink-nlp",
];

/** Puts the program in place of its entry `dist/terminal/main.js`, and its other files into `dist/chunks`. */
export async function bundleTerminal(root) {
  await build({
    root,
    configFile: false,
    envDir: false,
    publicDir: false,
    logLevel: "warn",
    ssr: { noExternal: JOINED },
    build: {
      ssr: true,
      target: "node20",
      minify: false,
      outDir: "dist",
      emptyOutDir: false,
      rolldownOptions: {
        input: { "terminal/main": "dist/terminal/main.js" },
        output: { entryFileNames: "[name].js", chunkFileNames: "chunks/[name]-[hash].js" },
      },
    },
  });
}
