/** An independent measure of faithfulness, kept outside the repository: used where it is there, never needed. */
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Places } from "../../src/layout/sis/types.ts";
import type { SignedTable } from "./signedTables.ts";

const PATH = resolve("../shared/measures/faithfulness.mjs");
export const hasJudge = existsSync(PATH);

/** The parts of its verdict that we read. */
export interface Verdict {
  readonly faithfulness: number;
  readonly agreement: { readonly rho: number | null; readonly explained: number | null };
  readonly issue: { readonly aucMacro: number | null; readonly scored: number };
  readonly actor: { readonly aucMacro: number | null; readonly scored: number };
  readonly sides: { readonly kappa: number | null; readonly scored: number };
  readonly neighbours: { readonly lift: number | null };
  readonly lies: {
    readonly actorNearestIssueUnknown: number;
    readonly actorNearestIssueIsOpposed: number | null;
  };
  readonly readability: {
    readonly overlappedNodes: number;
    readonly labelOverlap: number;
    readonly crossings: number | null;
    readonly crossingShare: number | null;
    readonly angularResolution: number | null;
  };
}

export interface Moved {
  readonly rawMedian: number;
  readonly rawP95: number;
  readonly alignedMedian: number;
  readonly alignedP95: number;
}

interface Judge {
  buildGraph(rows: readonly { actor: string; issue: string; s: number }[]): {
    actors: string[];
    issues: string[];
  };
  evaluate(graph: unknown, x: Float64Array, y: Float64Array, options: object): Verdict;
  stability(before: object, after: object): Moved;
}

export async function loadJudge(): Promise<Judge> {
  return (await import(/* @vite-ignore */ pathToFileURL(PATH).href)) as Judge;
}

/** Two common issues make a pair on small sets, three on others, as the measure defines it. */
export function judge(module: Judge, table: SignedTable, at: Places): Verdict {
  const graph = module.buildGraph(table.rows.map(({ position, ...row }) => ({ ...row, s: position })));
  const { x, y } = inOrderOf(graph, table, at);
  return module.evaluate(graph, x, y, { k: table.actors.length <= 40 ? 2 : 3 });
}

function inOrderOf(graph: { actors: string[]; issues: string[] }, table: SignedTable, at: Places) {
  const nodes = [
    ...graph.actors.map((id) => table.actors.indexOf(id)),
    ...graph.issues.map((id) => table.actors.length + table.issues.indexOf(id)),
  ];
  return {
    x: Float64Array.from(nodes, (node) => at[2 * node]!),
    y: Float64Array.from(nodes, (node) => at[2 * node + 1]!),
  };
}

/** Positions by name, for `stability`. */
export function named(table: SignedTable, at: Places): Record<string, { x: number; y: number }> {
  const place = (node: number) => ({ x: at[2 * node]!, y: at[2 * node + 1]! });
  return Object.fromEntries([
    ...table.actors.map((id, a) => [`a:${id}`, place(a)] as const),
    ...table.issues.map((id, i) => [`i:${id}`, place(table.actors.length + i)] as const),
  ]);
}
