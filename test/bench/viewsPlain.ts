/** What each view rests on, worked out anew after a filter by plain loops over maps by name. */
import { readFileSync } from "node:fs";
import { BitSet } from "../../src/base/bitset.ts";
import type { Dataset } from "../../src/domain/dataset.ts";
import { STANCES } from "../../src/domain/stance.ts";
import { load } from "../../src/ingest/load.ts";
import { type ByName, plainAgreements, plainIssues, plainTriangles } from "./plainLoops.ts";

/** Milliseconds by view, when all but those who oppose are left. */
export async function plainViews(path: string): Promise<Readonly<Record<string, number>>> {
  const { dataset } = await load([{ name: path, bytes: readFileSync(path) }]);
  if (!dataset) throw new Error(`${path} cannot be read.`);
  const { stances } = dataset;
  const oppose = STANCES.indexOf("oppose");
  const mask = BitSet.where(stances.length, (row) => stances.stance[row] === oppose);
  const since = performance.now();
  const all = byName(dataset, mask);
  const grouped = performance.now() - since;
  const issues = grouped + timeOf(() => plainIssues(all));
  const pairs = grouped + timeOf(() => plainAgreements(all));
  const network = pairs + timeOf(() => plainTriangles(plainTies(all)));
  return {
    table: grouped,
    matrix: grouped,
    audit: grouped,
    strips: issues,
    agreement: pairs,
    lists: pairs + issues - grouped,
    groups: network,
  };
}

function timeOf(work: () => unknown): number {
  const since = performance.now();
  work();
  return performance.now() - since;
}

function byName({ stances, actors, issues }: Dataset, mask: BitSet): ByName {
  const found = new Map<string, Map<string, number>>();
  for (let row = 0; row < stances.length; row++) {
    if (!mask.has(row)) continue;
    const actor = actors[stances.actor[row]!]!.id;
    const own = found.get(actor) ?? new Map<string, number>();
    found.set(actor, own.set(issues[stances.issue[row]!]!.id, stances.position[row]!));
  }
  return found;
}

/** The signed network, for the triangles alone. */
function plainTies(all: ByName) {
  const rows = [...all.values()];
  const ties: { a: number; b: number; strength: number }[] = [];
  rows.forEach((one, a) => {
    for (let b = a + 1; b < rows.length; b++) {
      let [m, distance] = [0, 0];
      for (const [issue, x] of one) {
        const y = rows[b]!.get(issue);
        if (typeof x !== "number" || typeof y !== "number" || Number.isNaN(x) || Number.isNaN(y)) continue;
        m++;
        distance += Math.abs(x - y);
      }
      const strength = 1 - distance / m;
      if (m > 0 && strength !== 0) ties.push({ a, b, strength });
    }
  });
  return {
    nodes: rows.length,
    length: ties.length,
    a: Uint32Array.from(ties, ({ a }) => a),
    b: Uint32Array.from(ties, ({ b }) => b),
    strength: Float64Array.from(ties, ({ strength }) => strength),
  };
}
