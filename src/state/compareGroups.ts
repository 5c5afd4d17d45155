/** Two groups of actors side by side, issue by issue: where each is of one mind, what they share, where they differ, who is unknown. Pure. */
import { isPosition, NOT_APPLICABLE, STANCES } from "../domain/stance.ts";
import { readPosition } from "../graph/positions.ts";
import { findTie, NO_STANCE } from "../graph/ties.ts";
import type { CompareReading, Filled } from "./compare.ts";
import type { Shown } from "./describe.ts";
import { thingsInView } from "./inView.ts";
import type { Members } from "./members.ts";

/** A member whose position is known. */
export interface KnownMember {
  readonly actor: number;
  /** Index into the ties. */
  readonly tie: number;
  readonly stance: number;
  /** −1 … +1 as it is read. */
  readonly position: number;
}

/** One group on one issue. */
export interface GroupSide {
  readonly known: readonly KnownMember[];
  /** Members for whom the issue arises and whose position is not known. */
  readonly unknown: readonly number[];
  /** Members by stance code. */
  readonly counts: readonly number[];
  /** Whether all known stand on the same side: all for, all against, or all neutral. */
  readonly united: boolean;
}

/** `together`: each is of one mind, and it is the same; `apart`: each is, and they differ; `split`: one of them is not. */
export type GroupPart = "together" | "apart" | "split" | "onlyA" | "onlyB" | "neither";

export interface GroupRow {
  readonly issue: number;
  readonly part: GroupPart;
  readonly a: GroupSide;
  readonly b: GroupSide;
  /** Mean agreement of each member of one with each of the other, 0 … 1; NaN unless both are known of. */
  readonly agreement: number;
}

export interface GroupComparison {
  readonly rows: readonly GroupRow[];
  /** Issues on which something is known of both, of how many that arise for both. */
  readonly known: number;
  readonly all: number;
  /** Mean of the agreements of these issues; null where there is none. */
  readonly agreement: number | null;
  readonly bounds: { readonly least: number; readonly most: number } | null;
  readonly filled: Filled | null;
  /** Mean agreement of each two members of a group on the issues on which two are known; null where there is none. */
  readonly within: { readonly a: number | null; readonly b: number | null };
}

