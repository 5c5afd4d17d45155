/** Two actors, or two issues, side by side: where they stand together, where apart, and what is not known of whom. Pure. */
import { type Source, sourceAt } from "../domain/dataset.ts";
import { isPosition, NOT_APPLICABLE, NOT_FOUND } from "../domain/stance.ts";
import { type NeutralValue, readPosition } from "../graph/positions.ts";
import { findTie, NO_STANCE, rowsOfTie } from "../graph/ties.ts";
import type { Shown } from "./describe.ts";
import type { Compared } from "./document.ts";
import { thingsInView } from "./inView.ts";

/** What one of the two says (or is told) on one of the things they are compared by. */
export interface Side {
  /** Index into the ties; −1 = nothing passes. */
  readonly tie: number;
  /** Stance and basis codes; `NO_STANCE` where nothing passes. */
  readonly stance: number;
  readonly basis: number;
  /** −1 … +1 as the map reads it; NaN = not known. */
  readonly position: number;
}

/** One thing that two are compared by: an issue for actors, an actor for issues. */
export interface ComparedRow {
  /** Index of that issue, or of that displayed actor. */
  readonly by: number;
  readonly a: Side;
  readonly b: Side;
  /** 0 = the same, 1 = opposite; NaN unless both are known. */
  readonly distance: number;
}

export interface Comparison {
  readonly kind: Compared["kind"];
  /** Indexes of displayed actors, or of issues. */
  readonly a: number;
  readonly b: number;
  /** On the same side: both for, both against, or both neutral; the nearest first. */
  readonly together: readonly ComparedRow[];
  /** Not on the same side; the farthest first. */
  readonly apart: readonly ComparedRow[];
  /** Known of one of them alone. */
  readonly onlyA: readonly ComparedRow[];
  readonly onlyB: readonly ComparedRow[];
  readonly neither: readonly ComparedRow[];
  /** The question does not arise for one of them: that is not unknown, and counts for nothing. */
  readonly outOfPlace: readonly ComparedRow[];
  /** Things both are known on, of how many in view that are not out of place. */
  readonly known: number;
  readonly all: number;
  /** Sum of the distances. */
  readonly sum: number;
  /** 1 − mean distance, 0 … 1; null where both are known on nothing. */
  readonly agreement: number | null;
  /** Where it could lie if everything in view were known, and the figure itself; null where nothing is in view. */
  readonly bounds: { readonly least: number; readonly most: number } | null;
  readonly filled: Filled | null;
  /** By which a line between them is drawn, −1 … +1: of actors 2 × agreement − 1, of issues see `likenessOf`. Null as above. */
  readonly likeness: number | null;
}

/** How positions are read. */
export interface CompareReading {
  readonly neutral: NeutralValue;
  /** Ids of issues whose wording is turned round; it matters only between issues. */
  readonly turned: readonly string[];
}

/** Compares by what is in view. @param a, b indexes of displayed actors, or of issues. O(things × log ties). */
export function compareThings(
  shown: Shown,
  kind: Compared["kind"],
  a: number,
  b: number,
  { neutral, turned }: CompareReading,
): Comparison {
  const { dataset, ties, summary } = shown;
  const turnedRound = (one: number) => kind === "issue" && turned.includes(dataset.issues[one]!.id);
  const sideOf = (one: number, by: number): Side => {
    const tie = kind === "actor" ? findTie(ties, one, by) : findTie(ties, by, one);
    const stance = tie < 0 ? NO_STANCE : summary.stance[tie]!;
    if (stance === NO_STANCE) return { tie: -1, stance, basis: 0, position: Number.NaN };
    const given = isPosition(stance) ? summary.position[tie]! : Number.NaN;
    const position = readPosition(given, stance, neutral, turnedRound(one));
    return { tie, stance, basis: summary.basis[tie]!, position };
  };
  const everything = thingsInView(shown, kind).map((by): ComparedRow => {
    const sides = { a: sideOf(a, by), b: sideOf(b, by) };
    return { by, ...sides, distance: Math.abs(sides.a.position - sides.b.position) / 2 };
  });
  const rows = everything.filter((row) => !isOutOfPlace(row));
  const both = rows.filter(({ distance }) => !Number.isNaN(distance));
  const sum = both.reduce((total, { distance }) => total + distance, 0);
  const agreement = both.length > 0 ? 1 - sum / both.length : null;
  return {
    kind,
    a,
    b,
    together: both.filter(sameSide).sort((p, q) => p.distance - q.distance || p.by - q.by),
    apart: both.filter((row) => !sameSide(row)).sort((p, q) => q.distance - p.distance || p.by - q.by),
    onlyA: rows.filter((row) => isKnown(row.a) && !isKnown(row.b)),
    onlyB: rows.filter((row) => !isKnown(row.a) && isKnown(row.b)),
    neither: rows.filter((row) => !isKnown(row.a) && !isKnown(row.b)).sort((p, q) => told(q) - told(p)),
    outOfPlace: everything.filter(isOutOfPlace),
    known: both.length,
    all: rows.length,
    sum,
    agreement,
    bounds: boundsOf(rows, agreement),
    filled: filledIn(rows),
    likeness: kind === "actor" ? (agreement === null ? null : 2 * agreement - 1) : likenessOf(everything),
  };
}

