/** Where the nodes of a map of pairs begin: along the two leading axes of likeness, or where those they know already are. */
import { fixSigns, orthonormal, seededColumns, spread } from "../sis/axes.ts";
import type { Components } from "../sis/components.ts";
import { disagreementLength } from "../sis/lengths.ts";
import { trust } from "../sis/springs.ts";
import type { Places } from "../sis/types.ts";
import type { PairInput } from "./types.ts";

const ROUNDS = 80;

/** How far apart a pair wants to be, map units. */
export const lengthOfPair = (likeness: number): number => disagreementLength((1 - likeness) / 2);

/**
 * Subspace iteration on the likenesses, centred by node, or where most agree the first axis would merely say who agrees most.
 * Likenesses have negative axes too, so that their sum with a multiple of one is iterated. O(80 · pairs).
 */
export function roughPairs(pairs: PairInput, groups: Components, seed: number): Places {
  const { nodes, a, b } = pairs;
  const weight = Float64Array.from(pairs.overlap, trust);
  const load = new Float64Array(nodes);
  for (let k = 0; k < a.length; k++) {
    load[a[k]!]! += weight[k]!;
    load[b[k]!]! += weight[k]!;
  }
  const entry = centred(pairs, weight, load, groups);
  const root = load.map((sum) => Math.sqrt(sum));
  let most = 0;
  for (let k = 0; k < a.length; k++) {
    most = Math.max(most, Math.abs(entry[k]!));
    entry[k]! *= weight[k]! / (root[a[k]!]! * root[b[k]!]!);
  }
  let axes = seededColumns(nodes, seed);
  orthonormal(axes, groups);
  for (let round = 0; round < ROUNDS; round++) {
    const next = axes.map((value) => most * value);
    for (let k = 0; k < a.length; k++) {
      const p = 2 * a[k]!;
      const q = 2 * b[k]!;
      next[p]! += entry[k]! * axes[q]!;
      next[p + 1]! += entry[k]! * axes[q + 1]!;
      next[q]! += entry[k]! * axes[p]!;
      next[q + 1]! += entry[k]! * axes[p + 1]!;
    }
    axes = next;
    orthonormal(axes, groups);
  }
  const at = axes.map((value, k) => (root[k >> 1]! > 0 ? value / root[k >> 1]! : 0));
  for (let c = 0; c < groups.count; c++) {
    const members = groups.nodes.subarray(groups.start[c]!, groups.start[c + 1]!);
    fixSigns(at, members, members);
    spread(at, members);
  }
  return at;
}

/** likeness − mean of a − mean of b + mean of their group. */
function centred(
  { a, b, likeness, nodes }: PairInput,
  weight: Float64Array,
  load: Float64Array,
  groups: Components,
): Float64Array {
  const mean = new Float64Array(nodes);
  const sum = new Float64Array(groups.count);
  const total = new Float64Array(groups.count);
  for (let k = 0; k < a.length; k++) {
    mean[a[k]!]! += weight[k]! * likeness[k]!;
    mean[b[k]!]! += weight[k]! * likeness[k]!;
    sum[groups.of[a[k]!]!]! += weight[k]! * likeness[k]!;
    total[groups.of[a[k]!]!]! += weight[k]!;
  }
  for (let i = 0; i < nodes; i++) if (load[i]! > 0) mean[i]! /= load[i]!;
  return Float64Array.from(likeness, (value, k) => {
    const c = groups.of[a[k]!]!;
    return value - mean[a[k]!]! - mean[b[k]!]! + sum[c]! / total[c]!;
  });
}

const PASSES = 4;
const STEPS = 12;

/**
 * Gives each new node (NaN in `at`) that knows a node with a place, one of its own: from the mean of those it is most alike,
 * moved to where its springs to all of them are most content. Others stay NaN.
 */
export function placeAmongKnown({ nodes, a, b, likeness, overlap }: PairInput, at: Places): void {
  const of: { readonly other: number; readonly length: number; readonly weight: number }[][] = Array.from(
    { length: nodes },
    () => [],
  );
  for (let k = 0; k < a.length; k++) {
    const length = lengthOfPair(likeness[k]!);
    const weight = trust(overlap[k]!);
    if (Number.isNaN(at[2 * a[k]!]!)) of[a[k]!]!.push({ other: b[k]!, length, weight });
    if (Number.isNaN(at[2 * b[k]!]!)) of[b[k]!]!.push({ other: a[k]!, length, weight });
  }
  for (let pass = 0; pass < PASSES; pass++)
    for (let i = 0; i < nodes; i++) {
      if (!Number.isNaN(at[2 * i]!)) continue;
      const known = of[i]!.filter(({ other }) => !Number.isNaN(at[2 * other]!));
      if (known.length > 0) placeOne(known, at, i);
    }
}

/** Each step is the weighted mean of what the springs ask: a majorisation step for one node, with all others held. */
function placeOne(
  known: readonly { readonly other: number; readonly length: number; readonly weight: number }[],
  at: Places,
  i: number,
): void {
  const nearest = Math.min(...known.map(({ length }) => length));
  const alike = known.filter(({ length }) => length === nearest);
  let x = alike.reduce((sum, { other }) => sum + at[2 * other]!, 0) / alike.length;
  let y = alike.reduce((sum, { other }) => sum + at[2 * other + 1]!, 0) / alike.length;
  for (let step = 0; step < STEPS; step++) {
    let sx = 0;
    let sy = 0;
    let sum = 0;
    for (const { other, length, weight } of known) {
      const dx = x - at[2 * other]!;
      const dy = y - at[2 * other + 1]!;
      const distance = Math.sqrt(dx * dx + dy * dy);
      // Of a node in the same place, any direction will do.
      const ux = distance > 1e-9 ? dx / distance : 1;
      const uy = distance > 1e-9 ? dy / distance : 0;
      sx += weight * (at[2 * other]! + length * ux);
      sy += weight * (at[2 * other + 1]! + length * uy);
      sum += weight;
    }
    x = sx / sum;
    y = sy / sum;
  }
  at[2 * i] = x;
  at[2 * i + 1] = y;
}
