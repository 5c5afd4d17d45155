/**
 * Files made by chance: no row is lost or changed without a word, nothing throws, and what is written reads the same.
 * A short run with the other tests; `npm run fuzz` makes the long one of 100,000 tables and 100,000 damaged files; with
 * FUZZ (how many) and FUZZ_FROM (after which) it can be made in pieces.
 */
import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, test } from "vitest";
import { isPosition, STANCES } from "../../src/domain/stance.ts";
import { type LoadResult, load } from "../../src/ingest/load.ts";
import { nameText } from "../../src/ingest/text.ts";
import { writeTables } from "../../src/ingest/write.ts";
import { damaged, makeTable, SEEDS } from "./fuzzed.ts";
import { content, fileOf } from "./reading.ts";

const LONG = process.env["npm_lifecycle_event"] === "fuzz";
const COUNT = Number(process.env["FUZZ"] ?? (LONG ? 100_000 : 700));
/** The long run can be made in pieces. */
const FROM = Number(process.env["FUZZ_FROM"] ?? 0);
const TIME = COUNT > 700 ? 6_000_000 : 60_000;

/** Every other file is read from its bytes as large ones are, the rest by papaparse. */
const bytewise = (seed: number) => (seed % 2 ? { plainFrom: 0 } : {});

async function holds(result: LoadResult, what: string): Promise<void> {
  const { records, kept, setAside, merged, ignored } = result.account;
  expect(kept + setAside + merged + ignored, what).toBe(records);
  const { dataset, problems } = result;
  expect(dataset === null, what).toBe(result.refused);
  if (!dataset) {
    expect(
      problems.some(({ level, row }) => level === "error" && row === null),
      what,
    ).toBe(true);
    return;
  }
  for (const stance of dataset.stances.stance) expect(stance, what).toBeLessThan(STANCES.length);
  for (const [row, position] of dataset.stances.position.entries())
    expect(Number.isNaN(position), what).toBe(!isPosition(dataset.stances.stance[row]!));
  for (const { name } of [...dataset.actors, ...dataset.issues]) expect(name, what).not.toBe("");
  if (dataset.stances.length === 0) return; // a table without rows is refused
  const tables = writeTables(dataset).map(({ name, text }) => fileOf(text, name));
  const again = await load(tables);
  expect(content(again.dataset!), `${what}, written and read again`).toEqual(content(dataset));
}

test(
  `${COUNT} tables`,
  async () => {
    for (let seed = FROM + 1; seed <= FROM + COUNT; seed++) {
      const { file, records, setAside, ignored, kept } = makeTable(seed);
      const what = `table ${seed}`;
      const result = await load([file], bytewise(seed));
      if (kept.length === 0 && result.refused) continue;
      const { dataset, account, problems } = result;
      expect(account, what).toEqual({ records, kept: kept.length, setAside, merged: 0, ignored });
      const { actors, issues, stances } = dataset!;
      const found = Array.from(stances.actor, (actor, i) =>
        [actors[actor]!.name, issues[stances.issue[i]!]!.name, STANCES[stances.stance[i]!]].join("|"),
      );
      expect(found, what).toEqual(kept.map((line) => line.split("|").map(nameText).join("|")));
      expect(new Set(problems.flatMap(({ level, row }) => (level === "error" ? [row] : []))).size, what).toBe(
        setAside,
      );
      if (seed % 10 === 0) await holds(result, what);
    }
  },
  TIME,
);

test(
  `${COUNT} damaged files of every format`,
  async () => {
    for (let seed = FROM + 1; seed <= FROM + COUNT; seed++) {
      const file = damaged(SEEDS[seed % SEEDS.length]!, seed);
      const start = performance.now();
      const result = await load([file], bytewise(seed));
      expect(performance.now() - start, `damaged ${seed}: time`).toBeLessThan(5000);
      await holds(result, `damaged ${seed} (${file.name})`);
    }
  },
  TIME,
);

const TOOLS = resolve("../shared/bad-inputs/tools");

interface Fuzzer {
  makeTable(seed: number): { file: string; bytes: Uint8Array; expect: unknown };
  damage(bytes: Uint8Array, seed: number): Uint8Array;
}
interface Grader {
  grade(wanted: unknown, got: unknown): { pass: boolean; why: readonly string[] };
}

describe.skipIf(!existsSync(TOOLS))("the fuzzer of the corpus (skipped where ../shared is not there)", () => {
  const tool = <T>(name: string) =>
    import(/* @vite-ignore */ pathToFileURL(`${TOOLS}/${name}`).href) as Promise<T>;

  test(
    `${COUNT} tables`,
    async () => {
      const { makeTable: make } = await tool<Fuzzer>("fuzz.mjs");
      const { grade } = await tool<Grader>("grade.mjs");
      for (let seed = FROM + 1; seed <= FROM + COUNT; seed++) {
        const { file, bytes, expect: wanted } = make(1e6 + seed);
        const result = await load([{ name: file, bytes: new Uint8Array(bytes) }], bytewise(seed));
        const { pass, why } = grade(wanted, gradable(result));
        expect([pass, why], `seed ${seed}`).toEqual([true, []]);
      }
    },
    TIME,
  );

  test(
    `${COUNT} damaged files of the corpus`,
    async () => {
      const { damage } = await tool<Fuzzer>("fuzz.mjs");
      const corpus: { file: string; bytes: number }[] = JSON.parse(
        readFileSync(`${TOOLS}/../dev/expected.json`, "utf8"),
      );
      const files = corpus.filter(({ bytes }) => bytes < 30_000);
      for (let seed = FROM + 1; seed <= FROM + COUNT; seed++) {
        const { file } = files[seed % files.length]!;
        const bytes = new Uint8Array(damage(readFileSync(`${TOOLS}/../${file}`), 7e6 + seed));
        const input = { name: file, bytes };
        await holds(await load([input], bytewise(seed)), `damaged ${seed} (${file})`);
      }
    },
    TIME,
  );
});

function gradable({ dataset, problems, refused }: LoadResult) {
  return {
    refused,
    message: problems.map(({ code }) => code).join(" "),
    problems: problems.map((problem) => ({ ...problem, message: `${problem.code} ${problem.column}` })),
    stances: dataset
      ? Array.from({ length: dataset.stances.length }, (_, i) => ({
          actor: dataset.actors[dataset.stances.actor[i]!]!.name,
          issue: dataset.issues[dataset.stances.issue[i]!]!.name,
          stance: STANCES[dataset.stances.stance[i]!],
          row: dataset.stances.row[i],
          line: dataset.stances.line[i],
        }))
      : [],
  };
}
