/** Two groups of actors side by side, issue by issue: where each is of one mind, what they share, where they differ, who is unknown. Pure. */
import { isPosition, NOT_APPLICABLE, STANCES } from "../domain/stance.ts";
import { readPosition } from "../graph/positions.ts";
import { findTie, NO_STANCE } from "../graph/ties.ts";
import { type CompareReading, thingsInView } from "./compare.ts";
import type { Shown } from "./describe.ts";
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
    return [{ row: { issue, part, ...sides, agreement: meanBetween(sides.a, sides.b) }, ...boundsOf(sides) }];
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

const positionsOf = ({ known }: GroupSide) => known.map(({ position }) => position);

/** Σ of the differences of each two. O(n log n). */
function differences(values: readonly number[]): number {
  const last = values.length - 1;
  return sum(values.toSorted((p, q) => p - q).map((value, i) => value * (2 * i - last)));
}

/** Σ of the differences of each of one with each of the other. */
function differencesBetween(xs: readonly number[], ys: readonly number[]): number {
  return differences([...xs, ...ys]) - differences(xs) - differences(ys);
}

function meanBetween(a: GroupSide, b: GroupSide): number {
  const pairs = a.known.length * b.known.length;
  return pairs === 0 ? Number.NaN : 1 - differencesBetween(positionsOf(a), positionsOf(b)) / 2 / pairs;
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

/** Where the agreement on one issue could lie, whatever the unknown members answered. */
function boundsOf({ a, b }: { readonly a: GroupSide; readonly b: GroupSide }) {
  const [xs, ys] = [positionsOf(a), positionsOf(b)];
  const [u, v] = [a.unknown.length, b.unknown.length];
  const fixed = differencesBetween(xs, ys);
  const pairs = 2 * (xs.length + u) * (ys.length + v);
  /** Of the places where the unknown of one and of the other may stand, the sums that they add. */
  const sums = (places: readonly number[]) => {
    const to = (values: readonly number[], place: number) =>
      sum(values.map((value) => Math.abs(place - value)));
    const ofA = places.map((place) => u * to(ys, place));
    const ofB = places.map((place) => v * to(xs, place));
    return places.flatMap((s, i) => places.map((t, k) => ofA[i]! + ofB[k]! + u * v * Math.abs(s - t)));
  };
  // Linear in how many of a group stand at one end: it is the most where they all stand at the same.
  const farthest = sums([-1, 1]).reduce((most, one) => Math.max(most, one), 0);
  // Convex in where they stand: it is the least where they all stand at one place, and that is one where somebody stands.
  const nearest =
    u + v === 0 ? 0 : sums([...new Set([0, ...xs, ...ys])]).reduce((least, one) => Math.min(least, one));
  return { least: 1 - (fixed + farthest) / pairs, most: 1 - (fixed + nearest) / pairs };
}
