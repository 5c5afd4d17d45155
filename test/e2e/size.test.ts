/** What a first visit loads until the picture is complete, as a server with gzip would send it. */
import { existsSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { dist, onStage } from "../support/page.ts";

/** Scripts, styles and data; a kilobyte is 1,000 bytes. */
const MOST_KILOBYTES = 320;
const FONTS = new Set([".woff2", ".woff"]);

const stage = onStage();

test(`a first visit loads at most ${MOST_KILOBYTES} kB, fonts aside`, async () => {
  const { page } = await stage.visit();
  const complete = await page.evaluate(
    () => performance.timeOrigin + performance.getEntriesByName("standpoint:picture")[0]!.startTime,
  );
  const { log, times } = stage.served;
  const asked = new Set(log.filter((_, i) => times[i]! <= complete).map((path) => path || "index.html"));
  const files = [...asked]
    .filter((path) => existsSync(join(dist(), path)))
    .map((path) => ({
      path,
      kilobytes: gzipSync(readFileSync(join(dist(), path)), { level: 9 }).length / 1000,
    }))
    .sort((a, b) => b.kilobytes - a.kilobytes);
  const sum = (fonts: boolean) =>
    files
      .filter(({ path }) => FONTS.has(extname(path)) === fonts)
      .reduce((all, { kilobytes }) => all + kilobytes, 0);
  const rows = files.map(({ path, kilobytes }) => `${kilobytes.toFixed(1).padStart(8)}  ${path}`);
  rows.push(`${sum(false).toFixed(1).padStart(8)}  in all without fonts, of ${MOST_KILOBYTES}`);
  rows.push(`${sum(true).toFixed(1).padStart(8)}  fonts`);
  process.stdout.write(`First load, kB gzip -9\n${rows.join("\n")}\n`);
  expect(files.some(({ path }) => path.endsWith(".js"))).toBe(true);
  expect(sum(false)).toBeLessThanOrEqual(MOST_KILOBYTES);
});
