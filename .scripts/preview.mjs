// Runs tests/preview with Vite, which loads TypeScript and loads again what has changed since.
import { createServer } from "vite";

const vite = await createServer({
  configFile: false,
  appType: "custom",
  logLevel: "error",
  server: { middlewareMode: true, hmr: false, ws: false },
  optimizeDeps: { noDiscovery: true },
});
const { preview } = await vite.ssrLoadModule("/tests/preview/preview.ts");
process.exitCode = await preview(process.argv.slice(2), {
  ...process,
  load: () => vite.ssrLoadModule("/tests/preview/pages.ts"),
});
await vite.close();
