/** Each actor's part: between the camps, or of two minds. */
import { eachKnown, OUT_OF_PLACE, type PositionMatrix } from "./matrix.ts";
import type { PairTable } from "./pairTable.ts";
import type { SignedTies } from "./signed.ts";

/**
 * Mediator potential: Σ over quarrels i–j of |t_ij| · min(t_ki⁺, t_kj⁺): who agrees with both sides of a quarrel, and how
 * bad the quarrel is. ≥ 0; 0 = of no two who quarrel a friend to both. O(ties × nodes).
 */
export function mediatorPotential(ties: SignedTies): Float64Array {
  const { nodes } = ties;
  const friends: Map<number, number>[] = Array.from({ length: nodes }, () => new Map());
  for (let e = 0; e < ties.length; e++) {
    if (ties.strength[e]! <= 0) continue;
    friends[ties.a[e]!]!.set(ties.b[e]!, ties.strength[e]!);
    friends[ties.b[e]!]!.set(ties.a[e]!, ties.strength[e]!);
  }
  const potential = new Float64Array(nodes);
  const row = new Float64Array(nodes);
  let of = -1;
  for (let e = 0; e < ties.length; e++) {
    if (ties.strength[e]! >= 0) continue;
    if (of !== ties.a[e]!) {
      of = ties.a[e]!;
      row.fill(0);
      for (const [node, strength] of friends[of]!) row[node] = strength;
    }
    for (const [node, strength] of friends[ties.b[e]!]!)
      if (row[node]! > 0) potential[node]! -= ties.strength[e]! * Math.min(row[node]!, strength);
  }
  return potential;
}

/**
 * Ambivalence on signs (MACTOR's EQ at level 1), straight from the pairs' issues: 1 − Σ_j |with − against| ÷ Σ_j (with + against),
 * with and against = issues on which two take the same or opposite sides. NaN without such an issue.
 * O(Σ over issues of known²).
 */
export function ambivalence(matrix: PositionMatrix, pairs: PairTable): Float64Array {
  const apart = new Float64Array(matrix.rows);
  const all = new Float64Array(matrix.rows);
  const side = new Int8Array(matrix.columns);
  let of = -1;
  for (let p = 0; p < pairs.length; p++) {
    if (of !== pairs.a[p]!) {
      of = pairs.a[p]!;
      side.fill(0);
      eachKnown(matrix, of, (k, value) => {
        side[k] = Math.sign(value);
      });
    }
    let together = 0;
    let sum = 0;
    eachKnown(matrix, pairs.b[p]!, (k, value) => {
      const product = side[k]! * Math.sign(value);
      together += product;
      sum += Math.abs(product);
    });
    for (const i of [of, pairs.b[p]!]) {
      apart[i]! += Math.abs(together);
      all[i]! += sum;
    }
  }
  return apart.map((value, i) => (all[i]! > 0 ? 1 - value / all[i]! : Number.NaN));
}

/** What can be said of each row: how many columns are known, and how many apply of those in view. */
export function coverages(matrix: PositionMatrix): { known: Uint32Array; of: Uint32Array } {
  const known = new Uint32Array(matrix.rows);
  const of = new Uint32Array(matrix.rows).fill(matrix.columnsInView);
  for (let i = 0; i < matrix.rows; i++)
    for (let c = matrix.start[i]!; c < matrix.start[i + 1]!; c++) {
      if (!Number.isNaN(matrix.value[c]!)) known[i]!++;
      if (matrix.state[c] === OUT_OF_PLACE) of[i]!--;
    }
  return { known, of };
}
