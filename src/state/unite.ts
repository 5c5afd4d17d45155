/** What unites those who otherwise disagree: issues on which two stand together though they mostly do not. Pure. */
import { isPosition } from "../domain/stance.ts";
import { readPosition } from "../graph/positions.ts";
import type { CompareReading, Comparison } from "./compare.ts";
import type { GroupComparison } from "./compareGroups.ts";
import type { Shown } from "./describe.ts";
import { toneOf } from "./pairs.ts";

export interface Uniting {
  /** Index of the issue, or of the actor for two issues. */
  readonly by: number;
  /** Agreement on everything else that both are known on, 0 … 1. */
  readonly otherwise: number;
}

/** Of what is left, this much is enough to say that they otherwise disagree. */
const LEAST_ELSE = 2;

function unitingOf(
  together: readonly { readonly by: number; readonly agreement: number }[],
  sum: number,
  known: number,
): Uniting[] {
  if (known - 1 < LEAST_ELSE) return [];
  return together.flatMap(({ by, agreement }) => {
    const otherwise = (sum - agreement) / (known - 1);
    return toneOf(2 * otherwise - 1) === "disagree" ? [{ by, otherwise }] : [];
  });
}

/** Of two: empty where they do not otherwise disagree, or too little else is known of both. */
export function uniting({ together, known, sum }: Comparison): Uniting[] {
  const rows = together.map(({ by, distance }) => ({ by, agreement: 1 - distance }));
  return unitingOf(rows, known - sum, known);
}

/** Of two groups. */
export function unitingGroups({ rows, known, agreement }: GroupComparison): Uniting[] {
  const together = rows.filter(({ part }) => part === "together");
  return unitingOf(
    together.map((row) => ({ by: row.issue, agreement: row.agreement })),
    (agreement ?? 0) * known,
    known,
  );
}

/** Two actors whom one issue unites. */
export interface UnitedPair {
  readonly a: number;
  readonly b: number;
  /** Their agreement on other issues, 0 … 1, and on how many. */
  readonly otherwise: number;
  readonly others: number;
}

/** Pairs of actors and their issues that are gone through at most. */
const MOST_STEPS = 5e6;

/** Of an issue: those who take the same side on it and otherwise disagree, the widest first. Empty where there are too many to go through. */
export function unitedOn(shown: Shown, issue: number, { neutral }: CompareReading): UnitedPair[] {
  const { ties, summary, dataset } = shown;
  const issues = dataset.issues.length;
  /** Positions by issue, of those who have one on this issue; NaN = not known. */
  const here = new Map<number, Float64Array>();
  const read = (tie: number) =>
    isPosition(summary.stance[tie]!)
      ? readPosition(summary.position[tie]!, summary.stance[tie]!, neutral, false)
      : Number.NaN;
  for (let tie = 0; tie < ties.length; tie++)
    if (ties.issue[tie] === issue && !Number.isNaN(read(tie)))
      here.set(ties.actor[tie]!, new Float64Array(issues).fill(Number.NaN));
  if (here.size * here.size * issues > MOST_STEPS) return [];
  for (let tie = 0; tie < ties.length; tie++) {
    const own = here.get(ties.actor[tie]!);
    if (own) own[ties.issue[tie]!] = read(tie);
  }
  const found: UnitedPair[] = [];
  const all = [...here];
  all.forEach(([a, own], i) => {
    for (let k = i + 1; k < all.length; k++) {
      const [b, other] = all[k]!;
      if (Math.sign(own[issue]!) !== Math.sign(other[issue]!)) continue;
      const { otherwise, others } = agreementElse(own, other, issue);
      if (others >= LEAST_ELSE && toneOf(2 * otherwise - 1) === "disagree")
        found.push({ a, b, otherwise, others });
    }
  });
  return found.sort((p, q) => p.otherwise - q.otherwise || q.others - p.others || p.a - q.a || p.b - q.b);
}

/** How far two agree on other issues that both are known on, and on how many. */
function agreementElse(own: Float64Array, other: Float64Array, issue: number) {
  let sum = 0;
  let others = 0;
  for (let each = 0; each < own.length; each++) {
    const apart = Math.abs(own[each]! - other[each]!) / 2;
    if (each === issue || Number.isNaN(apart)) continue;
    sum += apart;
    others++;
  }
  return { otherwise: 1 - sum / others, others };
}
