/** `npm run bench -- layout`: bundles the bench of the layout, so that it runs as fast as it would in a page, and runs it. */
import { cpus } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "vite";

export async function runLayout(names) {
  const outDir = join(process.cwd(), "test/output/bench/layout");
  await build({
    configFile: false,
    logLevel: "warn",
    build: { ssr: "test/bench/layout.ts", outDir, emptyOutDir: true, copyPublicDir: false, minify: false },
  });
  const { benchLayouts } = await import(pathToFileURL(join(outDir, "layout.js")).href);
  await benchLayouts(names, (line) => console.log(line));
  console.log(
    `\n\`npm run bench -- layout\`; ${new Date().toISOString().slice(0, 10)}; ${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}.`,
  );
}
