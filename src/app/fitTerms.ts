/** What the figures of a map are worked out from, by the same steps as the figures themselves. Pure. */
import { measureColumns } from "../layout/columns/columns.ts";
import { nodeAccuracy } from "../layout/faith/nodes.ts";
import { ranks } from "../layout/faith/ranks.ts";
import { halfPlaneAccuracy } from "../layout/faith/sides.ts";
import { measurePairs } from "../layout/pairs/faith.ts";
import { pairsOf } from "../layout/run/ofPairs.ts";
import { scopeOf } from "../layout/run/scope.ts";
import { canonical } from "../layout/sis/canonical.ts";
import { samplePairs } from "../layout/sis/pairs.ts";
import type { Places, SignedInput, Stances } from "../layout/sis/types.ts";
import type { MapMode } from "../state/arrangement.ts";
import type { FitNode, FitPair, FitTerms } from "../state/fitTerms.ts";

/** So many pairs are told; as many as anyone reads. */
export const MOST_TOLD = 200;
/** As the figures take them: see `layout/faith/faith.ts`, `layout/pairs/faith.ts`. */
const MOST_PAIRS = 400_000;
const FEW_ACTORS = 40;
const FRIENDS = 0.2;
const FOES = 0.6;
const HAIR = 1e-9;

const NOTHING: FitTerms = {
  positions: 0,
  actors: 0,
  issues: 0,
  compared: 0,
  possible: 0,
  pairs: [],
  spread: 0,
  friends: 0,
  foes: 0,
  nodes: {},
  crossings: 0,
  crossable: 0,
};

/** @param at places of actors, then issues, in any unit. */
export function fitTerms(mode: MapMode, input: SignedInput, at: Places): FitTerms {
  const stances = canonical(input);
  const whole = {
    ...NOTHING,
    positions: stances.actor.length,
    actors: new Set(stances.actor).size,
    issues: new Set(stances.issue).size,
  };
  if (mode === "columns") {
    const { crossings, possible, issues } = measureColumns(input, at);
    return { ...whole, crossings, crossable: possible, nodes: { gathered: issuesTold(stances, issues) } };
  }
  if (mode === "both") {
    const { actors } = stances;
    const { a, b, common, disagreement } = samplePairs(stances, actors <= FEW_ACTORS ? 2 : 3, MOST_PAIRS, 1);
    const accuracy = nodeAccuracy(stances, at);
    const sides = Float64Array.from(
      { length: stances.issues },
      (_, i) => halfPlaneAccuracy(stances, at, i) ?? Number.NaN,
    );
    return {
      ...whole,
      ...ofPairs({ a, b, common, disagreement }, at, actors),
      nodes: {
        issueAccuracy: issuesTold(stances, accuracy.subarray(actors)),
        actorAccuracy: actorsTold(stances, accuracy.subarray(0, actors)),
        kappa: issuesTold(stances, sides),
      },
    };
  }
  const pairs = pairsOf(mode, input);
  const { first, count } = scopeOf(mode, input);
  const places = at.slice(2 * first, 2 * (first + count));
  const { nodes } = measurePairs(pairs, places);
  const disagreement = pairs.likeness.map((likeness) => (1 - likeness) / 2);
  const of = ofPairs({ a: pairs.a, b: pairs.b, common: pairs.overlap, disagreement }, places, count);
  const sides = [new Uint32Array(count), new Uint32Array(count)] as const;
  pairs.likeness.forEach((likeness, k) => {
    if (likeness === 0) return;
    const side = sides[likeness > 0 ? 0 : 1];
    side[pairs.a[k]!]!++;
    side[pairs.b[k]!]!++;
  });
  return {
    ...whole,
    ...of,
    pairs: of.pairs.map((pair) => ({ ...pair, a: pair.a + first, b: pair.b + first })),
    nodes: {
      accuracy: told(nodes, (node) => [sides[0][node]!, sides[1][node]!], first),
    },
  };
}

interface Compared {
  readonly a: Uint32Array;
  readonly b: Uint32Array;
  readonly common: ArrayLike<number>;
  readonly disagreement: Float64Array;
}

function ofPairs({ a, b, common, disagreement }: Compared, at: Places, nodes: number) {
  const { length } = disagreement;
  const distance = Float64Array.from({ length }, (_, k) =>
    Math.hypot(at[2 * a[k]!]! - at[2 * b[k]!]!, at[2 * a[k]! + 1]! - at[2 * b[k]! + 1]!),
  );
  const longest = distance.reduce((most, d) => Math.max(most, d), 0) || 1;
  const [byDisagreement, byDistance] = [ranks(disagreement), ranks(distance)];
  const apart = (k: number) => Math.abs(byDisagreement[k]! - byDistance[k]!);
  const worst = Uint32Array.from({ length }, (_, k) => k).sort((k, l) => apart(l) - apart(k) || k - l);
  const mean = disagreement.reduce((sum, d) => sum + d, 0) / (length || 1);
  const pairs = Array.from(
    worst.subarray(0, MOST_TOLD),
    (k): FitPair => ({
      a: a[k]!,
      b: b[k]!,
      common: common[k]!,
      disagreement: disagreement[k]!,
      distance: distance[k]! / longest,
      rankOfDisagreement: byDisagreement[k]!,
      rankOfDistance: byDistance[k]!,
    }),
  );
  return {
    compared: length,
    possible: (nodes * (nodes - 1)) / 2,
    pairs,
    spread: disagreement.reduce((sum, d) => sum + (d - mean) * (d - mean), 0),
    friends: disagreement.reduce((count, d) => count + Number(d <= FRIENDS + HAIR), 0),
    foes: disagreement.reduce((count, d) => count + Number(d >= FOES - HAIR), 0),
  };
}

/** Nodes that can be tested, the worst first. */
function told(
  shares: ArrayLike<number>,
  sidesOf: (node: number) => readonly [number, number],
  first = 0,
): FitNode[] {
  return Array.from(shares, (share, node) => ({ share, node }))
    .filter(({ share }) => !Number.isNaN(share))
    .sort((p, q) => p.share - q.share || p.node - q.node)
    .map(({ share, node }) => {
      const [near, far] = sidesOf(node);
      return { node: node + first, near, far, share };
    });
}

function issuesTold(stances: Stances, shares: ArrayLike<number>): FitNode[] {
  const { ofIssue, byIssue, position, actors } = stances;
  return told(shares, (i) => camps(byIssue.subarray(ofIssue[i]!, ofIssue[i + 1]!), position), actors);
}

function actorsTold(stances: Stances, shares: ArrayLike<number>): FitNode[] {
  const { ofActor, position } = stances;
  const own = (a: number) =>
    Uint32Array.from({ length: ofActor[a + 1]! - ofActor[a]! }, (_, k) => ofActor[a]! + k);
  return told(shares, (a) => camps(own(a), position));
}

function camps(entries: Uint32Array, position: Float64Array): readonly [number, number] {
  const count = (is: (x: number) => boolean) => entries.reduce((sum, e) => sum + Number(is(position[e]!)), 0);
  return [count((x) => x > 0), count((x) => x < 0)];
}
