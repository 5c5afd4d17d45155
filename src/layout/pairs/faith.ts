/** How faithful a map of pairs is: alike near, unlike far. */
import { explained } from "../faith/isotonic.ts";
import { meanKnown } from "../faith/nodes.ts";
import { shareSmaller, spearman } from "../faith/ranks.ts";
import type { Places } from "../sis/types.ts";
import { canonicalPairs } from "./canonical.ts";
import type { PairInput } from "./types.ts";

/** Null where a set is too small for the figure. */
export interface PairFaith {
  /** Spearman's ρ between unlikeness and drawn distance. */
  readonly rho: number | null;
  /** Share of the unlikeness that drawn distance accounts for, 0 … 1. */
  readonly explained: number | null;
  /** Share of the (pair of friends, pair of foes) that are drawn the right way round, the friends nearer; ½ = chance. */
  readonly friendFoe: number | null;
  /** Mean over nodes of their own accuracy, and how many could be tested. */
  readonly accuracy: number | null;
  readonly tested: number;
  /** Pairs that all rests on. */
  readonly pairs: number;
  /** Each node's own accuracy: those it agrees with nearer than those it disagrees with; NaN = it has one kind only. */
  readonly nodes: Float64Array;
}

/** From this likeness on, friends; down from that, foes: as a disagreement of at most .2, and at least .6. */
const FRIENDS = 0.6;
const FOES = -0.2;
/** Rounding may leave a likeness of .6 a hair below it. */
const HAIR = 1e-12;

/**
 * Measures places in any unit, over the pairs given. The same input gives the same figures.
 * @param least pairs that rest on less are left out.
 */
export function measurePairs(input: PairInput, at: Places, least = 0): PairFaith {
  const { nodes, a, b, likeness, overlap } = canonicalPairs(input);
  const used = [...a.keys()].filter((k) => overlap[k]! >= least);
  const distance = Float64Array.from(used, (k) => {
    const dx = at[2 * a[k]!]! - at[2 * b[k]!]!;
    const dy = at[2 * a[k]! + 1]! - at[2 * b[k]! + 1]!;
    return Math.sqrt(dx * dx + dy * dy);
  });
  const unlikeness = Float64Array.from(used, (k) => (1 - likeness[k]!) / 2);
  const distancesOf = (test: (likeness: number) => boolean) =>
    used.flatMap((k, i) => (test(likeness[k]!) ? [distance[i]!] : []));
  const near: number[][] = Array.from({ length: nodes }, () => []);
  const far: number[][] = Array.from({ length: nodes }, () => []);
  used.forEach((k, i) => {
    if (likeness[k] === 0) return;
    const side = likeness[k]! > 0 ? near : far;
    side[a[k]!]!.push(distance[i]!);
    side[b[k]!]!.push(distance[i]!);
  });
  const own = Float64Array.from(near, (friends, i) => shareSmaller(friends, far[i]!) ?? Number.NaN);
  const { mean, count } = meanKnown(own);
  return {
    rho: spearman(unlikeness, distance),
    explained: explained(distance, unlikeness),
    friendFoe: shareSmaller(
      distancesOf((value) => value >= FRIENDS - HAIR),
      distancesOf((value) => value <= FOES + HAIR),
    ),
    accuracy: mean,
    tested: count,
    pairs: used.length,
    nodes: own,
  };
}
