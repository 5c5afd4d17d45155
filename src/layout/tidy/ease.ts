/** What the place of one node does for the reader: crossings, angles, passing ties, gaps that look like support. Less is better. */
import { cross, passes } from "../readable.ts";
import { turnOf } from "../sis/turnOf.ts";
import type { Places, Stances } from "../sis/types.ts";

/** How much each counts: of all pairs that could cross, of all nodes' angles, of all ties, of all actors. */
const CROSSING = 1;
const ANGLE = 0.5;
const PASSING = 0.5;
const GAP = 0.5;

export interface Burden {
  /** All that the place of a node has a part in. O(its ties · ties). */
  of(at: Places, node: number): number;
  /** Pairs of ties that this looks at. */
  cost(node: number): number;
}

/**
 * @param radius of each node, in the unit of the places, within which a tie passes under it.
 * @param nodes those on the map.
 */
export function burdenOf(stances: Stances, nodes: Uint32Array, radius: Float64Array): Burden {
  const { actors, issues, actor, issue } = stances;
  const ties = { a: actor, b: issue.map((i) => actors + i) };
  const tiesOf: number[][] = Array.from({ length: actors + issues }, () => []);
  for (let t = 0; t < ties.a.length; t++) {
    tiesOf[ties.a[t]!]!.push(t);
    tiesOf[ties.b[t]!]!.push(t);
  }
  const neighbours = tiesOf.map((own, node) =>
    own.map((t) => (ties.a[t] === node ? ties.b[t]! : ties.a[t]!)),
  );
  const pairs = (n: number) => (n * (n - 1)) / 2;
  const possible = tiesOf.reduce((sum, own) => sum - pairs(own.length), pairs(ties.a.length));
  const bent = tiesOf.filter((own) => own.length > 1).length;
  const known = knownOf(stances);

  const crossings = (at: Places, node: number) => {
    let count = 0;
    for (const t of tiesOf[node]!) {
      const p = at[2 * ties.a[t]!]!;
      const q = at[2 * ties.b[t]!]!;
      const from = p < q ? p : q;
      const to = p < q ? q : p;
      for (let u = 0; u < ties.a.length; u++) {
        const r = at[2 * ties.a[u]!]!;
        const s = at[2 * ties.b[u]!]!;
        // Most ties are nowhere near.
        if ((r < from && s < from) || (r > to && s > to)) continue;
        if (cross(ties, at, t, u)) count++;
      }
    }
    return count;
  };
  const angles = (at: Places, node: number) =>
    neighbours[node]!.reduce(
      (sum, other) => sum + narrowest(at, other, neighbours[other]!),
      narrowest(at, node, neighbours[node]!),
    );
  const passing = (at: Places, node: number) => {
    let count = 0;
    for (const t of tiesOf[node]!)
      for (const i of nodes)
        if (i !== ties.a[t] && i !== ties.b[t] && passes(at, ties.a[t]!, ties.b[t]!, i, radius[i]!)) count++;
    for (let t = 0; t < ties.a.length; t++)
      if (ties.a[t] !== node && ties.b[t] !== node && passes(at, ties.a[t]!, ties.b[t]!, node, radius[node]!))
        count++;
    return count;
  };
  const gaps = (at: Places, node: number) => {
    if (node < actors) return looksSupported(at, node, stances, known);
    let count = 0;
    for (let a = 0; a < actors; a++) count += looksSupported(at, a, stances, known);
    return count;
  };
  return {
    cost: (node) => tiesOf[node]!.length * ties.a.length,
    of: (at, node) =>
      (CROSSING * crossings(at, node)) / Math.max(1, possible) -
      (ANGLE * angles(at, node)) / Math.max(1, bent) +
      (PASSING * passing(at, node)) / Math.max(1, ties.a.length) +
      (GAP * gaps(at, node)) / Math.max(1, actors),
  };
}

/** 1 where actor and issue have a known position: `[a · issues + i]`. */
function knownOf({ actors, issues, actor, issue }: Stances): Uint8Array {
  const known = new Uint8Array(actors * issues);
  for (let e = 0; e < actor.length; e++) known[actor[e]! * issues + issue[e]!] = 1;
  return known;
}

/** 1 where the issue nearest to an actor is one on which it has no known position. */
function looksSupported(
  at: Places,
  a: number,
  { actors, issues, ofActor }: Stances,
  known: Uint8Array,
): number {
  if (ofActor[a] === ofActor[a + 1]) return 0;
  let nearest = -1;
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < issues; i++) {
    const dx = at[2 * a]! - at[2 * (actors + i)]!;
    const dy = at[2 * a + 1]! - at[2 * (actors + i) + 1]!;
    // An issue without any position stands in the tray.
    if (Number.isNaN(dx) || dx * dx + dy * dy >= least) continue;
    least = dx * dx + dy * dy;
    nearest = i;
  }
  return nearest >= 0 && known[a * issues + nearest] === 0 ? 1 : 0;
}

/** The narrowest angle between two ties of a node, as a share of the widest possible; 0 for one tie. Angles as turns of a diamond. */
function narrowest(at: Places, node: number, others: readonly number[]): number {
  if (others.length < 2) return 0;
  const turns = others
    .map((other) => turnOf(at[2 * other]! - at[2 * node]!, at[2 * other + 1]! - at[2 * node + 1]!))
    .sort((p, q) => p - q);
  let least = turns[0]! + 4 - turns.at(-1)!;
  for (let k = 1; k < turns.length; k++) least = Math.min(least, turns[k]! - turns[k - 1]!);
  return (least * turns.length) / 4;
}
