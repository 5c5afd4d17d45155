/** Files made to be read wrongly, graded by the grader that came with them. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
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

const BIG = `${SHARED}/bad-inputs/tools/cases-big.mjs`;

interface Big {
  readonly file: string;
  readonly accept: readonly string[];
  readonly stances: number;
  readonly problems_total?: number;
  readonly names_line?: number;
  readonly budget_ms: number;
  write(path: string): void;
}

test.skipIf(!existsSync(BIG))(
  "its large files are read as they should be, and in time (skipped where ../shared is not there)",
  async () => {
    const { big } = (await import(/* @vite-ignore */ pathToFileURL(BIG).href)) as { big: readonly Big[] };
    const folder = mkdtempSync(join(tmpdir(), "standpoint-"));
    try {
      for (const { file, write, ...wanted } of big) {
        const path = join(folder, file);
        write(path);
        const bytes = new Uint8Array(readFileSync(path));
        rmSync(path);
        const start = performance.now();
        const result = await load([{ name: file, bytes }]);
        expect(performance.now() - start, file).toBeLessThan(wanted.budget_ms);
        const errors = result.problems.filter(({ level }) => level === "error");
        const outcome = result.refused ? "refuse" : errors.length > 0 ? "partial" : "load";
        expect(wanted.accept, file).toContain(outcome);
        if (!result.refused) expect(result.dataset!.stances.length, file).toBe(wanted.stances);
        if (wanted.problems_total !== undefined) expect(errors.length, file).toBe(wanted.problems_total);
        if (wanted.names_line !== undefined)
          expect(
            errors.map(({ line }) => line),
            file,
          ).toContain(wanted.names_line);
        const { records, kept, setAside, merged, ignored } = result.account;
        expect(kept + setAside + merged + ignored, file).toBe(records);
      }
      expect(big.length).toBeGreaterThanOrEqual(8);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
  120_000,
);
