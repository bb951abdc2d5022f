// `npm run bench`: speed, memory and growth; `-- load` and `-- soak`: of the bot under load and among faults; `-- peers`: beside other engines.
const [mode, ...rest] = process.argv.slice(2);

/** Runs `work` with a loader of the tests' TypeScript: they have the fake Discord. */
async function withTests(work) {
  const { createServer } = await import("vite");
  const vite = await createServer({
    configFile: false,
    appType: "custom",
    logLevel: "error",
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
  });
  try {
    return await work((path) => vite.ssrLoadModule(path));
  } finally {
    await vite.close();
  }
}

if (mode === "peers") {
  await import("./peers/main.mjs");
} else {
  process.exitCode = await withTests(async (load) => {
    if (mode === "load" || mode === "soak") {
      const { exitCodeOf } = await import("../dist/evaluate/exit-code.js");
      const module = await load(`/tests/bench/${mode}.ts`);
      const { withScratch } = await import("../dist/evaluate/scratch.js");
      const run = (folder) => module[mode](rest, process.stdout, folder);
      return withScratch("verbatim-bench-", run).catch(exitCodeOf);
    }
    const { bench } = await import("../dist/evaluate/bench-main.js");
    const { measureBot } = await load("/tests/bench/bot.ts");
    const { record } = await import("./record-bench.mjs");
    return bench(process.argv.slice(2), { measureBot, record });
  });
}
