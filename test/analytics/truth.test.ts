/** Real votes and answers: agreement, closeness and contested issues as an independent count has them. */
import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { measureIssues } from "../../src/analytics/issues.ts";
import { matrixOfDataset } from "../../src/analytics/overview.ts";
import { measurePairs } from "../../src/analytics/pairs.ts";
import { load } from "../../src/ingest/load.ts";

const FOLDER = resolve("../shared/data");
const there = existsSync(`${FOLDER}/GROUND_TRUTH.json`);
interface Agreement {
  a: string;
  b: string;
  common: number;
  share: number;
  closeness: number;
  closeness_issues: number;
}
interface Contested {
  issue: string;
  support: number;
  oppose: number;
  neutral: number;
  contested: number;
}
interface Truth {
  agreement: Agreement[];
  most_contested: Contested[];
  pairs_projection: { k: number; t: number; actor_pairs: number; actor_pairs_share_at_least_t: number };
}

/** Words of the file that are no position. */
const FILES: readonly (readonly [file: string, ignore: readonly string[]])[] = [
  ["unga/stances_tiny.csv", []],
  ["unga/stances_small.csv", []],
  ["unga/stances_medium.csv", []],
  ["unga/stances_medium_recurring.csv", []],
  ["bundestag19/stances_medium.csv", []],
  ["polis_vtaiwan_uber/stances_small.csv", ["pass"]],
  ["knesset2026/stances_small.csv", []],
  ["hs_vaalikone/stances_small_pres2006.csv", []],
];

describe.skipIf(!there)("ground truth (skipped where ../shared is not there)", () => {
  const truth: Record<string, Truth> = there
    ? JSON.parse(readFileSync(`${FOLDER}/GROUND_TRUTH.json`, "utf8"))
    : {};

  test.each(FILES)("%s", async (file, ignore) => {
    const { dataset } = await load([{ name: file, bytes: readFileSync(`${FOLDER}/${file}`) }]);
    const { actors, issues } = dataset!;
    const matrix = matrixOfDataset(dataset!, { ignore: new Set(ignore) });
    const pairs = measurePairs(matrix);
    const index = new Map(actors.map(({ name }, i) => [name, i]));
    const want = truth[file]!;
    for (const { a, b, common, share, closeness, closeness_issues } of want.agreement) {
      const p = pairs.find(index.get(a)!, index.get(b)!);
      expect(pairs.overlap[p], `${a} ${b}`).toBe(closeness_issues);
      expect(pairs.agreement[p]).toBeCloseTo(closeness, 6);
      // Answers without a number are set aside when the file is read; the independent count has them in its shares.
      if (common === closeness_issues) expect(pairs.share[p]).toBeCloseTo(share, 6);
    }
    const found = measureIssues(matrix, undefined);
    let met = 0;
    for (const { issue, support, oppose, neutral, contested } of want.most_contested) {
      const at = found.find((one) => issues[one.issue]!.name === issue);
      if (!at) continue; // a name with a blank at its end, which reading takes off
      met++;
      expect(at.votes).toEqual([support, oppose, neutral]);
      expect(at.spread.contestedShare).toBeCloseTo(contested, 6);
    }
    expect(met).toBeGreaterThan(0);
    if (ignore.length > 0 || want.agreement.some((one) => one.common !== one.closeness_issues)) return;
    const { k, t, actor_pairs, actor_pairs_share_at_least_t } = want.pairs_projection;
    const enough = [...pairs.overlap.keys()].filter((p) => pairs.overlap[p]! >= k);
    expect(enough.length).toBe(actor_pairs);
    expect(enough.filter((p) => pairs.share[p]! >= t).length).toBe(actor_pairs_share_at_least_t);
  });
});
