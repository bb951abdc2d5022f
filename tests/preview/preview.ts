/**
 * `npm run preview`: Verbatim's messages as Discord would show them, on a page at this machine only,
 * or as a photograph. The page is made anew each time it is loaded, from the sources as they are.
 */
import { type IncomingMessage, type Server, type ServerResponse, createServer } from "node:http";
import { parseArgs } from "node:util";
import type * as Pages from "./pages.js";
import { photograph } from "./photograph.js";

/** What the preview needs of the process that runs it. */
export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdout: { write(words: string): unknown };
  readonly stderr: { write(words: string): unknown };
  /** The pages as the sources are now. */
  readonly load: () => Promise<typeof Pages>;
}

const HELP = `npm run preview                                a page with every state
npm run preview -- --png FILE [--state NAME]   a photograph of one

  --png FILE      write a PNG to this file and end; needs Chromium (or CHROMIUM=program)
  --state NAME    the state to photograph; "answer" unless told otherwise
  --locale CODE   one of Discord's locales, for example de or pt-BR; en-US unless told otherwise
  --port N        of the page; 4173 unless told otherwise
  --help          show this
`;

const OPTIONS = {
  png: { type: "string" },
  state: { type: "string", default: "answer" },
  locale: { type: "string", default: "en-US" },
  port: { type: "string", default: "4173" },
  help: { type: "boolean", default: false },
} as const;

/** Runs the preview; gives the exit code: 0 done, 1 failed, 2 wrong usage. */
export async function preview(args: string[], around: Surroundings): Promise<number> {
  try {
    const { values } = parseArgs({ args, options: OPTIONS });
    if (values.help) {
      around.stdout.write(HELP);
      return 0;
    }
    if (values.png === undefined) return await serve(Number(values.port), values.locale, around);
    return await shoot(values.png, values.state, values.locale, around);
  } catch (error) {
    around.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return error instanceof TypeError ? 2 : 1;
  }
}

async function shoot(
  file: string,
  state: string,
  locale: string,
  { load, env, stderr }: Surroundings,
): Promise<number> {
  const pages = await load();
  const html = await pages.statePage(state, locale);
  if (html === undefined) {
    stderr.write(`There is no state ${state}. There are: ${pages.NAMES.join(", ")}\n`);
    return 2;
  }
  photograph(html, file, env["CHROMIUM"]);
  return 0;
}

/** Serves the pages until the process is told to stop. */
async function serve(port: number, locale: string, around: Surroundings): Promise<number> {
  const server = createServer(
    (request, response) => void answer(request, response, locale, around),
  );
  await listening(server, port);
  around.stdout.write(`Verbatim's messages: http://127.0.0.1:${port}/ (Ctrl+C ends)\n`);
  await new Promise((resolve) => process.once("SIGINT", resolve).once("SIGTERM", resolve));
  server.closeAllConnections();
  server.close();
  return 0;
}

function listening(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  locale: string,
  { load }: Surroundings,
): Promise<void> {
  try {
    const { pathname, searchParams } = new URL(request.url ?? "/", "http://127.0.0.1");
    const wanted = searchParams.get("locale") ?? locale;
    const pages = await load();
    const html =
      pathname === "/"
        ? await pages.galleryPage(wanted)
        : await pages.statePage(pathname.slice(1), wanted);
    response.writeHead(html === undefined ? 404 : 200, { "content-type": "text/html" });
    response.end(html ?? "There is no such state.");
  } catch (error) {
    response.writeHead(500, { "content-type": "text/plain" });
    response.end(error instanceof Error ? error.stack : String(error));
  }
}
