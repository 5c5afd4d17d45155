/** Groups in plain models: how near the whole is to two camps, what stands in the way, and which coalitions hold under other settings. */
import { NO_SIDE } from "../../analytics/balance.ts";
import { NO_COALITION } from "../../analytics/coalitions.ts";
import { UNKNOWNS, type Unknown } from "../../analytics/pairTable.ts";
import type { FoundNetworks } from "./found.ts";

/** Fewer pairs that can be compared than this are too few to speak of groups. */
const THIN_PAIRS = 10;

export interface BlocTie {
  readonly a: number;
  readonly b: number;
  /** −1 … +1 */
  readonly strength: number;
}

export interface Coalition {
  /** Indexes of actors. */
  readonly members: readonly number[];
  /** The share of settings under which those two members who part most easily, and two on the average, are together; NaN alone. */
  readonly weakest: number;
  readonly mean: number;
}

export interface Blocs {
  /** Ties in all; too few to speak of groups. */
  readonly ties: number;
  readonly thin: boolean;
  /** Ties that stand in the way of the division in two, and 1 − 2 · that ÷ ties. */
  readonly frustrated: number;
  readonly index: number;
  readonly exact: boolean;
  /** The division in two; actors without a tie are in neither. */
  readonly sides: readonly (readonly number[])[];
  /** The strongest first. */
  readonly against: readonly BlocTie[];
  readonly frustratedUnder: Readonly<Record<Unknown, number>>;
  readonly tiesUnder: Readonly<Record<Unknown, number>>;
  /** Undefined where there are too many to go through. */
  readonly triangles:
    | {
        readonly all: number;
        readonly balanced: number;
        /** The third agrees with both of the first two, who disagree; or all three disagree. */
        readonly unbalanced: readonly UnbalancedTriangle[];
      }
    | undefined;
  readonly coalitions: readonly Coalition[];
  /** How many settings were tried; undefined with too many actors. */
  readonly settings: number | undefined;
}

export interface UnbalancedTriangle {
  readonly a: number;
  readonly b: number;
  readonly between: number;
  readonly kind: "between" | "all";
}

export function buildBlocs({ under, robustness }: FoundNetworks, unknown: Unknown): Blocs {
  const { ties, line, triangles, coalitions } = under[unknown];
  const each = (at: (one: Unknown) => number) =>
    Object.fromEntries(UNKNOWNS.map((one) => [one, at(one)])) as Record<Unknown, number>;
  const rows = [...line.side.keys()];
  const against = line.against
    .map((e) => ({ a: ties.a[e]!, b: ties.b[e]!, strength: ties.strength[e]! }))
    .sort((p, q) => Math.abs(q.strength) - Math.abs(p.strength) || p.a - q.a || p.b - q.b);
  const signs = new Map(Array.from(ties.strength, (t, e) => [ties.a[e]! * ties.nodes + ties.b[e]!, t]));
  const agree = (a: number, b: number) => signs.get(Math.min(a, b) * ties.nodes + Math.max(a, b))! > 0;
  const found: number[][] = Array.from({ length: coalitions.count }, () => []);
  coalitions.of.forEach((of, actor) => {
    if (of !== NO_COALITION) found[of]!.push(actor);
  });
  return {
    ties: ties.length,
    thin: ties.length < THIN_PAIRS,
    frustrated: line.frustrated,
    index: line.index,
    exact: line.exact,
    sides: [0, 1].map((side) => rows.filter((row) => line.side[row] === side && side !== NO_SIDE)),
    against,
    frustratedUnder: each((one) => under[one].line.frustrated),
    tiesUnder: each((one) => under[one].ties.length),
    triangles: triangles && {
      all: triangles.triangles,
      balanced: triangles.balanced,
      unbalanced: triangles.unbalanced.map((three) => triangleOf(three, agree)),
    },
    coalitions: found
      .map((members) => ({ members, ...firmness(members, robustness) }))
      .sort((p, q) => q.members.length - p.members.length),
    settings: robustness?.settings,
  };
}

/** Of an unbalanced threesome either all disagree, or one agrees with two who disagree with each other. */
function triangleOf(
  [a, b, c]: readonly [number, number, number],
  agree: (a: number, b: number) => boolean,
): UnbalancedTriangle {
  const orders: [number, number, number][] = [
    [a, b, c],
    [a, c, b],
    [b, c, a],
  ];
  const quarrel = orders.find(([p, q, r]) => !agree(p, q) && agree(p, r) && agree(q, r));
  const [p, q, r] = quarrel ?? [a, b, c];
  return { a: p, b: q, between: r, kind: quarrel ? "between" : "all" };
}

function firmness(members: readonly number[], robustness: FoundNetworks["robustness"]) {
  let [weakest, sum, pairs] = [1, 0, 0];
  if (!robustness || members.length < 2) return { weakest: Number.NaN, mean: Number.NaN };
  members.forEach((a, i) => {
    for (const b of members.slice(i + 1)) {
      const share = robustness.share(a, b);
      weakest = Math.min(weakest, share);
      sum += share;
      pairs++;
    }
  });
  return { weakest, mean: sum / pairs };
}
