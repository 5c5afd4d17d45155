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
  const { ties, summary } = shown;
  const positions = new Map<number, Map<number, number>>();
  for (let tie = 0; tie < ties.length; tie++) {
    const stance = summary.stance[tie]!;
    if (summary.count[tie] === 0 || !isPosition(stance)) continue;
    const position = readPosition(summary.position[tie]!, stance, neutral, false);
    if (Number.isNaN(position)) continue;
    const actor = ties.actor[tie]!;
    if (!positions.has(actor)) positions.set(actor, new Map());
    positions.get(actor)!.set(ties.issue[tie]!, position);
  }
  const here = [...positions].filter(([, own]) => own.has(issue));
  if (here.length * here.length * shown.dataset.issues.length > MOST_STEPS) return [];
  return here
    .flatMap(([a, own], i) =>
      here.slice(i + 1).flatMap(([b, other]): UnitedPair[] => {
        if (Math.sign(own.get(issue)!) !== Math.sign(other.get(issue)!)) return [];
        const apart = [...own].flatMap(([each, position]) =>
          each !== issue && other.has(each) ? [Math.abs(position - other.get(each)!) / 2] : [],
        );
        const otherwise = 1 - apart.reduce((sum, one) => sum + one, 0) / apart.length;
        const far = apart.length >= LEAST_ELSE && toneOf(2 * otherwise - 1) === "disagree";
        return far ? [{ a, b, otherwise, others: apart.length }] : [];
      }),
    )
    .sort((p, q) => p.otherwise - q.otherwise || q.others - p.others || p.a - q.a || p.b - q.b);
}