/** Of one member against one it is the comparison of two actors. O(issues × members × log ties). */
export function compareMembers(shown: Shown, { a, b }: Members, reading: CompareReading): GroupComparison {
  const found = thingsInView(shown, "actor").flatMap((issue) => {
    const sides = {
      a: sideOf(shown, a, issue, reading),
      b: sideOf(shown, b, issue, reading),
    };
    const arises = [sides.a, sides.b].every(({ known, unknown }) => known.length + unknown.length > 0);
    if (!arises) return [];
    const part = partOf(sides.a, sides.b);
    const between = betweenSides(sides);
    return [{ row: { issue, part, ...sides, agreement: between.agreement }, ...between }];
  });
  const rows = found.map(({ row }) => row);
  const both = rows.filter(({ agreement }) => !Number.isNaN(agreement));
  const agreement = both.length > 0 ? sum(both.map((row) => row.agreement)) / both.length : null;
  const mean = (bounds: readonly number[]) => sum(bounds) / found.length;
  const least = mean(found.map((one) => one.least));
  const most = mean(found.map((one) => one.most));
  return {
    rows: rows.sort(byInterest),
    known: both.length,
    all: rows.length,
    agreement,
    bounds:
      found.length === 0
        ? null
        : { least: Math.min(least, agreement ?? least), most: Math.max(most, agreement ?? most) },
    filled:
      found.length === 0
        ? null
        : { neutral: mean(found.map((one) => one.neutral)), worst: least, best: most },
    within: { a: meanWithin(rows, "a"), b: meanWithin(rows, "b") },
  };
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

function sideOf(
  { ties, summary }: Shown,
  members: readonly number[],
  issue: number,
  { neutral }: CompareReading,
): GroupSide {
  const known: KnownMember[] = [];
  const unknown: number[] = [];
  const counts = STANCES.map(() => 0);
  for (const actor of members) {
    const tie = findTie(ties, actor, issue);
    const stance = tie < 0 ? NO_STANCE : summary.stance[tie]!;
    if (stance !== NO_STANCE) counts[stance]!++;
    if (stance === NOT_APPLICABLE) continue;
    const given = tie >= 0 && isPosition(stance) ? summary.position[tie]! : Number.NaN;
    const position = readPosition(given, stance, neutral, false);
    if (Number.isNaN(position)) unknown.push(actor);
    else known.push({ actor, tie, stance, position });
  }
  known.sort((p, q) => q.position - p.position || p.actor - q.actor);
  const united = new Set(known.map(({ position }) => Math.sign(position))).size === 1;
  return { known, unknown, counts, united };
}

function partOf(a: GroupSide, b: GroupSide): GroupPart {
  if (a.known.length === 0) return b.known.length === 0 ? "neither" : "onlyB";
  if (b.known.length === 0) return "onlyA";
  if (!a.united || !b.united) return "split";
  return Math.sign(a.known[0]!.position) === Math.sign(b.known[0]!.position) ? "together" : "apart";
}

/** Ascending. */
const positionsOf = ({ known }: GroupSide) => Float64Array.from(known, ({ position }) => position).sort();

/** Σ of the differences of each two of these, which ascend. */
function differences(values: Float64Array): number {
  let total = 0;
  for (let i = 0; i < values.length; i++) total += values[i]! * (2 * i + 1 - values.length);
  return total;
}

/** Σ of the differences of each of one with each of the other. */
function differencesBetween(xs: Float64Array, ys: Float64Array): number {
  const all = new Float64Array(xs.length + ys.length);
  all.set(xs);
  all.set(ys, xs.length);
  return differences(all.sort()) - differences(xs) - differences(ys);
}

function meanWithin(rows: readonly GroupRow[], which: "a" | "b"): number | null {
  const means = rows.flatMap(({ [which]: side }) => {
    const n = side.known.length;
    return n < 2 ? [] : [1 - differences(positionsOf(side)) / 2 / ((n * (n - 1)) / 2)];
  });
  return means.length === 0 ? null : sum(means) / means.length;
}

/** What is shared the most first, then what divides the most. */
function byInterest(p: GroupRow, q: GroupRow): number {
  const way = p.part === "together" ? -1 : 1;
  return way * ((p.agreement || 0) - (q.agreement || 0)) || p.issue - q.issue;
}

/** The mean agreement on one issue, and where it could lie, whatever the unknown members answered. O(n log n). */
function betweenSides({ a, b }: { readonly a: GroupSide; readonly b: GroupSide }) {
  const [xs, ys] = [positionsOf(a), positionsOf(b)];
  const [u, v] = [a.unknown.length, b.unknown.length];
  const fixed = differencesBetween(xs, ys);
  const known = xs.length * ys.length;
  const pairs = 2 * (xs.length + u) * (ys.length + v);
  // Linear in how many of a group stand at one end: it is the most where they all stand at the same.
  const ends = addedAt(Float64Array.of(-1, 1), { xs, ys, u, v });
  const middle = addedAt(Float64Array.of(0), { xs, ys, u, v });
  const farthest = Math.max(
    ...ends.ofA.flatMap((one, s) => ends.ofB.map((other, t) => one + other + (s === t ? 0 : 2 * u * v))),
  );
  return {
    agreement: known === 0 ? Number.NaN : 1 - fixed / 2 / known,
    least: 1 - (fixed + farthest) / pairs,
    neutral: 1 - (fixed + middle.ofA[0]! + middle.ofB[0]!) / pairs,
    most: 1 - (fixed + (u + v === 0 ? 0 : nearestOf({ xs, ys, u, v }))) / pairs,
  };
}

/** Known positions, ascending, and how many are unknown, of one and of the other. */
interface Open {
  readonly xs: Float64Array;
  readonly ys: Float64Array;
  readonly u: number;
  readonly v: number;
}

/** Of each place the sum that is added where the unknown of one, or of the other, all stand there. */
function addedAt(places: Float64Array, { xs, ys, u, v }: Open) {
  const [toY, toX] = [distancesFrom(places, ys), distancesFrom(places, xs)];
  return { ofA: toY.map((one) => u * one), ofB: toX.map((one) => v * one) };
}

/**
 * The least that the unknown can add. It is convex in where they stand: the least is where all of a group stand at one place,
 * and that is one where somebody stands. Both ways along the line, so that of each two places the nearer way is tried.
 */
function nearestOf(open: Open): number {
  const { xs, ys, u, v } = open;
  const places = Float64Array.from(new Set([0, ...xs, ...ys])).sort();
  const { ofA, ofB } = addedAt(places, open);
  let least = Number.POSITIVE_INFINITY;
  for (const step of [1, -1]) {
    let before = Number.POSITIVE_INFINITY;
    let last = 0;
    for (let i = step > 0 ? 0 : places.length - 1; i >= 0 && i < places.length; i += step) {
      before = Math.min(before + u * v * Math.abs(places[i]! - last), ofA[i]!);
      last = places[i]!;
      least = Math.min(least, before + ofB[i]!);
    }
  }
  return least;
}

/** Of each place, ascending, Σ of how far it is from all of these, ascending. */
function distancesFrom(places: Float64Array, values: Float64Array): number[] {
  let above = 0;
  for (const value of values) above += value;
  let below = 0;
  let passed = 0;
  return Array.from(places, (place) => {
    for (; passed < values.length && values[passed]! <= place; passed++) {
      below += values[passed]!;
      above -= values[passed]!;
    }
    return place * passed - below + above - place * (values.length - passed);
  });
}
