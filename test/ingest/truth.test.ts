/** Real data, read as it is, has the figures that were computed of it by other means. */
import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { type Dataset, textAt } from "../../src/domain/dataset.ts";
import { NO_DAY } from "../../src/domain/days.ts";
import { isPosition, STANCES } from "../../src/domain/stance.ts";
import { load } from "../../src/ingest/load.ts";
import { nameText } from "../../src/ingest/text.ts";

const DATA = resolve("../shared/data");
const TRUTH = `${DATA}/GROUND_TRUTH.json`;

interface Truth {
  readonly rows: number;
  readonly rows_incomplete: number;
  readonly rows_repeated_actor_issue_stance_date: number;
  readonly actors: number;
  readonly issues: number;
  readonly pairs: number;
  readonly pairs_with_several_rows: number;
  readonly distinct_stances: number;
  readonly stances: Readonly<Record<string, number>>;
  readonly contested_min_n: number;
  readonly contested_issues_ranked: number;
  readonly issues_unanimous_min_n: number;
  readonly most_contested: readonly Contested[];
  readonly agreement: readonly Agreement[];
}

interface Contested {
  readonly issue: string;
  readonly support: number;
  readonly oppose: number;
  readonly neutral: number;
  readonly contested: number;
}

interface Agreement {
  readonly a: string;
  readonly b: string;
  readonly common: number;
  readonly same: number;
  readonly share: number | null;
  readonly closeness: number | null;
}

const round = (value: number) => Math.round(value * 1e6) / 1e6;

/** The latest statement of each actor on each issue, the last of the file where dates are equal. */
function currentRows({ stances: table, issues }: Dataset): Map<number, number> {
  const current = new Map<number, number>();
  const time = (row: number) =>
    table.from[row] === NO_DAY ? -1e15 : table.from[row]! * 86_400 + (table.seconds?.[row] ?? 0);
  for (let row = 0; row < table.length; row++) {
    const pair = table.actor[row]! * issues.length + table.issue[row]!;
    const before = current.get(pair);
    if (before === undefined || time(row) >= time(before)) current.set(pair, row);
  }
  return current;
}

const wordAt = ({ stances }: Dataset, row: number) =>
  textAt(stances, "word", row) || STANCES[stances.stance[row]!]!;

function contested(dataset: Dataset, current: Map<number, number>, least: number, ignore: Set<string>) {
  const { stances: table, issues } = dataset;
  const counts = issues.map(() => [0, 0, 0]);
  for (const row of current.values()) {
    if (!isPosition(table.stance[row]!) || ignore.has(wordAt(dataset, row))) continue;
    const position = table.position[row]!;
    counts[table.issue[row]!]![position > 0 ? 0 : position < 0 ? 1 : 2]!++;
  }
  const ranked = counts.flatMap(([support, oppose, neutral], i) => {
    const sum = support! + oppose!;
    if (sum < least) return [];
    const share = round(Math.min(support!, oppose!) / sum);
    return [{ issue: issues[i]!.name, support, oppose, neutral, contested: share, sum }];
  });
  ranked.sort((a, b) => b.contested - a.contested || b.sum - a.sum || (a.issue < b.issue ? -1 : 1));
  return ranked.map(({ sum: _, ...each }) => each);
}

function agreement(
  dataset: Dataset,
  current: Map<number, number>,
  { a, b }: Agreement,
  ignore: Set<string>,
): Agreement {
  const { actors, issues, stances: table } = dataset;
  const index = (name: string) => actors.findIndex((actor) => actor.name === name);
  let common = 0;
  let same = 0;
  let close = 0;
  let positions = 0;
  for (let i = 0; i < issues.length; i++) {
    const [x, y] = [a, b].map((name) => current.get(index(name) * issues.length + i));
    if (x === undefined || y === undefined) continue;
    if (ignore.has(wordAt(dataset, x)) || ignore.has(wordAt(dataset, y))) continue;
    common++;
    if (wordAt(dataset, x) === wordAt(dataset, y)) same++;
    if (Number.isNaN(table.position[x]!) || Number.isNaN(table.position[y]!)) continue;
    positions++;
    close += 1 - Math.abs(table.position[x]! - table.position[y]!) / 2;
  }
  const part = (of: number, all: number) => (all === 0 ? null : round(of / all));
  return { a, b, common, same, share: part(same, common), closeness: part(close, positions) };
}

describe.skipIf(!existsSync(TRUTH))("real data (skipped where ../shared is not there)", () => {
  const json = (path: string) => (existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : {});
  const truth: Readonly<Record<string, Truth>> = json(TRUTH);
  const config: Readonly<Record<string, { ignore?: string[] }>> = json(`${DATA}/ground_truth.config.json`);
  const files = Object.keys(truth).filter((file) => existsSync(`${DATA}/${file}`));

  test.each(files)(
    "%s",
    async (file) => {
      const want = truth[file]!;
      const result = await load([{ name: file, bytes: new Uint8Array(readFileSync(`${DATA}/${file}`)) }]);
      const { account, dataset } = result;
      expect(account.records).toBe(want.rows);
      expect(account.setAside).toBe(want.rows_incomplete);
      expect(account.merged).toBeLessThanOrEqual(want.rows_repeated_actor_issue_stance_date);
      if (!dataset) throw new Error("refused");
      const current = currentRows(dataset);
      expect([dataset.actors.length, dataset.issues.length, current.size]).toEqual([
        want.actors,
        want.issues,
        want.pairs,
      ]);
      const words = new Map<string, number>();
      for (let row = 0; row < dataset.stances.length; row++)
        words.set(wordAt(dataset, row), (words.get(wordAt(dataset, row)) ?? 0) + 1);
      if (account.merged === 0) expect(Object.fromEntries(words)).toEqual(want.stances);
      const ignore = new Set(config[file]?.ignore);
      const ranked = contested(dataset, current, want.contested_min_n, ignore);
      expect(ranked.length).toBe(want.contested_issues_ranked);
      // The figures keep control characters in names; we show them without.
      const most = want.most_contested.map((each) => ({ ...each, issue: nameText(each.issue) }));
      expect(ranked.slice(0, most.length)).toEqual(most);
      expect(ranked.filter((issue) => issue.contested === 0).length).toBe(want.issues_unanimous_min_n);
      for (const pair of want.agreement)
        expect(pair).toMatchObject(agreement(dataset, current, pair, ignore));
    },
    60_000,
  );
});