export const isKnown = ({ position }: Side): boolean => !Number.isNaN(position);

function sameSide({ a, b }: ComparedRow): boolean {
  return Math.sign(a.position) === Math.sign(b.position);
}

function isOutOfPlace({ a, b }: ComparedRow): boolean {
  return a.stance === NOT_APPLICABLE || b.stance === NOT_APPLICABLE;
}

/** Searched for and not found comes before what nobody brings up. */
function told({ a, b }: ComparedRow): number {
  return Number(a.stance <= NOT_FOUND) + Number(b.stance <= NOT_FOUND);
}

/**
 * What is not known may be anything from −1 to +1. Beside a stated neutral the worst of it is nearer than opposites are: the least
 * could then lie above the figure itself, which is one more reading.
 */
function boundsOf(rows: readonly ComparedRow[], agreement: number | null): Comparison["bounds"] {
  if (rows.length === 0) return null;
  let nearest = 0;
  let farthest = 0;
  for (const { a, b, distance } of rows) {
    const known = isKnown(a) ? a.position : b.position;
    nearest += Number.isNaN(distance) ? 0 : distance;
    farthest += !Number.isNaN(distance) ? distance : Number.isNaN(known) ? 1 : (1 + Math.abs(known)) / 2;
  }
  const least = 1 - farthest / rows.length;
  return { least: Math.min(least, agreement ?? least), most: 1 - nearest / rows.length };
}

/** The agreement when whatever is unknown is neutral, as far away, or as near as it can be. */
export interface Filled {
  readonly neutral: number;
  readonly worst: number;
  readonly best: number;
}

function filledIn(rows: readonly ComparedRow[]): Filled | null {
  if (rows.length === 0) return null;
  const bounds = boundsOf(rows, null)!;
  const apart = rows.reduce((sum, { a, b }) => sum + Math.abs((a.position || 0) - (b.position || 0)) / 2, 0);
  return { neutral: 1 - apart / rows.length, worst: bounds.least, best: bounds.most };
}

/**
 * How alike two issues divide the actors known on both: the cosine of their positions, each less the issue's mean, which is
 * drawn towards 0 as if one more had answered neutral. The same number by which the map draws the pair.
 */
function likenessOf(rows: readonly ComparedRow[]): number | null {
  const meanOf = (side: "a" | "b") => {
    const own = rows.flatMap((row) => (isKnown(row[side]) ? [row[side].position] : []));
    return own.reduce((total, position) => total + position, 0) / (own.length + 1);
  };
  const mean = { a: meanOf("a"), b: meanOf("b") };
  let both = 0;
  let ofA = 0;
  let ofB = 0;
  let known = 0;
  for (const row of rows) {
    if (Number.isNaN(row.distance)) continue;
    const p = row.a.position - mean.a;
    const q = row.b.position - mean.b;
    known++;
    both += p * q;
    ofA += p * p;
    ofB += q * q;
  }
  if (known === 0) return null;
  return ofA > 0 && ofB > 0 ? Math.max(-1, Math.min(1, both / Math.sqrt(ofA * ofB))) : 0;
}

/** The sources of the statements that pass on which a comparison rests, and of what is known of one alone; each once. */
export function sourcesOf(shown: Shown, comparison: Comparison): Source[] {
  const { together, apart, onlyA, onlyB } = comparison;
  const sides = [...together, ...apart, ...onlyA, ...onlyB].flatMap(({ a, b }) => [a.tie, b.tie]);
  return sourcesOfTies(
    shown,
    sides.filter((tie) => tie >= 0),
  );
}

/** The sources of the statements of these ties that pass, each once. */
export function sourcesOfTies({ dataset, ties, mask }: Shown, those: readonly number[]): Source[] {
  const rows = those.flatMap((tie) => rowsOfTie(ties, tie, mask));
  return [...new Set(rows.map((row) => sourceAt(dataset, row)))].filter((source) => source !== undefined);
}

/** By index of actors, or of issues: on how many things it and this one are both known. O(ties). */
export function overlapsWith(
  { dataset, ties, summary }: Shown,
  kind: Compared["kind"],
  one: number,
): Uint32Array {
  const [own, by] = kind === "actor" ? [ties.actor, ties.issue] : [ties.issue, ties.actor];
  const shared = new Uint8Array(kind === "actor" ? dataset.issues.length : dataset.actors.length);
  for (let t = 0; t < ties.length; t++)
    if (own[t] === one && isPosition(summary.stance[t]!)) shared[by[t]!] = 1;
  const common = new Uint32Array(kind === "actor" ? dataset.actors.length : dataset.issues.length);
  for (let t = 0; t < ties.length; t++)
    if (isPosition(summary.stance[t]!) && shared[by[t]!] === 1) common[own[t]!]!++;
  return common;
}
