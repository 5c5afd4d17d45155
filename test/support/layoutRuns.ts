/** Layouts as a person would get them, for the gates and for the bench: cold, and after a stance in twenty is gone. */
import { carry } from "../../src/layout/sis/drawn.ts";
import { type Solver, solve } from "../../src/layout/sis/solver.ts";
import type { SolveOptions } from "../../src/layout/sis/start.ts";
import { type SignedTable, tableOf, thinned } from "./signedTables.ts";

/** Names are drawn, and so kept apart, up to this many nodes. */
const NAMED_UP_TO = 60;

/** Boxes as the independent measure draws names: 24 characters of 6.2 pixels to the right of a disc of 7, 14 high. */
export function optionsFor({ actors, issues }: SignedTable): SolveOptions {
  const ids = [...actors, ...issues];
  if (ids.length > NAMED_UP_TO) return {};
  const boxes = ids.flatMap((id) => [7, 7, 9 + 6.2 * Math.min(24, id.length), 7]);
  return { boxes: Float32Array.from(boxes) };
}

export function laidOut(table: SignedTable, options = optionsFor(table)): Solver {
  const solver = solve(table.input, options);
  while (!solver.step(1000));
  return solver;
}

/** The table without a twentieth of its stances, laid out from the map of the whole; nodes that lost all of them left out. */
export function thinnedFrom(table: SignedTable, whole: Solver, seed: number) {
  const { rows } = thinned(table, 0.05, seed);
  const rest = tableOf(table.name, rows, table);
  const from = Int32Array.from({ length: rest.actors.length + rest.issues.length }, (_, i) => i);
  const solver = laidOut(rest, { ...optionsFor(rest), before: carry(whole.drawn(), from) });
  return { table: tableOf(table.name, rows), places: only(rest, solver.positions(), rows), solver };
}

/** Places by the nodes that rows name, in their order. */
function only(table: SignedTable, at: Float64Array, rows: SignedTable["rows"]): Float64Array {
  const named = tableOf("", rows);
  const actor = new Map(table.actors.map((id, i) => [id, i]));
  const issue = new Map(table.issues.map((id, i) => [id, table.actors.length + i]));
  const nodes = [...named.actors.map((id) => actor.get(id)!), ...named.issues.map((id) => issue.get(id)!)];
  return Float64Array.from(nodes.flatMap((node) => [at[2 * node]!, at[2 * node + 1]!]));
}
