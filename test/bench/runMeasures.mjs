/** `npm run bench -- measures`: bundles the bench of the measures, so that it runs as fast as it would in a page, and runs it. */
import { cpus } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "vite";

export async function runMeasures(names) {
  const outDir = join(process.cwd(), "test/output/bench/measures");
  await build({
    configFile: false,
    logLevel: "warn",
    build: { ssr: "test/bench/measures.ts", outDir, emptyOutDir: true, copyPublicDir: false, minify: false },
  });
  const { benchMeasures } = await import(pathToFileURL(join(outDir, "measures.js")).href);
  await benchMeasures(names, (line) => console.log(line));
  console.log(
    `\n\`npm run bench -- measures\`, medians of 5 rounds in turn; ${new Date().toISOString().slice(0, 10)}; ${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}.`,
  );
}
