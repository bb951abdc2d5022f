// `npm run bench`: speed and memory of the engine; `-- load` and `-- soak`: of the bot, on a fake Discord (Vite loads its TypeScript); `-- peers`: beside other engines.
const [mode, ...rest] = process.argv.slice(2);

if (mode === "load" || mode === "soak") {
  const { createServer } = await import("vite");
  const vite = await createServer({
    configFile: false,
    appType: "custom",
    logLevel: "error",
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
  });
  const module = await vite.ssrLoadModule(`/tests/bench/${mode}.ts`);
  process.exitCode = await module[mode](rest, process.stdout);
  await vite.close();
} else if (mode === "peers") {
  await import("./peers/main.mjs");
} else {
  await import("../dist/evaluate/bench-main.js");
}
