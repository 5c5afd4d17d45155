/** Files made to be read wrongly, graded by the grader that came with them; and real data with known counts. */
import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, test } from "vitest";
import { sourceAt, textAt } from "../../src/domain/dataset.ts";
import { STANCES } from "../../src/domain/stance.ts";
import problems from "../../src/i18n/messages/problems.en.json" with { type: "json" };
import { createMessages } from "../../src/i18n/plain.ts";
import { type LoadResult, load } from "../../src/ingest/load.ts";
import { writtenDate } from "../../src/ingest/written.ts";

const SHARED = resolve("../shared");
const GRADER = `${SHARED}/bad-inputs/tools/grade.mjs`;
const TRUTH = `${SHARED}/data/GROUND_TRUTH.json`;

interface Graded {
  readonly file: string;
  readonly pass: boolean;
  readonly why: readonly string[];
}

interface Grader {
  gradeAll(read: (bytes: Uint8Array, file: { name: string }) => Promise<unknown>): Promise<Graded[]>;
}

const say = createMessages<string>("en", problems);

/** What was read in the shape that the grader asks for. */
function graded(result: LoadResult) {
  const { refused, dataset } = result;
  const told = result.problems.map((problem) => ({
    ...problem,
    message: say(`problem.${problem.code}`, { ...problem, ...problem.params, params: undefined }),
  }));
  return {
    refused,
    message: told.map(({ message }) => message).join(" "),
    problems: told,
    stances: dataset
      ? Array.from({ length: dataset.stances.length }, (_, row) => stanceAt(dataset, row))
      : [],
  };
}

function stanceAt(dataset: NonNullable<LoadResult["dataset"]>, row: number) {
  const { actors, issues, stances } = dataset;
  const actor = actors[stances.actor[row]!]!;
  return {
    actor: actor.name,
    issue: issues[stances.issue[row]!]!.name,
    stance: STANCES[stances.stance[row]!],
    date: writtenDate(stances, row),
    source: sourceAt(dataset, row)?.title ?? "",
    source_url: textAt(stances, "sourceUrl", row),
    evidence: textAt(stances, "evidence", row),
    salience: stances.salience?.[row],
    confidence: stances.confidence?.[row],
    actor_type: actor.type,
    row: stances.row[row],
    line: stances.line[row],
  };
}

describe.skipIf(!existsSync(GRADER))(
  "the corpus of bad inputs (skipped where ../shared is not there)",
  () => {
    test("every file is read, refused and named as it should be", async () => {
      const { gradeAll } = (await import(/* @vite-ignore */ pathToFileURL(GRADER).href)) as Grader;
      const results = await gradeAll(async (bytes, { name }) => {
        const result = await load([{ name, bytes: new Uint8Array(bytes) }]);
        const { records, kept, setAside, merged, ignored } = result.account;
        expect(kept + setAside + merged + ignored, name).toBe(records);
        return graded(result);
      });
      expect(results.filter(({ pass }) => !pass)).toEqual([]);
      expect(results.length).toBeGreaterThanOrEqual(54);
    });
  },
);

interface Truth {
  readonly rows: number;
  readonly rows_incomplete: number;
  readonly actors: number;
  readonly issues: number;
  readonly pairs: number;
  readonly distinct_stances: number;
  readonly stances: Readonly<Record<string, number>>;
}

/** Words that stand for no position and have none beside them in the data. */
const NO_POSITION = new Set(["no_show", "נוכח"]);

describe.skipIf(!existsSync(TRUTH))("real data (skipped where ../shared is not there)", () => {
  const truth: Readonly<Record<string, Truth>> = existsSync(TRUTH)
    ? JSON.parse(readFileSync(TRUTH, "utf8"))
    : {};
  const files = Object.keys(truth).filter(
    (file) => existsSync(`${SHARED}/data/${file}`) && !file.includes("large"),
  );

  test.each(files)("%s has the counts that are known", async (file) => {
    const bytes = new Uint8Array(readFileSync(`${SHARED}/data/${file}`));
    const result = await load([{ name: file, bytes }]);
    const { rows, rows_incomplete, actors, issues, pairs, stances } = truth[file]!;
    const { records, setAside, merged } = result.account;
    expect([records, result.refused]).toEqual([rows, false]);
    const { dataset } = result;
    const words = wordCounts(result);
    if (file.startsWith("hs_vaalikone")) return; // words of five languages of agreement, a third without a position
    const unread = Object.entries(stances).reduce(
      (sum, [word, n]) => sum + (NO_POSITION.has(word) ? n : 0),
      0,
    );
    expect(setAside).toBe(rows_incomplete + unread);
    for (const [word, count] of Object.entries(stances))
      if (!NO_POSITION.has(word) && merged === 0) expect([word, words.get(word)]).toEqual([word, count]);
    if (unread > 0) return;
    expect([dataset!.actors.length, dataset!.issues.length]).toEqual([actors, issues]);
    const { actor, issue, length } = dataset!.stances;
    expect(new Set(Array.from({ length }, (_, i) => actor[i]! * issues + issue[i]!)).size).toBe(pairs);
  });
});

function wordCounts({ dataset }: LoadResult): Map<string, number> {
  const counts = new Map<string, number>();
  const { stances } = dataset!;
  for (let row = 0; row < stances.length; row++) {
    const word = textAt(stances, "word", row) || STANCES[stances.stance[row]!]!;
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}
