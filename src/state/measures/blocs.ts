/** Groups in plain models: how near the whole is to two camps, what stands in the way, and which coalitions hold under other settings. */
import { NO_SIDE } from "../../analytics/balance.ts";
import { NO_COALITION } from "../../analytics/coalitions.ts";
import type { Network } from "../../analytics/networks.ts";
import type { Robustness } from "../../analytics/robustness.ts";
import { strengthBetween } from "../../analytics/signed.ts";

/** Fewer pairs that can be compared than this are too few to speak of groups. */
const THIN_PAIRS = 10;
/** Ties in the way that are listed. */
const LISTED = 200;

export interface BlocTie {
  readonly a: number;
  readonly b: number;
  /** −1 … +1 */
  readonly strength: number;
}

/** How firm a coalition is: the share of settings under which those two members who part most easily, and two on the average, are together. */
export interface Firmness {
  readonly weakest: number;
  readonly mean: number;
  /** The two who part most easily; −1 where it has one member. */
  readonly apart: readonly [number, number];
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
  /** The strongest first; not more than {@link LISTED}. */
  readonly against: readonly BlocTie[];
  /** Undefined where there are too many to go through. */
  readonly triangles:
    | {
        readonly all: number;
        readonly balanced: number;
        /** The third agrees with both of the first two, who disagree; or all three disagree. */
        readonly unbalanced: readonly UnbalancedTriangle[];
      }
    | undefined;
  /** Indexes of actors; the largest first. */
  readonly coalitions: readonly (readonly number[])[];
}

export interface UnbalancedTriangle {
  readonly a: number;
  readonly b: number;
  readonly between: number;
  readonly kind: "between" | "all";
}

export function buildBlocs({ ties, line, triangles, coalitions }: Network): Blocs {
  const rows = [...line.side.keys()];
  const against = line.against
    .map((e) => ({ a: ties.a[e]!, b: ties.b[e]!, strength: ties.strength[e]! }))
    .sort((p, q) => Math.abs(q.strength) - Math.abs(p.strength) || p.a - q.a || p.b - q.b);
  const agree = (a: number, b: number) => strengthBetween(ties, a, b) > 0;
  return {
    ties: ties.length,
    thin: ties.length < THIN_PAIRS,
    frustrated: line.frustrated,
    index: line.index,
    exact: line.exact,
    sides: [0, 1].map((side) => rows.filter((row) => line.side[row] === side && side !== NO_SIDE)),
    against: against.slice(0, LISTED),
    triangles: triangles && {
      all: triangles.triangles,
      balanced: triangles.balanced,
      unbalanced: triangles.unbalanced.map((three) => triangleOf(three, agree)),
    },
    coalitions: coalitionsOf(coalitions),
  };
}

function coalitionsOf({ of, count }: Network["coalitions"]): number[][] {
  const found: number[][] = Array.from({ length: count }, () => []);
  of.forEach((coalition, actor) => {
    if (coalition !== NO_COALITION) found[coalition]!.push(actor);
  });
  return found.sort((p, q) => q.length - p.length);
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

/** Of each coalition, in the order of {@link Blocs}. O(members²). */
export function firmnessOf({ coalitions }: Network, robustness: Robustness): Firmness[] {
  return coalitionsOf(coalitions).map((members) => {
    let [weakest, sum, pairs] = [Number.POSITIVE_INFINITY, 0, 0];
    let apart: [number, number] = [-1, -1];
    members.forEach((a, i) => {
      for (const b of members.slice(i + 1)) {
        const share = robustness.share(a, b);
        if (share < weakest) [weakest, apart] = [share, [a, b]];
        sum += share;
        pairs++;
      }
    });
    return pairs === 0
      ? { weakest: Number.NaN, mean: Number.NaN, apart }
      : { weakest, mean: sum / pairs, apart };
  });
}
