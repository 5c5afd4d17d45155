/** `npm run bench -- layout`: how true the maps are, how steady, and what they cost, as Markdown tables. */
import { type Faith, measureFaith } from "../../src/layout/faith/faith.ts";
import { noiseFloor } from "../../src/layout/faith/floor.ts";
import { layOut } from "../../src/layout/layout.ts";
import { canonical } from "../../src/layout/sis/canonical.ts";
import { type Solver, solve } from "../../src/layout/sis/solver.ts";
import type { Places } from "../../src/layout/sis/types.ts";
import { hasJudge, judge, loadJudge, named, type Verdict } from "../support/judge.ts";
import { laidOut, optionsFor, thinnedFrom } from "../support/layoutRuns.ts";
import { type SignedTable, shuffled } from "../support/signedTables.ts";
import { forceAtlas } from "./forceAtlas.ts";
import { SETS } from "./layoutSets.ts";

interface Run {
  readonly table: SignedTable;
  readonly solver: Solver;
  readonly at: Places;
  readonly verdict: Verdict | undefined;
  readonly faith: Faith;
}

/** Prints as it goes: one row a set in each table. @param names all sets, if none. */
export async function benchLayouts(names: readonly string[], print: (line: string) => void): Promise<void> {
  const runs: Run[] = [];
  for (const name of names.length > 0 ? names : Object.keys(SETS)) {
    const table = await SETS[name]?.();
    if (!table) continue;
    const solver = laidOut(table);
    const at = solver.positions();
    const verdict = hasJudge ? judge(await loadJudge(), table, at) : undefined;
    runs.push({ table, solver, at, verdict, faith: measureFaith(canonical(table.input), at) });
  }
  print(
    "| set | actors × issues | stances | F | ρ | R² | issue AUC | actor AUC | κ | lift | ForceAtlas2: F | on support: F |",
  );
  print("|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
  for (const run of runs) print(row(run.table.name, ...(await truth(run))));
  print("");
  print(
    "| set | shuffled: ρ | R² | issue AUC | actor AUC | κ | nearest is opposed | nearest is unknown | nodes, names overlapped |",
  );
  print("|---|--:|--:|--:|--:|--:|--:|--:|--:|");
  for (const run of runs) print(row(run.table.name, ...chance(run), ...lies(run)));
  print("");
  print(
    "| set | cold, CPU ms | of ForceAtlas2’s | first frame | drag frame | 5 % fewer stances: median, p95 move | CPU ms | shuffled rows |",
  );
  print("|---|--:|--:|--:|--:|--:|--:|--:|");
  for (const run of runs)
    print(row(run.table.name, ...cost(run.table), ...(await change(run)), repeats(run)));
}

const row = (...cells: string[]): string => `| ${cells.join(" | ")} |`;
const shown = (value: number | null | undefined, digits = 2): string =>
  value === null || value === undefined ? "–" : value.toFixed(digits);

async function truth({ table, verdict, faith }: Run): Promise<string[]> {
  const { actors, issues, rows } = table;
  return [
    `${actors.length} × ${issues.length}`,
    `${rows.length}`,
    shown(verdict?.faithfulness),
    shown(faith.rho),
    shown(faith.explained),
    shown(faith.issueAccuracy),
    shown(faith.actorAccuracy),
    shown(faith.kappa),
    shown(verdict?.neighbours.lift),
    ...(await peers(table)),
  ];
}

/** F of ForceAtlas2, and of ForceAtlas2 on support alone. */
async function peers(table: SignedTable): Promise<string[]> {
  if (!hasJudge || isLarge(table)) return ["–", "–"];
  const theJudge = await loadJudge();
  return [forceAtlas(table), onSupport(table)].map((at) => shown(judge(theJudge, table, at).faithfulness));
}

const isLarge = (table: SignedTable): boolean => table.rows.length > 50_000;

/** The layout in force before: support attracts, opposition does not. */
function onSupport({ input, actors, issues }: SignedTable): Places {
  const nodes = actors.length + issues.length;
  return layOut({
    nodes,
    source: input.actor,
    target: input.issue.map((issue) => actors.length + issue),
    weight: Float32Array.from(input.position, (s) => Math.max(0, s)),
    room: new Float32Array(nodes * 2).fill(7),
    seed: 1,
    upright: false,
  });
}

function chance({ table }: Run): string[] {
  const course = noiseFloor(table.input);
  let result = course.next();
  while (!result.done) result = course.next();
  const { rho, explained, issueAccuracy, actorAccuracy, kappa } = result.value;
  return [rho, explained, issueAccuracy, actorAccuracy, kappa].map((value) => shown(value));
}

function lies({ verdict }: Run): string[] {
  const share = (value: number | null | undefined) =>
    value === null || value === undefined ? "–" : `${(100 * value).toFixed(0)} %`;
  const { overlappedNodes, labelOverlap } = verdict?.readability ?? {};
  return [
    share(verdict?.lies.actorNearestIssueIsOpposed),
    share(verdict?.lies.actorNearestIssueUnknown),
    `${share(overlappedNodes)}, ${share(labelOverlap)}`,
  ];
}

function cpu(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Medians of three rounds, in each of which both layouts take turns; one round for the largest, where the peer takes minutes. */
function cost(table: SignedTable): string[] {
  const cold: number[] = [];
  const first: number[] = [];
  const drag: number[] = [];
  const peer: number[] = [];
  for (let k = 0; k < (isLarge(table) ? 1 : 3); k++) {
    const before = cpu();
    if (!isLarge(table)) forceAtlas(table);
    peer.push(cpu() - before);
    const start = cpu();
    const solver = solve(table.input, optionsFor(table));
    solver.positions();
    first.push(cpu() - start);
    while (!solver.step(1000));
    cold.push(cpu() - start);
    const hand = cpu();
    for (let frame = 0; frame < 20; frame++) solver.drag(0, 10 * frame, 5 * frame);
    drag.push((cpu() - hand) / 20);
  }
  const median = (values: number[]) => values.sort((a, b) => a - b)[values.length >> 1];
  const share = isLarge(table) ? null : median(cold)! / median(peer)!;
  return [shown(median(cold), 0), shown(share), shown(median(first), 0), shown(median(drag), 1)];
}

async function change({ table, solver, at }: Run): Promise<string[]> {
  const start = cpu();
  const rest = thinnedFrom(table, solver, 3);
  const spent = cpu() - start;
  if (!hasJudge) return ["–", shown(spent, 0)];
  const moved = (await loadJudge()).stability(named(table, at), named(rest.table, rest.places));
  return [`${shown(moved.rawMedian, 3)}, ${shown(moved.rawP95, 3)}`, shown(spent, 0)];
}

function repeats({ table, at }: Run): string {
  const again = laidOut(shuffled(table, 2)).positions();
  return again.every((value, k) => value === at[k]) ? "same bytes" : "DIFFERENT";
}
